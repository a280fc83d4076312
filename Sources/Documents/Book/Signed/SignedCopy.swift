import Attachments
import Core
import OfficeFiles
import PlanReading
import Registers
import Store

/// What was read in a document that came back signed, or came in.
package struct SignedReading: Codable, Hashable, Sendable {
  /// As its head prints it: "15/UBND-NV"; "" when none was found.
  package var number = ""
  package var issuedOn: Day?
  /// "Kế hoạch"; "" when its head names none.
  package var type = ""
  package var title = ""
  package var author = ""
  package var signatures: [PDFSignature] = []

  package init() {}
}

extension DoorTask where Outcome == SignedReading {
  /// Reads number, day and signatures of the first file.
  package static let signed = DoorTask("signed") { files in
    var reading = SignedReading()
    guard let file = files.first else { return reading }
    if let text = file.text {
      let head = PlanReader.read(text).document
      (reading.number, reading.issuedOn) = (head.number ?? "", head.date)
      (reading.title, reading.author) = (head.title ?? "", head.issuer ?? "")
      reading.type = head.type ?? ""
    }
    if file.type == .pdf { reading.signatures = try await PDFSignature.all(in: file.path) }
    return reading
  }
}

extension FileRule {
  /// A document that was signed outside, or came in: a PDF or a scan, or what an office writes.
  package static func signed(byteCount: Int64) -> FileRule {
    FileRule(
      [.pdf, .docx, .doc, .png, .jpeg, .tiff], byteCount: byteCount,
      words: Localised(vi: "PDF, Word, ảnh quét", en: "PDF, Word, scanned pictures"))
  }
}

/// A signed copy of a document in the book.
package struct SignedCopy: Hashable, Sendable {
  package var file: AttachedFile
  package var reading: SignedReading

  package init(file: AttachedFile, reading: SignedReading) {
    self.file = file
    self.reading = reading
  }
}

extension SignedCopy {
  /// Whether one is there that is not in the bin.
  static func isThere(for subject: FileSubject, _ reader: Reader) throws -> Bool {
    try !reader.rows(
      """
      SELECT 1 AS one FROM signed_copy s JOIN attachment a ON a.id = s.attachment_id
      WHERE s.subject = \(subject.kind) AND s.subject_id = \(subject.id) LIMIT 1
      """
    ).isEmpty
  }

  /// Those of a document that are not in the bin.
  package static func all(of subject: FileSubject, _ reader: Reader) throws -> [SignedCopy] {
    let files = Dictionary(
      try AttachedFile.list(reader, of: subject).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try reader.rows(
      """
      SELECT * FROM signed_copy WHERE subject = \(subject.kind) AND subject_id = \(subject.id)
      ORDER BY attachment_id
      """
    ).compactMap { row in
      guard let file = files[try row.get("attachment_id")] else { return nil }
      return SignedCopy(
        file: file, reading: try StoredJSON.decode(SignedReading.self, try row.get("reading")))
    }
  }
}

extension Transaction {
  /// Keeps a copy with what was read in it.
  func keepSigned(
    _ file: FileDoor.Passed, _ reading: SignedReading, with subject: FileSubject, _ context: ActionContext
  ) throws {
    let id = try keep(file.file, as: file.name, with: subject, context)
    try insert(
      into: "signed_copy",
      [
        "attachment_id": id, "subject": subject.kind, "subject_id": subject.id,
        "reading": try StoredJSON.encode(reading),
      ])
  }
}
