import OfficeFiles

/// What is read of a file at the door.
struct DoorReading: Sendable {
  /// The whole text, for kinds that `DocumentReader` reads.
  var document: DocumentText?
  /// Where a stamp may stand, for all kinds that are looked into; nil for sound, film and old office files but Word.
  var stamped: DocumentText?

  /// Throws `UnreadableDocument` for a file that is damaged or locked: a stamp might hide in it.
  static func read(
    _ path: String, _ type: ContentType, _ limits: ReadingLimits
  ) async throws -> DoorReading {
    switch type {
    case .xlsx:
      return DoorReading(stamped: try await FileLane.run { try OfficeHead.sheet(file: path, limits: limits) })
    case .pptx:
      return DoorReading(
        stamped: try await FileLane.run { try OfficeHead.slides(file: path, limits: limits) })
    case .png, .jpeg, .gif, .webp, .tiff: return DoorReading(stamped: try await ImageText.read(path))
    default: break
    }
    guard let ending = endings[type] else { return DoorReading() }
    do {
      let text = try await DocumentReader.read(file: path, name: "file.\(ending)", limits: limits)
      return DoorReading(document: text, stamped: text)
    } catch let error as UnreadableDocument where error.code == "empty" {
      return DoorReading()
    }
  }

  /// Whatever its kind, as the command line reads it; the margins of a spreadsheet are no part of its text.
  static func named(_ file: DoorFile) async throws -> DoorReading {
    let text = try await DocumentReader.read(file: file.path, name: file.name)
    guard file.type == .xlsx else { return DoorReading(document: text, stamped: text) }
    return DoorReading(
      document: text, stamped: try await read(file.path, .xlsx, .standard).stamped)
  }

  /// The content decided what it is; the reader is told so by an ending.
  private static let endings: [ContentType: String] = [
    .pdf: "pdf", .docx: "docx", .doc: "doc", .rtf: "doc", .wordXML: "xml", .html: "html", .markdown: "md",
    .plainText: "txt",
    .csv: "txt",
  ]
}
