import Core
import Store

/// Signing in with address and password.
package struct SignIn: Sendable {
  package struct Result: Sendable {
    package var person: Person
    package var token: SessionToken
  }

  private let database: Database
  private let hashing: PasswordHashing

  package init(_ database: Database, hashing: PasswordHashing = .standard) {
    self.database = database
    self.hashing = hashing
  }

  /// A new session. The same refusal for an unknown address, a wrong password and a disabled account; another when there
  /// were too many attempts. `address` is the network address of the browser.
  package func attempt(
    email: String, password: String, address: String, now: Timestamp = .now, requestID: String? = nil
  ) async throws -> Result {
    let key = EmailAddress.key(String(email.prefix(254)))
    let throttle = SignInThrottle(email: key, address: address)
    let isAdmitted = try await database.write { transaction in
      try throttle.admit(transaction, now: now)
    }
    guard isAdmitted else { throw Self.tooMany }
    let hash = try await database.read { reader in
      try reader.row("SELECT password_hash FROM person WHERE email = \(key) AND disabled_at IS NULL")
        .map { try $0.get("password_hash", as: String.self) }
    }
    guard password.utf8.count <= PasswordRules.longest * 4,
      try await hashing.verify(password, against: hash), let hash
    else { throw Self.wrong }
    let renewed = hashing.isOutdated(hash) ? try await hashing.hash(password) : nil
    return try await database.write { transaction in
      // The password may have been reset while it was checked.
      guard let person = try Person.withEmail(key, in: transaction), person.isActive,
        try transaction.row("SELECT id FROM person WHERE id = \(person.id) AND password_hash = \(hash)")
          != nil
      else { throw Self.wrong }
      if let renewed {
        try transaction.run(
          "UPDATE person SET password_hash = \(renewed) WHERE id = \(person.id) AND password_hash = \(hash)")
      }
      try throttle.forgive(transaction)
      let token = try Session.start(transaction, person.id, now: now)
      let context = ActionContext(
        actor: person.id.rawValue, actorName: person.name, now: now, requestID: requestID)
      try AuditLog.record(
        transaction, context, action: "person.sign-in", subject: "person", id: person.id.rawValue)
      return Result(person: person, token: token)
    }
  }

  private static let wrong = Refusal(
    "sign-in-wrong",
    Localised(
      vi: "Địa chỉ thư hoặc mật khẩu không đúng. Kiểm tra rồi thử lại.",
      en: "The e-mail address or the password is wrong. Check both and try again."), field: "password")

  private static let tooMany = Refusal(
    "sign-in-too-many",
    Localised(
      vi: "Thử quá nhiều lần. Đợi 15 phút rồi đăng nhập lại, hoặc nhờ quản trị viên đặt lại mật khẩu.",
      en: "Too many attempts. Wait 15 minutes, or ask an administrator for a new password."),
    kind: .tooOften)
}
