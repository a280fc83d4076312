import Core

/// What a file is, told by its first bytes and then by the extension of its name.
package enum FileKind: Hashable, Sendable {
  case word
  case legacyWord
  case pdf
  case html
  case markdown
  case plainText

  /// How many bytes from the beginning tell the kind.
  package static let headBytes = 1 << 20

  /// `bytes` is the file, or its first `headBytes`.
  package static func detect(_ bytes: [UInt8], name: String) throws(UnreadableDocument) -> FileKind {
    guard !bytes.isEmpty else { throw .empty }
    let named = name.fileExtension
    switch FileSignature.found(in: bytes) {
    case .zip: return .word
    case .pdf: return .pdf
    case .compound:
      if named == "docx" || hasEncryptedPackage(bytes) { throw .passwordProtected }
      return .legacyWord
    case .rtf: return .legacyWord
    case let other?: if let what = other.unread { throw .unsupported(what) }
    case nil: break
    }
    switch named {
    case "docx", "pdf": throw .contentDiffers(name: named)
    case "doc": return try textKind(of: bytes, otherwise: .legacyWord)
    case "htm", "html", "xhtml": return .html
    case "md", "markdown": return .markdown
    default: return try textKind(of: bytes, otherwise: nil)
    }
  }

  /// HTML with another name (Word and office systems save such ".doc" files) or text; binary bytes are neither.
  private static func textKind(of bytes: [UInt8], otherwise: FileKind?) throws(UnreadableDocument) -> FileKind
  {
    if looksLikeHTML(bytes) { return .html }
    if let otherwise { return otherwise }
    return .plainText
  }

  /// Whether the beginning says that it is HTML.
  package static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let opening = bytes.prefix(2048).filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    return opening[...].contains(sequence: "<html") || opening[...].contains(sequence: "<!doctype html")
  }

  /// "EncryptedPackage" in UTF-16: the stream that holds a password-protected DOCX.
  private static func hasEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let wide: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.prefix(headBytes).contains(sequence: wide)
  }
}

extension String {
  /// The part of a file name behind its last dot, in lower case; empty without one.
  package var fileExtension: String {
    guard let dot = utf8.lastIndex(of: 0x2E) else { return "" }
    let tail = self[utf8.index(after: dot)...]
    return tail.utf8.contains(0x2F) || tail.utf8.count > 8 ? "" : tail.lowercased()
  }
}

extension ArraySlice<UInt8> {
  /// Whether `text` stands somewhere within.
  func contains(sequence text: String) -> Bool { contains(sequence: Array(text.utf8)) }

  func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first, count >= sequence.count else { return false }
    var index = startIndex
    let last = endIndex - sequence.count
    while index <= last {
      if self[index] == first && self[index...].starts(with: sequence) { return true }
      index += 1
    }
    return false
  }
}
