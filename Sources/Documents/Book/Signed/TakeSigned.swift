import Accounts
import Attachments
import Core
import Registers
import Store

/// Takes a copy that came back signed into the book: the file stays with its document, and what was read in it is offered there.
package struct TakeSigned: Action {
  package static let name = "outgoing.take-signed"
  package static let title = Localised(vi: "Nhận bản đã ký", en: "Take the signed copy")
  package static let permission = Permission.writeDocuments

  package var id: ID<OutgoingDocument>
  package var file: FileDoor.Passed
  package var reading: SignedReading

  package init(_ id: ID<OutgoingDocument>, _ file: FileDoor.Passed, _ reading: SignedReading) {
    self.id = id
    self.file = file
    self.reading = reading
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try OutgoingDocument.register.find(id, in: reader)
    return []
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.keepSigned(
      file, reading, with: FileSubject(OutgoingDocument.register.kindName, id), context)
    try OutgoingDocument.register.filesChanged(of: id, transaction)
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord(OutgoingDocument.register.kindName, id, ["file": file.name])
  }
}
