import Accounts
import Core
import Store

/// Takes the last change of something in a register back; refused when there was another one since.
package struct UndoChange<Entry: RegisterEntry>: Action {
  package static var name: String { "\(Entry.register.kind).undo" }
  package static var title: Localised<String> {
    Localised(vi: "Hoàn tác lần sửa cuối", en: "Undo the last change")
  }
  package static var permission: Permission { Entry.register.changing }

  package var id: ID<Entry>
  /// The edition that the change made.
  package var edition: Int64

  package init(_ id: ID<Entry>, edition: Int64) {
    self.id = id
    self.edition = edition
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let present = try Entry.register.find(id, in: reader)
    guard present.edition == edition, let earlier = try earlier(than: present, reader) else {
      return [.nothingToUndo]
    }
    return try Entry.register.refusals(of: earlier, reader)
  }

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (before: Entry, after: Entry) {
    let before = try Entry.register.find(id, in: transaction)
    guard var after = try earlier(than: before, transaction) else { throw Refusal.nothingToUndo }
    after.edition = before.edition + 1
    try Entry.register.change(after, transaction)
    return (before, after)
  }

  package func record(of outcome: (before: Entry, after: Entry)) -> AuditRecord? {
    AuditRecord(
      Entry.register.kindName, id, changes: Entry.register.changes(from: outcome.before, to: outcome.after))
  }

  /// The entry before its last change, by what the audit log says of it.
  private func earlier(than present: Entry, _ reader: Reader) throws -> Entry? {
    let register = Entry.register
    let last = try AuditLog.entries(reader, subject: register.kindName, id: id.rawValue, limit: 1).first
    guard let last, last.action == ChangeEntry<Entry>.name else { return nil }
    var earlier = present
    for change in last.kept.changes {
      guard let field = register.fields.first(where: { $0.key == change.field }) else { continue }
      field.set(&earlier, field.value(plain: change.before))
    }
    return try register.completed(earlier, reader)
  }
}

extension Refusal {
  fileprivate static let nothingToUndo = Refusal(
    "nothing-to-undo",
    Localised(
      vi: "Không hoàn tác được: mục này đã có thay đổi khác sau đó.",
      en: "This cannot be undone: there was another change since."))
}
