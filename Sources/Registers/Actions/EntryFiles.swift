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
    try Entry.register.filesChanged(of: id, transaction)
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

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (name: String, binned: ID<BinnedThing>) {
    let name = try AttachedFile.find(file, in: transaction).name
    let binned = try transaction.dropAttachment(file, Entry.register.fileKind, context)
    try Entry.register.filesChanged(of: id, transaction)
    return (name, binned)
  }

  package func record(of outcome: (name: String, binned: ID<BinnedThing>)) -> AuditRecord? {
    AuditRecord(Entry.register.kindName, id, ["file": outcome.name])
  }
}

/// Takes a document out of the bin, back to where it belonged.
package struct ReattachFile<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).reattach" }
  package static var title: Localised<String> {
    Localised(vi: "Khôi phục tài liệu", en: "Restore a document")
  }
  package static var permission: Permission { Entry.register.changing }

  package var binned: ID<BinnedThing>

  package init(_ binned: ID<BinnedThing>) {
    self.binned = binned
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard try BinnedThing.find(binned, in: reader).kind == Entry.register.fileKind,
      let row = try reader.binned(binned, "attachment").first
    else { return [.notInTheBin] }
    let id: ID<Entry> = try row.get("subject_id")
    let isThere =
      try reader.integer(
        "SELECT count(*) AS entries FROM \(raw: Entry.register.kind) WHERE id = \(id)") == 1
    let present = try AttachedFile.list(reader, of: FileSubject(Entry.register.kindName, id)).count
    let most = AttachFiles<Entry>.mostFiles
    return [.unless(isThere, .entryInTheBin), .unless(present < most, .tooManyFiles(most))].compactMap(\.self)
      + (try reader.refusals(ofReturning: binned))
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> AttachedFile {
    let file = try transaction.restoreAttachment(binned)
    try Entry.register.filesChanged(of: ID(rawValue: file.subject.id), transaction)
    return file
  }

  package func record(of outcome: AttachedFile) -> AuditRecord? {
    AuditRecord(Entry.register.kindName, outcome.subject.id, ["file": outcome.name])
  }
}

extension Refusal {
  fileprivate static let noFilesHere = Refusal(
    "no-files-here",
    Localised(vi: "Tài liệu này không thuộc mục này.", en: "This document does not belong here."),
    kind: .missing)
  fileprivate static let entryInTheBin = Refusal(
    "entry-in-the-bin",
    Localised(
      vi: "Mục mà tài liệu này thuộc về cũng ở trong thùng rác. Hãy khôi phục mục đó trước.",
      en: "What this document belongs to is in the bin as well. Restore that first."))
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
