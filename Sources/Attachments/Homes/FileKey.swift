/// The name of a stored file: the SHA-256 of its bytes in lower-case hexadecimal, and never anything a stranger chose.
package struct FileKey: Hashable, Sendable, Comparable {
  package let sha256: String

  /// Nil for anything but 64 digits of lower-case hexadecimal.
  package init?(_ text: String) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    sha256 = text
  }

  package static func < (left: Self, right: Self) -> Bool { left.sha256 < right.sha256 }
}

extension FileKey: CustomStringConvertible {
  package var description: String { sha256 }
}
