import Accounts
import Core
import Store

/// Puts something of a register into the bin.
package struct DropEntry<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).drop" }
  package static var title: Localised<String> {
    Localised(vi: "Bỏ vào thùng rác", en: "Put into the bin")
  }
  package static var permission: Permission { Entry.register.changing }

  package var id: ID<Entry>

  package init(_ id: ID<Entry>) {
    self.id = id
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try Entry.register.find(id, in: reader).refusals(ofDropping: reader)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<BinnedThing> {
    let register = Entry.register
    let entry = try register.find(id, in: transaction)
    try SearchIndex.remove(transaction, kind: register.kindName, id: id.rawValue)
    return try transaction.drop(
      from: register.kind, register.kindName, id.rawValue, title: entry.heading, with: register.hanging,
      context)
  }

  package func record(of outcome: ID<BinnedThing>) -> AuditRecord? {
    AuditRecord(Entry.register.kindName, id)
  }
}

/// Takes something of a register out of the bin again, with its documents and its history.
package struct RestoreEntry<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).restore" }
  package static var title: Localised<String> {
    Localised(vi: "Khôi phục từ thùng rác", en: "Restore from the bin")
  }
  package static var permission: Permission { Entry.register.changing }

  package var binned: ID<BinnedThing>

  package init(_ binned: ID<BinnedThing>) {
    self.binned = binned
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard try BinnedThing.find(binned, in: reader).kind == Entry.register.kindName else {
      return [.notInTheBin]
    }
    // Something may have taken its place meanwhile, such as its number.
    return try Entry.register.refusals(of: Entry.register.binned(binned, in: reader), reader)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<Entry> {
    let id = ID<Entry>(rawValue: try BinnedThing.find(binned, in: transaction).subjectID)
    try transaction.restore(binned)
    try Entry.register.index(try Entry.register.find(id, in: transaction), transaction)
    return id
  }

  package func record(of outcome: ID<Entry>) -> AuditRecord? {
    AuditRecord(Entry.register.kindName, outcome)
  }
}
