import Accounts
import Core
import Store

/// Puts something into a register.
package struct AddEntry<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).add" }
  package static var title: Localised<String> {
    Localised(
      vi: "Thêm \(Entry.register.single.vi.lowercased())", en: "Add \(Entry.register.single.en.lowercased())")
  }
  package static var permission: Permission { Entry.register.changing }

  package var draft: Entry

  package init(_ draft: Entry) {
    self.draft = draft
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try Entry.register.refusals(of: draft, reader)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Entry {
    var entry = try Entry.register.completed(draft, transaction)
    entry.id = .next()
    entry.edition = 1
    try Entry.register.add(entry, transaction)
    return entry
  }

  package func record(of outcome: Entry) -> AuditRecord? {
    AuditRecord(
      Entry.register.kindName, outcome.id, changes: Entry.register.changes(from: Entry(), to: outcome))
  }
}
