import Accounts
import Attachments
import Core
import OfficialForm
import PlanRegistry
import Registers
import Store
import VietnameseText

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
    guard let draft = try draft(reader) else { return [.noOffice] }
    // At the file: there is no other field.
    return try AddEntry(draft).refusals(reader, context).map { refusal in
      var refusal = refusal
      refusal.field = "file"
      return refusal
    }
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> OutgoingDocument {
    guard let draft = try draft(transaction) else { throw Refusal.noOffice }
    let entry = try AddEntry(draft).run(transaction, context)
    try transaction.keepSigned(
      file, reading, with: FileSubject(OutgoingDocument.register.kindName, entry.id), context)
    return entry
  }

  private func draft(_ reader: Reader) throws -> OutgoingDocument? {
    guard let office = try office(reader) else { return nil }
    var draft = OutgoingDocument()
    draft.office = office.id
    draft.kind = DocumentKind.allCases.first { $0.title.vi == reading.type } ?? .letter
    draft.subject = reading.title.isEmpty ? "(\(file.name))" : String(reading.title.prefix(500))
    draft.plan = plan
    draft.isSigned = true
    return draft.as(reading)
  }

  /// The office that the head names; the first one when it names none of them.
  private func office(_ reader: Reader) throws -> Office? {
    let list = Office.register.list(.heading, on: Timestamp.now.day)
    let offices = try Office.register.part(of: list, size: LinkedThings.most, in: reader).items
    return offices.first { Self.key($0.name) == Self.key(reading.author) } ?? offices.first
  }

  /// What two ways of writing an office share.
  private static func key(_ name: String) -> String {
    Folding.fold(name).replacing("uy ban nhan dan", with: "ubnd")
  }

  package func record(of outcome: OutgoingDocument) -> AuditRecord? {
    AuditRecord(OutgoingDocument.register.kindName, outcome.id, ["file": file.name])
  }
}

extension Refusal {
  fileprivate static let noOffice = Refusal(
    "no-office",
    Localised(
      vi: "Chưa có đơn vị ban hành. Hãy thêm đơn vị ban hành trước.",
      en: "There is no issuing office yet. Add one first."), field: "file")
}
