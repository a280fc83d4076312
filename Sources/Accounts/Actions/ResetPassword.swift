import Core
import Store

/// An administrator gives a person a new one-time password; all their sessions end.
package enum ResetPassword {
  package static func run(
    _ database: Database, _ context: ActionContext, of person: ID<Person>,
    hashing: PasswordHashing = .standard
  ) async throws -> String {
    let password = OneTimePassword.make()
    let hash = try await hashing.hash(password)
    try await database.write { transaction in
      let changed = try transaction.run(
        "UPDATE person SET password_hash = \(hash), must_change_password = 1 WHERE id = \(person)")
      guard changed == 1 else { throw Refusal.noSuchPerson }
      try Session.endAll(transaction, of: person)
      try AuditLog.record(
        transaction, context, action: "person.reset-password", subject: "person", id: person.rawValue)
    }
    return password
  }
}

extension Refusal {
  static let noSuchPerson = Refusal(
    "person-unknown", Localised(vi: "Không có người dùng này.", en: "There is no such person."))
}
