import Foundation

/// A file that is read by offset; closed when nobody holds it any more.
final class InputFile: Sendable {
  let byteCount: Int64
  let modifiedMilliseconds: Int64
  private let descriptor: Int32

  /// Nil when there is none. Throws `FileHomeError.storage` for what is no plain file or may not be read.
  static func open(_ path: String) throws(FileHomeError) -> InputFile? {
    // Without O_NONBLOCK, a named pipe would be waited for.
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .storage(FileFault.text(errno))
    }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .storage("not a plain file")
    }
    return InputFile(descriptor, facts)
  }

  private init(_ descriptor: Int32, _ facts: stat) {
    self.descriptor = descriptor
    byteCount = Int64(facts.st_size)
    modifiedMilliseconds = Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
  }

  deinit { close(descriptor) }

  /// Fewer than `count` bytes only at the end of the file.
  func read(at offset: Int64, _ count: Int) throws(FileHomeError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + off_t(filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw .storage(FileFault.text(failure)) }
    return bytes
  }
}

/// A new file that only this user may read, written from its beginning.
final class OutputFile: Sendable {
  let path: String
  let descriptor: Int32

  /// Throws when there is a file of that name.
  init(creating path: String) throws(FileHomeError) {
    self.path = path
    descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .storage(FileFault.text(errno)) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(FileHomeError) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let wrote = Foundation.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if wrote < 0 && errno == EINTR { continue }
        guard wrote > 0 else {
          failure = errno
          return
        }
        done += wrote
      }
    }
    guard failure == 0 else { throw .storage(FileFault.text(failure)) }
  }

  /// Returns when the bytes are on the disk.
  func sync() throws(FileHomeError) {
    guard fsync(descriptor) == 0 else { throw .storage(FileFault.text(errno)) }
  }

  func remove() { unlink(path) }
}

enum FileFault {
  /// What the system calls this error: "No space left on device".
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
