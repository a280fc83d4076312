import ArgumentParser
import Glibc

/// A file that a verb is given by name; "-" is standard input.
enum InputFile {
  /// Its bytes, up to `limit`; beyond that it is read no further. A file that cannot be read becomes one line on standard
  /// error and exit code 66 (docs/exit-codes.md).
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refused(path, errno) }
    defer { if path != "-" { _ = close(descriptor) } }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let wanted = min(1 << 20, limit - bytes.count)
      let piece = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        var got = Glibc.read(descriptor, buffer.baseAddress, wanted)
        while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, wanted) }
        guard got >= 0 else { throw refused(path, errno) }
        count = got
      }
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  static func refused(_ path: String, _ code: Int32) -> ExitCode {
    let reason = String(cString: strerror(code))
    StandardError.say(of: path, "không đọc được tệp", "the file cannot be read (\(reason))")
    return ExitCode(66)
  }
}
