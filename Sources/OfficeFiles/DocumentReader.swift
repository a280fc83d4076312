/// Reads a document of any kind that is supported into text, tables and places.
package enum DocumentReader {
  /// Reads the file at `path`; its kind comes from its first bytes, then from the extension of `name`, which is the
  /// path's own when nothing else is said. PDF and DOCX are read where they are, everything else is taken into memory once.
  ///
  /// Throws `UnreadableDocument`, and only that.
  package static func read(
    file path: String, name: String? = nil, limits: ReadingLimits = .standard
  ) async throws -> DocumentText {
    let head = try FileBytes.read(path, limit: limits.fileBytes, prefix: FileKind.headBytes)
    switch try FileKind.detect(head, name: name ?? path) {
    case .pdf: return try await PDFReader.read(file: path, limits: limits)
    case .word: return try WordReader.read(file: path, limits: limits)
    case .sheet: return try SheetReader.read(file: path, limits: limits)
    default:
      let bytes = try FileBytes.read(path, limit: limits.fileBytes)
      return try await read(bytes: bytes, name: name ?? path, limits: limits)
    }
  }

  /// Reads a document from memory; `name` is its file name.
  package static func read(
    bytes: [UInt8], name: String, limits: ReadingLimits = .standard
  ) async throws -> DocumentText {
    guard bytes.count <= limits.fileBytes else { throw UnreadableDocument.tooLarge(bytes: limits.fileBytes) }
    switch try FileKind.detect(bytes, name: name) {
    case .plainText: return try TextReader.read(bytes, flow: .lines, limits: limits)
    case .markdown: return try TextReader.read(bytes, flow: .paragraphs, limits: limits)
    case .word: return try WordReader.read(bytes, limits: limits)
    case .sheet: return try SheetReader.read(bytes, limits: limits)
    case .wordXML: return try WordReader.read(xml: bytes, limits: limits)
    case .rtf: return try RTFReader.read(bytes, limits: limits)
    case .html: return try HTMLReader.read(bytes, limits: limits)
    case .webArchive: return try WebArchiveReader.read(bytes, limits: limits)
    case .pdf:
      return try await ScratchFile.hold(bytes, named: "source.pdf") {
        try await PDFReader.read(file: $0, limits: limits)
      }
    case .legacyWord:
      return try await ScratchFile.hold(bytes, named: "source.doc") {
        try await LegacyWordReader.read(file: $0, limits: limits)
      }
    }
  }
}
