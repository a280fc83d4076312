import Core
import Store

/// How many attempts to sign in are heard: few for one account from one place, more for one account from everywhere and
/// for one place with any account, so that a stranger cannot easily lock an account's owner out.
struct SignInThrottle {
  struct Limit {
    var subject: String
    var attempts: Int
    var seconds: Int64
  }

  let limits: [Limit]

  /// How the subjects begin that are places of the network.
  private static let place = "address "

  /// In seconds: older counts are forgotten (`SweepSignIns`).
  static let longestWindow: Int64 = 60 * 60

  init(email: String, address: String) {
    limits = [
      Limit(subject: Self.place + address, attempts: 60, seconds: 15 * 60),
      Limit(subject: "both \(email) \(address)", attempts: 5, seconds: 15 * 60),
      Limit(subject: "email \(email)", attempts: 30, seconds: Self.longestWindow),
    ]
  }

  /// Guesses of the old password by somebody who is signed in already: the account alone counts, or one of them could keep
  /// everybody from changing theirs.
  init(changing email: String) {
    limits = [Limit(subject: "change \(email)", attempts: 5, seconds: 15 * 60)]
  }

  /// Counts an attempt before its password is checked, so that many at once do not slip through. Whether it may go on; what
  /// one limit has stopped counts for no other, so that a stranger cannot fill the table with names.
  func admit(_ transaction: Transaction, now: Timestamp) throws -> Bool {
    for limit in limits {
      let oldest = now.adding(seconds: -limit.seconds)
      let row = try transaction.row(
        """
        INSERT INTO sign_in_throttle (subject, attempts, window_began_at) VALUES (\(limit.subject), 1, \(now))
        ON CONFLICT (subject) DO UPDATE SET
          attempts = CASE WHEN sign_in_throttle.window_began_at <= \(oldest) THEN 1
            ELSE sign_in_throttle.attempts + 1 END,
          window_began_at = CASE WHEN sign_in_throttle.window_began_at <= \(oldest) THEN \(now)
            ELSE sign_in_throttle.window_began_at END
        RETURNING attempts
        """)
      let attempts: Int = try row?.get("attempts") ?? 0
      guard attempts <= limit.attempts else { return false }
    }
    return true
  }

  /// After a success: the owner starts afresh; the count of the place stays, less this attempt.
  func forgive(_ transaction: Transaction) throws {
    let places = limits.map(\.subject).filter { $0.hasPrefix(Self.place) }
    let own = limits.map(\.subject).filter { !$0.hasPrefix(Self.place) }
    try transaction.run("DELETE FROM sign_in_throttle WHERE subject IN \(list: own)")
    try transaction.run(
      "UPDATE sign_in_throttle SET attempts = attempts - 1 WHERE subject IN \(list: places) AND attempts > 0")
  }
}

extension SignInThrottle {
  /// After a new password: whoever guessed at the old one, its owner starts afresh from every place.
  static func forget(_ email: String, _ transaction: Transaction) throws {
    let pairs = "both \(email) "
    try transaction.run(
      """
      DELETE FROM sign_in_throttle WHERE subject IN (\("email \(email)"), \("change \(email)"))
        OR substr(subject, 1, CAST(\(pairs.unicodeScalars.count) AS INTEGER)) = \(pairs)
      """)
  }
}
