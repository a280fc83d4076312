import Foundation
import Store

/// A file that is written from front to back, readable by its owner only, with the SHA-256 of what was written.
final class OutputFile {
  let path: String
  private let descriptor: Int32
  private(set) var length = 0
  private var digest = RunningDigest()
  private var isOpen = true

  /// Makes it, or empties what lies there; never through a link.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault.writing(path) }
  }

  deinit {
    if isOpen { Foundation.close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes(write)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    digest.update(bytes)
    length += bytes.count
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileFault.writing(path) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// The SHA-256 of everything so far, in hexadecimal.
  var sha256: String {
    let now = digest
    return now.finishAsText()
  }

  /// `lasting`: on the disk, not only in the system's memory.
  func close(lasting: Bool) throws {
    guard !lasting || fsync(descriptor) == 0 else { throw FileFault.writing(path) }
    isOpen = false
    guard Foundation.close(descriptor) == 0 else { throw FileFault.writing(path) }
  }
}
