import Core
import Store

/// Signing in with address and password.
package struct SignIn: Sendable {
  /// Who asks, and from where.
  package struct Caller: Sendable {
    /// The network address of the browser.
    package var address: String
    /// What the browser keeps of earlier sign-ins.
    package var device: SessionToken?
    /// The session that is open in the browser: it ends when another begins there.
    package var session: SessionToken?
    package var requestID: String?

    package init(
      address: String, device: SessionToken? = nil, session: SessionToken? = nil, requestID: String? = nil
    ) {
      self.address = address
      self.device = device
      self.session = session
      self.requestID = requestID
    }
  }

  package struct Result: Sendable {
    package var person: Person
    package var token: SessionToken
    /// For the browser to keep.
    package var device: SessionToken
  }

  private let database: Database
  private let rule: SignInRule
  private let hashing: PasswordHashing

  package init(_ database: Database, rule: SignInRule = .standard, hashing: PasswordHashing = .standard) {
    self.database = database
    self.rule = rule
    self.hashing = hashing
  }

  /// A new session. The same refusal for an unknown address, a wrong password and a disabled account; others when there
  /// were too many attempts, and when a one-time password is no longer good. What fails is in the audit log of the account.
  package func attempt(
    email: String, password: String, by caller: Caller, now: Timestamp = .now
  ) async throws -> Result {
    let key = EmailAddress.key(String(email.prefix(254)))
    let (throttle, admission) = try await database.write { [rule] transaction in
      let device = try KnownDevice.name(caller.device, email: key, in: transaction, now: now)
      let throttle = SignInThrottle(rule, email: key, address: caller.address, device: device)
      return (throttle, try throttle.admit(transaction, now: now))
    }
    guard case .heard(let isLast) = admission else { throw Self.tooMany(admission, now) }
    let hash = try await database.read { reader in
      try reader.row("SELECT password_hash FROM person WHERE email = \(key) AND disabled_at IS NULL")
        .map { try $0.get("password_hash", as: String.self) }
    }
    // Long ones are refused when they are chosen; their time is not spent.
    let isLong = password.unicodeScalars.count > PasswordRules.longest * 4
    guard !isLong, try await hashing.verify(PasswordRules.typed(password), against: hash), let hash
    else { throw try await failed(key, isLast: isLast, caller, now) }
    let renewed = hashing.isOutdated(hash) ? try await hashing.hash(password) : nil
    let begun: Result? = try await database.write { transaction in
      // The password may have been reset, or used up, while it was checked.
      guard let person = try Person.withEmail(key, in: transaction), person.isActive,
        try transaction.row(
          "SELECT id FROM person WHERE id = \(person.id) AND password_hash = \(hash)") != nil
      else { throw Self.wrong }
      guard person.passwordExpiresAt.map({ now < $0 }) ?? true else {
        try Self.record("person.sign-in-expired", person, caller, transaction, now)
        return nil
      }
      let kept = person.mustChangePassword ? PasswordHashing.used(hash) : renewed
      if let kept {
        try transaction.run("UPDATE person SET password_hash = \(kept) WHERE id = \(person.id)")
      }
      try throttle.forgive(transaction)
      if let old = caller.session { try Session.end(transaction, old) }
      let token = try Session.start(transaction, person.id, now: now)
      // A token that somebody else put there names no browser.
      let isKnown = try KnownDevice.name(caller.device, email: key, in: transaction, now: now) != nil
      let device = isKnown ? caller.device ?? .make() : .make()
      try KnownDevice.remember(device, of: person.id, transaction, now: now)
      try Self.record("person.sign-in", by: person, person, caller, transaction, now)
      return Result(person: person, token: token, device: device)
    }
    guard let begun else { throw Self.expired }
    return begun
  }

  /// Written down at the account, when there is one; who guesses is not told which.
  private func failed(
    _ email: String, isLast: Bool, _ caller: Caller, _ now: Timestamp
  ) async throws -> Refusal {
    try await database.write { transaction in
      guard let person = try Person.withEmail(email, in: transaction) else { return }
      try Self.record("person.sign-in-failed", person, caller, transaction, now)
      if isLast { try Self.record("person.sign-in-stopped", person, caller, transaction, now) }
    }
    return Self.wrong
  }

  /// Signing out, in the log as signing in is.
  package static func end(
    _ session: SessionToken, of person: Person, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    try Session.end(transaction, session)
    try AuditLog.record(
      transaction, context, action: "person.sign-out", subject: "person", id: person.id.rawValue)
  }

  /// `actor` is nil where nobody proved who they are.
  private static func record(
    _ action: String, by actor: Person? = nil, _ person: Person, _ caller: Caller, _ transaction: Transaction,
    _ now: Timestamp
  ) throws {
    let context = ActionContext(
      actor: actor?.id.rawValue, actorName: actor?.name ?? "?", now: now,
      requestID: caller.requestID, networkAddress: caller.address)
    try AuditLog.record(
      transaction, context, action: action, subject: "person", id: person.id.rawValue)
  }

  /// What people call these entries of the log, by name.
  package static let titles: [String: Localised<String>] = [
    "person.sign-in": Localised(vi: "Đăng nhập", en: "Sign in"),
    "person.sign-in-failed": Localised(vi: "Đăng nhập sai mật khẩu", en: "Sign-in with a wrong password"),
    "person.sign-in-expired": Localised(
      vi: "Đăng nhập bằng mật khẩu dùng một lần đã hết hạn",
      en: "Sign-in with a one-time password that has expired"),
    "person.sign-in-stopped": Localised(
      vi: "Tạm dừng nhận mật khẩu vì thử quá nhiều", en: "Passwords not heard for a while: too many attempts"),
    "person.sign-out": Localised(vi: "Đăng xuất", en: "Sign out"),
  ]
}

extension SignIn {
  private static let wrong = Refusal(
    "sign-in-wrong",
    Localised(
      vi: "Địa chỉ thư hoặc mật khẩu không đúng. Kiểm tra rồi thử lại.",
      en: "The e-mail address or the password is wrong. Check both and try again."), field: "password")

  private static let expired = Refusal(
    "sign-in-expired",
    Localised(
      vi: "Mật khẩu dùng một lần này đã hết hạn. Nhờ quản trị viên đặt lại mật khẩu.",
      en: "This one-time password has expired. Ask an administrator for a new one."), field: "password")

  private static func tooMany(_ admission: SignInThrottle.Admission, _ now: Timestamp) -> Refusal {
    var minutes: Int64 = 15
    if case .stopped(let until) = admission {
      minutes = max(1, (until.milliseconds - now.milliseconds + 59_999) / 60_000)
    }
    return Refusal(
      "sign-in-too-many",
      Localised(
        vi:
          "Thử quá nhiều lần. Đợi \(minutes) phút rồi đăng nhập lại, hoặc nhờ quản trị viên đặt lại mật khẩu.",
        en: "Too many attempts. Wait \(minutes) minutes, or ask an administrator for a new password."),
      kind: .tooOften)
  }
}
