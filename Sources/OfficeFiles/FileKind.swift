import Core

/// What a file is, told by its first bytes and then by the extension of its name.
package enum FileKind: Hashable, Sendable {
  case word
  case legacyWord
  case pdf
  case html
  case markdown
  case plainText

  /// The extensions that are read, in lower case.
  package static let extensions = ["docx", "doc", "pdf", "htm", "html", "md", "markdown", "txt", "text"]

  package static func detect(_ bytes: [UInt8], name: String) throws(UnreadableDocument) -> FileKind {
    guard !bytes.isEmpty else { throw .empty }
    let named = name.fileExtension
    if starts(bytes, "PK\u{3}\u{4}") || starts(bytes, "PK\u{5}\u{6}") { return .word }
    if bytes.prefix(1024).contains(sequence: "%PDF-") { return .pdf }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      if named == "docx" || hasEncryptedPackage(bytes) { throw .passwordProtected }
      return .legacyWord
    }
    if let other = unreadable(bytes) { throw .unsupported(other) }
    if starts(bytes, "{\\rtf") { return .legacyWord }
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

  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let opening = bytes.prefix(2048).filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    return opening[...].contains(sequence: "<html") || opening[...].contains(sequence: "<!doctype html")
  }

  /// "EncryptedPackage" in UTF-16: the stream that holds a password-protected DOCX.
  private static func hasEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let wide: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.prefix(1 << 20).contains(sequence: wide)
  }

  /// Well-known binary formats that hold no text of a plan, or hold it in a way that is not read.
  private static func unreadable(_ bytes: [UInt8]) -> Localised<String>? {
    let image = Localised(vi: "ảnh", en: "an image")
    let signatures: [([UInt8], Localised<String>)] = [
      ([0x89, 0x50, 0x4E, 0x47], image), ([0xFF, 0xD8, 0xFF], image), (Array("GIF8".utf8), image),
      (Array("II*\0".utf8), image), (Array("MM\0*".utf8), image), (Array("BM".utf8) + [0], image),
      ([0x7F, 0x45, 0x4C, 0x46], Localised(vi: "chương trình", en: "a program")),
      (Array("MZ".utf8) + [0x90], Localised(vi: "chương trình", en: "a program")),
      ([0x1F, 0x8B], Localised(vi: "tệp nén", en: "an archive")),
      (Array("Rar!".utf8), Localised(vi: "tệp nén", en: "an archive")),
      ([0x37, 0x7A, 0xBC, 0xAF], Localised(vi: "tệp nén", en: "an archive")),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  private static func starts(_ bytes: [UInt8], _ text: String) -> Bool { bytes.starts(with: text.utf8) }
}

extension String {
  /// The part of a file name behind its last dot, in lower case; empty without one.
  var fileExtension: String {
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
