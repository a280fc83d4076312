import Core
import Store

/// A person chooses a new password, proving the old one; all their sessions end and a fresh one begins.
package struct ChangePassword: Sendable {
  package var person: ID<Person>
  package var old: String
  package var new: String

  package init(person: ID<Person>, old: String, new: String) {
    self.person = person
    self.old = old
    self.new = new
  }

  /// The token to use from now on.
  package func run(
    _ database: Database, _ context: ActionContext, hashing: PasswordHashing = .standard
  ) async throws -> SessionToken {
    let found = try await database.read { reader in
      try reader.row("SELECT \(sql: Person.columns), password_hash FROM person WHERE id = \(person)")
        .map { (try Person($0), try $0.get("password_hash", as: String.self)) }
    }
    // Somebody with an open browser must not guess at leisure.
    let throttle = SignInThrottle(email: found?.0.email ?? "", address: "change")
    guard try await database.write({ try throttle.admit($0, now: context.now) }) else { throw Self.tooMany }
    guard let (account, hash) = found, account.isActive, try await hashing.verify(old, against: hash) else {
      throw Self.wrongOld
    }
    guard old != new else { throw Self.same }
    try PasswordRules.check(new, email: account.email, name: account.name)
    let newHash = try await hashing.hash(new)
    return try await database.write { transaction in
      try transaction.run(
        "UPDATE person SET password_hash = \(newHash), must_change_password = 0 WHERE id = \(person)")
      try throttle.forgive(transaction)
      try Session.endAll(transaction, of: person)
      try AuditLog.record(
        transaction, context, action: "person.change-password", subject: "person", id: person.rawValue)
      return try Session.start(transaction, person, now: context.now)
    }
  }

  private static let wrongOld = Refusal(
    "old-password-wrong",
    Localised(vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong."), field: "old")
  private static let same = Refusal(
    "password-same",
    Localised(
      vi: "Mật khẩu mới phải khác mật khẩu cũ.", en: "The new password must differ from the old one."),
    field: "password")
  private static let tooMany = Refusal(
    "password-too-many",
    Localised(vi: "Thử quá nhiều lần. Đợi 15 phút.", en: "Too many attempts. Wait 15 minutes."), field: "old")
}
