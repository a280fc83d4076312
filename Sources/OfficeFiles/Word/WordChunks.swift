import Core

/// Reads the files that a Word document takes in as they are ("alternative format import", `w:altChunk`).
struct WordChunks {
  private let package: WordPackage
  private let depth: Int
  private let limits: ReadingLimits

  /// - Parameter depth: how many files within files are read; 0 for none.
  init(_ package: WordPackage, depth: Int, limits: ReadingLimits) {
    self.package = package
    self.depth = depth
    self.limits = limits
  }

  /// What the file of a relation says; nil for one of a kind that is not read, or damaged.
  func read(_ relation: String) throws(UnreadableDocument) -> DocumentText? {
    guard depth > 0, let path = package.target(ofRelation: relation),
      let bytes = try package.parts.bytes(path)
    else { return nil }
    do {
      switch try FileKind.detect(bytes, name: path) {
      case .word:
        let archive = try ZipArchive(bytes, limits: limits)
        return try WordReader.read(WordParts(archive, limits), limits, depth: depth - 1)
      case .wordXML: return try WordReader.read(xml: bytes, limits: limits)
      case .html: return try HTMLReader.read(bytes, limits: limits)
      case .webArchive: return try WebArchiveReader.read(bytes, limits: limits)
      case .plainText, .markdown: return try TextReader.read(bytes, flow: .lines, limits: limits)
      case .sheet: return try SheetReader.read(bytes, limits: limits)
      case .rtf: return try RTFReader.read(bytes, limits: limits)
      case .pdf, .legacyWord: return nil
      }
    } catch let error as UnreadableDocument where error.exitCode == UnreadableDocument.ExitCode.tooLarge {
      throw error
    } catch {
      return nil
    }
  }
}
