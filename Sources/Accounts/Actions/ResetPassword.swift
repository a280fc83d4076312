import Core
import Store

/// An administrator gives a person a new one-time password; all their sessions end.
package struct ResetPassword: Action {
  package static let name = "person.reset-password"
  package static let title = Localised(vi: "Đặt lại mật khẩu", en: "Reset a password")
  package static let permission = Permission.managePeople

  package var personID: ID<Person>
  package var password: OneTimePassword

  package init(of person: ID<Person>, to password: OneTimePassword) {
    personID = person
    self.password = password
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try Person.find(personID, in: reader)
    return []
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run(
      """
      UPDATE person SET password_hash = \(password.hash), must_change_password = 1,
        password_expires_at = \(OneTimePassword.expiry(context.now)) WHERE id = \(personID)
      """)
    try Session.endAll(transaction, of: personID)
    let person = try Person.find(personID, in: transaction)
    try SignInThrottle.forget(person, transaction)
    try KnownDevice.forgetAll(of: personID, transaction)
    try PasswordNotice.enqueue(transaction, person, context)
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("person", personID) }
}
