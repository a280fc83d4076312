import Accounts
import Attachments
import Core
import OfficialForm
import PlanRegistry
import Registers
import Store

/// Puts a signed document that the book does not have into it, such as a plan that was exported and signed: with the number, the day
/// and the subject that it bears.
package struct TakeOutgoing: Action {
  package static let name = "outgoing.take"
  package static let title = Localised(vi: "Nhận văn bản đã ký", en: "Take a signed document")
  package static let permission = Permission.writeDocuments

  package var file: FileDoor.Passed
  package var reading: SignedReading
  /// What it belongs to.
  package var plan: ID<Plan>?

  package init(_ file: FileDoor.Passed, _ reading: SignedReading, of plan: ID<Plan>? = nil) {
    self.file = file
    self.reading = reading
    self.plan = plan
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard let draft = try draft(reader) else { return [try .noOffice(for: reading, reader)] }
    // At the file: there is no other field.
    return try AddEntry(draft).refusals(reader, context).map { refusal in
      var refusal = refusal
      refusal.field = "file"
      return refusal
    }
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> OutgoingDocument {
    guard let draft = try draft(transaction) else { throw try Refusal.noOffice(for: reading, transaction) }
    let entry = try AddEntry(draft).run(transaction, context)
    try transaction.keepSigned(
      file, reading, with: FileSubject(OutgoingDocument.register.kindName, entry.id), context)
    try OutgoingDocument.register.filesChanged(of: entry.id, transaction)
    return try OutgoingDocument.register.find(entry.id, in: transaction)
  }

  private func draft(_ reader: Reader) throws -> OutgoingDocument? {
    guard let office = try office(reader) else { return nil }
    var draft = OutgoingDocument()
    draft.office = office.id
    draft.kind = DocumentKind.allCases.first { $0.title.vi == reading.type } ?? .letter
    draft.subject = reading.title.isEmpty ? "(\(file.name))" : String(reading.title.prefix(500))
    draft.plan = plan
    return draft.as(reading)
  }

  /// The office that issued it, by what the file says.
  private func office(_ reader: Reader) throws -> Office? {
    let list = Office.register.list(.heading, on: Timestamp.now.day)
    let offices = try Office.register.part(of: list, size: LinkedThings.most, in: reader).items
    // A scan in which nothing can be read says nothing of its office.
    guard !reading.number.isEmpty || !reading.author.isEmpty else { return nil }
    let issuers = offices.filter { $0.issued(reading) }
    // A symbol alone that several share says nothing, either.
    return issuers.count == 1 || !reading.author.isEmpty ? issuers.first : nil
  }

  package func record(of outcome: OutgoingDocument) -> AuditRecord? {
    AuditRecord(OutgoingDocument.register.kindName, outcome.id, ["file": file.name])
  }
}

extension Refusal {
  /// No office is known that issued it: what to do depends on what could be read.
  fileprivate static func noOffice(for reading: SignedReading, _ reader: Reader) throws -> Refusal {
    let areThere = try !reader.rows("SELECT 1 AS one FROM office LIMIT 1").isEmpty
    guard areThere else {
      return Refusal(
        "no-office",
        Localised(
          vi: "Chưa có đơn vị ban hành. Hãy thêm đơn vị ban hành trước.",
          en: "There is no issuing office yet. Add one first."), field: "file")
    }
    let read = [reading.number, reading.author].filter { !$0.isEmpty }.joined(separator: ", ")
    guard !read.isEmpty else {
      return Refusal(
        "unread-office",
        Localised(
          vi:
            "Không đọc được số và đơn vị ban hành trong tệp. Hãy thêm văn bản đi, rồi gửi bản đã ký vào văn bản đó.",
          en:
            "Neither number nor issuer can be read in the file. Add the document, then bring the signed copy there."
        ),
        field: "file")
    }
    return Refusal(
      "foreign-office",
      Localised(
        vi:
          "Tệp này ghi “\(read)”, không phải của đơn vị ban hành nào ở đây. Nếu là văn bản đến, hãy nhận ở sổ văn bản đến.",
        en:
          "The file says “\(read)”, which is no issuing office here. A document from others belongs to the incoming ones."
      ),
      field: "file")
  }
}
