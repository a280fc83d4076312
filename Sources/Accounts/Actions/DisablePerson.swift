import Core
import Store

/// Closes an account: all its sessions end at once, its history stays. The last administrator who can
/// sign in stays, and nobody closes their own.
package struct DisablePerson: Action {
  package static let name = "person.disable"
  package static let title = Localised(vi: "Đóng tài khoản", en: "Close an account")
  package static let permission = Permission.managePeople

  package var personID: ID<Person>

  package init(_ person: ID<Person>) {
    personID = person
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let person = try Person.find(personID, in: reader)
    let others = try reader.integer(
      """
      SELECT count(*) AS others FROM person
      WHERE role = \(Role.administrator) AND disabled_at IS NULL AND id <> \(personID)
        AND password_hash <> \(PasswordHashing.none)
      """)
    return [
      .unless(context.actor != personID.rawValue, .ownAccount),
      .unless(person.role != .administrator || others > 0, .lastAdministrator),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run(
      "UPDATE person SET disabled_at = \(context.now) WHERE id = \(personID) AND disabled_at IS NULL")
    try Session.endAll(transaction, of: personID)
    try KnownDevice.forgetAll(of: personID, transaction)
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("person", personID) }
}

/// Reopens a closed account.
package struct EnablePerson: Action {
  package static let name = "person.enable"
  package static let title = Localised(vi: "Mở lại tài khoản", en: "Reopen an account")
  package static let permission = Permission.managePeople

  package var personID: ID<Person>

  package init(_ person: ID<Person>) {
    personID = person
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try Person.find(personID, in: reader)
    return []
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run("UPDATE person SET disabled_at = NULL WHERE id = \(personID)")
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("person", personID) }
}

extension Refusal {
  static let ownAccount = Refusal(
    "own-account",
    Localised(
      vi: "Không tự đóng tài khoản của mình. Hãy nhờ một quản trị viên khác.",
      en: "Nobody closes their own account. Ask another administrator."))
  static let lastAdministrator = Refusal(
    "last-administrator",
    Localised(
      vi: "Đây là quản trị viên cuối cùng. Thêm một người khác trước khi khoá.",
      en: "This is the last administrator. Add another one first."))
}
