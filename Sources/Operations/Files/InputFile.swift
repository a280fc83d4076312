import Foundation

/// A plain file that is read from front to back.
final class InputFile {
  let path: String
  let length: Int
  private let descriptor: Int32
  /// How much was read.
  private(set) var offset = 0

  /// Throws for what is no plain file. The last part of the path may be a link only when `followsLink`.
  init(_ path: String, followsLink: Bool = false) throws {
    self.path = path
    // Without O_NONBLOCK, a named pipe would be waited for.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      throw errno == ELOOP ? OperationFailure.notAFile(path) : FileFault.reading(path)
    }
    var facts = stat()
    let isRead = fstat(descriptor, &facts) == 0
    guard isRead, facts.st_mode & S_IFMT == S_IFREG else {
      Foundation.close(descriptor)
      throw isRead ? OperationFailure.notAFile(path) : FileFault.reading(path)
    }
    length = Int(facts.st_size)
  }

  deinit {
    Foundation.close(descriptor)
  }

  /// As much as there is, up to the size of `buffer`.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Foundation.read(
        descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFault.reading(path) }
      if count == 0 { break }
      filled += count
    }
    offset += filled
    return filled
  }

  /// Up to `count` bytes.
  func read(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = try bytes.withUnsafeMutableBytes { try read(into: $0) }
    bytes.removeLast(count - filled)
    return bytes
  }
}

/// The words for what the system refused last (`errno`).
enum FileFault {
  static func reading(_ path: String) -> OperationFailure {
    .unreadable(path, reason: reason)
  }

  static func writing(_ path: String) -> OperationFailure {
    errno == ENOSPC || errno == EDQUOT ? .diskFull(path) : .unwritable(path, reason: reason)
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
