import Accounts
import Attachments
import Core
import Registers
import Store

/// Puts a file that came in into the book, with what was read in it and the next number of arrival.
package struct ReceiveDocument: Action {
  package static let name = "incoming.receive"
  package static let title = Localised(vi: "Nhận văn bản đến", en: "Take in a document")
  package static let permission = Permission.writeDocuments

  package var file: FileDoor.Passed
  package var reading: SignedReading

  package init(_ file: FileDoor.Passed, _ reading: SignedReading) {
    self.file = file
    self.reading = reading
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard !reading.number.isEmpty else { return [] }
    let arrival: Int64? = try reader.row(
      """
      SELECT arrival FROM incoming WHERE number = \(reading.number) AND author = \(reading.author)
        AND (issued_on = \(reading.issuedOn) OR issued_on IS NULL) LIMIT 1
      """)?.get("arrival")
    return arrival.map { [.isThere(arrival: $0)] } ?? []
  }

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> IncomingDocument {
    let entry = try AddEntry(draft(context.now.day)).run(transaction, context)
    try transaction.keepSigned(
      file, reading, with: FileSubject(IncomingDocument.register.kindName, entry.id), context)
    return entry
  }

  /// What could not be read is said so, for whoever looks at it next.
  private func draft(_ today: Day) -> IncomingDocument {
    var draft = IncomingDocument()
    draft.arrivedOn = today
    draft.subject = reading.title.isEmpty ? "(\(file.name))" : String(reading.title.prefix(500))
    draft.author = reading.author.isEmpty ? "(chưa rõ nơi gửi)" : String(reading.author.prefix(200))
    draft.number = String(reading.number.prefix(80))
    draft.issuedOn = reading.issuedOn.flatMap { $0 <= today ? $0 : nil }
    return draft
  }

  package func record(of outcome: IncomingDocument) -> AuditRecord? {
    AuditRecord(IncomingDocument.register.kindName, outcome.id, ["file": file.name])
  }
}

extension Refusal {
  fileprivate static func isThere(arrival: Int64) -> Refusal {
    Refusal(
      "document-is-there",
      Localised(
        vi: "Văn bản này đã có trong sổ, số đến \(arrival).",
        en: "This document is in the book already, as number \(arrival)."), field: "file")
  }
}
