import Core

/// What a file is, told by its first bytes and then by the extension of its name.
package enum FileKind: Hashable, Sendable {
  case word
  /// A spreadsheet (XLSX).
  case sheet
  case legacyWord
  case rtf
  case pdf
  /// A Word document as one XML file: Word 2003 XML or "flat OPC".
  case wordXML
  case html
  /// A page saved as one MIME message (.mht, .mhtml).
  case webArchive
  case markdown
  case plainText

  /// How many bytes from the beginning tell the kind.
  package static let headBytes = 1 << 20

  /// `bytes` is the file, or its first `headBytes`.
  package static func detect(_ bytes: [UInt8], name: String) throws(UnreadableDocument) -> FileKind {
    guard !bytes.isEmpty else { throw .empty }
    let named = name.fileExtension
    switch FileSignature.found(in: bytes) {
    case .zip: return zipKind(of: bytes, named: named)
    case .pdf: return .pdf
    case .compound:
      if named == "docx" || named == "xlsx" || holds(stream: "EncryptedPackage", bytes) {
        throw .passwordProtected
      }
      if holds(stream: "Workbook", bytes), !holds(stream: "WordDocument", bytes) {
        throw .unsupported(
          Localised(vi: "bảng tính XLS; hãy lưu thành XLSX", en: "an XLS spreadsheet; save it as XLSX"))
      }
      return .legacyWord
    case .rtf: return .rtf
    case let other?: if let what = other.unread { throw .unsupported(what) }
    case nil: break
    }
    if named == "eml" { throw .mail }
    if WebArchiveReader.looksLikeMessage(bytes) { return .webArchive }
    if let kind = try xmlKind(of: bytes) { return kind }
    switch named {
    case "docx", "pdf": throw .contentDiffers(name: named)
    case "htm", "html", "xhtml": return .html
    case "md", "markdown": return .markdown
    default: break
    }
    if looksLikeHTML(bytes) { return .html }
    // Office systems save pages and texts under Word's name.
    guard named == "doc", (try? TextDecoding.decode(Array(bytes.prefix(headBytes)))) == nil else {
      return .plainText
    }
    return .legacyWord
  }

  /// By its name, else by the names of its first parts; readers look closer.
  private static func zipKind(of bytes: [UInt8], named: String) -> FileKind {
    if named == "docx" || named == "docm" || named == "dotx" { return .word }
    if named == "xlsx" || named == "xlsm" || named == "xltx" { return .sheet }
    return bytes.prefix(headBytes).contains(sequence: "xl/workbook") ? .sheet : .word
  }

  /// What a file that says it is XML holds; nil for no XML, and for pages.
  private static func xmlKind(of bytes: [UInt8]) throws(UnreadableDocument) -> FileKind? {
    let opening = bytes.prefix(8192).filter { $0 != 0 }[...]
    guard opening.prefix(64).contains(sequence: "<?xml") || opening.prefix(64).contains(sequence: "<?mso")
    else {
      return nil
    }
    let isWord = ["office/word/2003/wordml", "office/2006/xmlPackage"].contains {
      opening.contains(sequence: $0)
    }
    if isWord { return .wordXML }
    guard !looksLikeHTML(bytes) else { return nil }
    throw .unsupported(Localised(vi: "XML", en: "XML"))
  }

  /// Whether the beginning says that it is HTML.
  package static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let opening = bytes.prefix(2048).filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    if opening[...].contains(sequence: "<html") || opening[...].contains(sequence: "<!doctype html") {
      return true
    }
    let start = opening.drop { $0 <= 0x20 || $0 >= 0x80 }
    return ["<head", "<body", "<meta", "<table", "<div", "<p>", "<p ", "<!--[if", "<style"].contains {
      start.starts(with: Array($0.utf8))
    }
  }

  /// Whether a compound file has a stream of that name, which stands in UTF-16: "EncryptedPackage" holds a new document
  /// behind a password.
  private static func holds(stream name: String, _ bytes: [UInt8]) -> Bool {
    let wide: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] }
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
