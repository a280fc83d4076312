import OfficeFiles

extension FileDoor {
  /// What the document says; nil for kinds whose text is not read here. Throws `UnreadableDocument` for one that is
  /// damaged or locked: a stamp might hide in it.
  func text(
    _ received: ReceivedFile, _ type: ContentType, _ name: String, _ limits: ReadingLimits
  ) async throws -> DocumentText? {
    guard let ending = Self.endings[type] else { return nil }
    do {
      return try await DocumentReader.read(file: received.path, name: "file.\(ending)", limits: limits)
    } catch let error as UnreadableDocument where error.code == "empty" {
      return nil
    }
  }

  /// The content decided what it is; the reader is told so by an ending.
  private static let endings: [ContentType: String] = [
    .pdf: "pdf", .docx: "docx", .doc: "doc", .rtf: "doc", .html: "html", .markdown: "md", .plainText: "txt",
    .csv: "txt",
  ]
}
