import Core
import Store

/// A person chooses a new password, proving the old one; all their sessions end and a fresh one begins. A one-time password
/// was proved, and used up, when they signed in with it.
package struct ChangePassword: Action {
  package static let name = "person.change-password"
  package static let title = Localised(vi: "Đổi mật khẩu", en: "Change one's password")
  package static let permission = Permission.useAccount

  package let personID: ID<Person>
  /// The browser in which it is done: it stays known, the others do not.
  private let device: SessionToken?
  /// What the old password was proved against, and what takes its place.
  private let oldHash: String
  private let newHash: String

  /// Proves the old password and hashes the new one, which takes tens of milliseconds. Throws `Refused` when either is not
  /// as it must be, or after too many wrong old ones: somebody with an open browser must not guess at leisure.
  package static func prepare(
    _ database: Database, _ context: ActionContext, of person: ID<Person>, old: String, new: String,
    at device: SessionToken? = nil, hashing: PasswordHashing = .standard
  ) async throws -> ChangePassword {
    let found = try await database.read { reader in
      try reader.row("SELECT \(sql: Person.columns), password_hash FROM person WHERE id = \(person)")
        .map { (try Person($0), try $0.get("password_hash", as: String.self)) }
    }
    let (old, new) = (PasswordRules.typed(old), PasswordRules.typed(new))
    guard let (account, hash) = found, account.isActive else { throw Refused([.oldPasswordWrong]) }
    let isSame: Bool
    if let oneTime = PasswordHashing.unused(hash) {
      isSame = try await hashing.verify(new, against: oneTime)
    } else {
      try await prove(old, hash, of: person, database, context, hashing)
      isSame = old == new
    }
    let refusals = [
      .unless(!isSame, .passwordSame),
      PasswordRules.refusal(of: new, email: account.email, name: account.name),
    ].compactMap(\.self)
    guard refusals.isEmpty else { throw Refused(refusals) }
    return ChangePassword(
      personID: person, device: device, oldHash: hash, newHash: try await hashing.hash(new))
  }

  /// Whether the old password has to be proved: not after signing in with a one-time one.
  package static func asksOld(of person: ID<Person>, in reader: Reader) throws -> Bool {
    let hash = try reader.row("SELECT password_hash FROM person WHERE id = \(person)")?
      .get("password_hash", as: String.self)
    return hash.flatMap(PasswordHashing.unused) == nil
  }

  private static func prove(
    _ old: String, _ hash: String, of person: ID<Person>, _ database: Database, _ context: ActionContext,
    _ hashing: PasswordHashing
  ) async throws {
    let throttle = SignInThrottle(changingPasswordOf: person)
    guard case .heard = try await database.write({ try throttle.admit($0, now: context.now) }) else {
      throw Refused([.passwordTooMany])
    }
    guard try await hashing.verify(old, against: hash) else { throw Refused([.oldPasswordWrong]) }
    try await database.write { try throttle.forgive($0) }
  }

  /// Only one's own; and the old password may have been reset while the new one was hashed.
  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let kept = try reader.row("SELECT password_hash FROM person WHERE id = \(personID)")?
      .get("password_hash", as: String.self)
    return [
      .unless(context.actor == nil || context.actor == personID.rawValue, .notPermitted),
      .unless(kept == oldHash, .oldPasswordWrong),
    ].compactMap(\.self)
  }

  /// The token to use from now on.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> SessionToken {
    let person = try Person.find(personID, in: transaction)
    try transaction.run(
      """
      UPDATE person SET password_hash = \(newHash), must_change_password = 0, password_expires_at = NULL
      WHERE id = \(personID)
      """)
    try Session.endAll(transaction, of: personID)
    try KnownDevice.forgetAll(of: personID, but: device, transaction)
    // Whoever takes up an account changes a password that only they and the administrator know.
    if !person.mustChangePassword { try PasswordNotice.enqueue(transaction, person, context) }
    return try Session.start(transaction, personID, now: context.now)
  }

  package func record(of outcome: SessionToken) -> AuditRecord? { AuditRecord("person", personID) }
}

extension Refusal {
  fileprivate static let oldPasswordWrong = Refusal(
    "old-password-wrong",
    Localised(vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong."), field: "old")
  fileprivate static let passwordSame = Refusal(
    "password-same",
    Localised(
      vi: "Mật khẩu mới phải khác mật khẩu cũ.", en: "The new password must differ from the old one."),
    field: "password")
  fileprivate static let passwordTooMany = Refusal(
    "password-too-many",
    Localised(vi: "Thử quá nhiều lần. Đợi 15 phút.", en: "Too many attempts. Wait 15 minutes."), field: "old")
}
