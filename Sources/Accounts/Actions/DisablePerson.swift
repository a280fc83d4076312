import Core
import Store

/// Closes or reopens an account. Closing ends all its sessions at once; the last administrator stays.
package enum DisablePerson {
  package static func run(_ database: Database, _ context: ActionContext, _ id: ID<Person>) async throws {
    try await database.write { transaction in
      guard let person = try Person.find(transaction, id) else { throw Refusal.noSuchPerson }
      let others = try transaction.integer(
        """
        SELECT count(*) AS others FROM person
        WHERE role = \(Role.administrator) AND disabled_at IS NULL AND id <> \(id)
        """)
      guard person.role != .administrator || others > 0 else {
        throw Refusal(
          "last-administrator",
          Localised(
            vi: "Đây là quản trị viên cuối cùng. Thêm một người khác trước khi khoá.",
            en: "This is the last administrator. Add another one first."))
      }
      try transaction.run(
        "UPDATE person SET disabled_at = \(context.now) WHERE id = \(id) AND disabled_at IS NULL")
      try Session.endAll(transaction, of: id)
      try AuditLog.record(
        transaction, context, action: "person.disable", subject: "person", id: id.rawValue)
    }
  }

  package static func undo(_ database: Database, _ context: ActionContext, _ id: ID<Person>) async throws {
    try await database.write { transaction in
      let changed = try transaction.run("UPDATE person SET disabled_at = NULL WHERE id = \(id)")
      guard changed == 1 else { throw Refusal.noSuchPerson }
      try AuditLog.record(transaction, context, action: "person.enable", subject: "person", id: id.rawValue)
    }
  }
}
