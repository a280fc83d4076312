import Accounts
import Core
import Store

/// Corrects something in a register; refused when somebody else changed it after `draft` was read.
package struct ChangeEntry<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).change" }
  package static var title: Localised<String> {
    Localised(
      vi: "Sửa \(Entry.register.single.vi.lowercased())",
      en: "Change \(Entry.register.single.en.lowercased())")
  }
  package static var permission: Permission { Entry.register.changing }

  /// With the identity of what is changed, and the edition that was seen.
  package var draft: Entry

  package init(_ draft: Entry) {
    self.draft = draft
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let present = try Entry.register.find(draft.id, in: reader)
    return [.unless(present.edition == draft.edition, .changedMeanwhile)].compactMap(\.self)
      + (try Entry.register.refusals(of: draft, reader))
  }

  /// What it was before, and is now; both are the same when nothing differs.
  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (before: Entry, after: Entry) {
    let before = try Entry.register.find(draft.id, in: transaction)
    var after = try Entry.register.completed(draft, transaction)
    guard after != before else { return (before, before) }
    after.edition += 1
    try Entry.register.change(after, transaction)
    return (before, after)
  }

  package func record(of outcome: (before: Entry, after: Entry)) -> AuditRecord? {
    let changes = Entry.register.changes(from: outcome.before, to: outcome.after)
    return changes.isEmpty
      ? nil : AuditRecord(Entry.register.kindName, outcome.after.id, changes: changes)
  }
}

extension Register {
  /// The fields that differ, as the audit log keeps them.
  package func changes(from before: Entry, to after: Entry) -> [AuditChange] {
    typedFields.compactMap { field in
      let (old, new) = (field.get(before).plain, field.get(after).plain)
      return old == new ? nil : AuditChange(field: field.key, before: old, after: new)
    }
  }
}
