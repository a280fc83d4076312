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

  /// In seconds: older counts are forgotten (`SweepSignIns`).
  static let longestWindow: Int64 = 60 * 60

  init(email: String, address: String) {
    limits = [
      Limit(subject: "both \(email) \(address)", attempts: 5, seconds: 15 * 60),
      Limit(subject: "email \(email)", attempts: 30, seconds: Self.longestWindow),
      Limit(subject: "address \(address)", attempts: 60, seconds: 15 * 60),
    ]
  }

  /// Counts an attempt before its password is checked, so that many at once do not slip through. Whether it may go on.
  func admit(_ transaction: Transaction, now: Timestamp) throws -> Bool {
    var isAdmitted = true
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
      if attempts > limit.attempts { isAdmitted = false }
    }
    return isAdmitted
  }

  /// After a success: the owner starts afresh; the count of the place stays, less this attempt.
  func forgive(_ transaction: Transaction) throws {
    try transaction.run(
      "DELETE FROM sign_in_throttle WHERE subject IN \(list: limits.prefix(2).map(\.subject))")
    try transaction.run(
      "UPDATE sign_in_throttle SET attempts = attempts - 1 WHERE subject = \(limits[2].subject) AND attempts > 0"
    )
  }
}
