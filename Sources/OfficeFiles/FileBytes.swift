import Foundation

/// Reads a regular file whole or its beginning, within a limit.
package enum FileBytes {
  /// Throws `UnreadableDocument.tooLarge` for a file above `limit`, also when only `prefix` bytes of it are wanted.
  package static func read(
    _ path: String, limit: Int, prefix: Int = .max
  ) throws(UnreadableDocument) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .noSuchFile : .cannotOpen
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .cannotOpen }
    let kind = facts.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .directory }
    guard kind == S_IFREG else { throw .notAFile }
    guard facts.st_size <= limit else { throw .tooLarge(bytes: limit) }
    let size = min(Int(facts.st_size), prefix)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    guard !failed else { throw .cannotOpen }
    return bytes
  }
}
