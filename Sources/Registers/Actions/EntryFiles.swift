import Accounts
import Attachments
import Core
import Store

/// Adds documents to something in a register.
package struct AttachFiles<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).attach" }
  package static var title: Localised<String> { Localised(vi: "Thêm tài liệu", en: "Add documents") }
  package static var permission: Permission { Entry.register.changing }

  package static var mostFiles: Int { 50 }

  package var id: ID<Entry>
  package var files: [FileDoor.Passed]

  package init(to id: ID<Entry>, _ files: [FileDoor.Passed]) {
    self.id = id
    self.files = files
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try Entry.register.find(id, in: reader)
    let present = try AttachedFile.list(reader, of: FileSubject(Entry.register.kindName, id)).count
    return [
      .unless(Entry.register.takesFiles, .noFilesHere), .unless(!files.isEmpty, .noFileChosen),
      .unless(present + files.count <= Self.mostFiles, .tooManyFiles(Self.mostFiles)),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.keep(files, with: FileSubject(Entry.register.kindName, id), context)
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord(
      Entry.register.kindName, id, ["file": files.map(\.name).joined(separator: "; ")])
  }
}

/// Takes a document away from something in a register.
package struct DetachFile<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).detach" }
  package static var title: Localised<String> { Localised(vi: "Gỡ tài liệu", en: "Remove a document") }
  package static var permission: Permission { Entry.register.changing }

  package var id: ID<Entry>
  package var file: ID<AttachedFile>

  package init(from id: ID<Entry>, _ file: ID<AttachedFile>) {
    self.id = id
    self.file = file
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let subject = FileSubject(Entry.register.kindName, id)
    return try AttachedFile.find(file, in: reader).subject == subject ? [] : [.noFilesHere]
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> String {
    let name = try AttachedFile.find(file, in: transaction).name
    try transaction.dropAttachment(file, now: context.now)
    return name
  }

  package func record(of outcome: String) -> AuditRecord? {
    AuditRecord(Entry.register.kindName, id, ["file": outcome])
  }
}

extension Refusal {
  fileprivate static let noFilesHere = Refusal(
    "no-files-here",
    Localised(vi: "Tài liệu này không thuộc mục này.", en: "This document does not belong here."),
    kind: .missing)
  fileprivate static let noFileChosen = Refusal(
    "no-file", Localised(vi: "Hãy chọn một tệp.", en: "Choose a file."), field: "file")

  fileprivate static func tooManyFiles(_ most: Int) -> Refusal {
    Refusal(
      "too-many-files",
      Localised(
        vi: "Tối đa \(most) tài liệu mỗi mục. Hãy gỡ bớt trước.",
        en: "At most \(most) documents each. Remove some first."), field: "file")
  }
}
