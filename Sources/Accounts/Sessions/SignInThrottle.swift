import Core
import Store

/// Counts the wrong passwords of each subject and stops hearing it for a while; what is stopped counts no more, so that
/// going on guessing prolongs nothing and fills no table.
struct SignInThrottle {
  let limits: [SignInRule.Limit]

  /// How the subjects begin that are places of the network.
  private static let place = "address "

  init(_ rule: SignInRule, email: String, address: String, device: String?) {
    limits = rule.limits(email: email, place: NetworkPlace.of(address), device: device)
  }

  /// Guesses of the old password by somebody who is signed in already.
  init(changingPasswordOf person: ID<Person>) {
    limits = [SignInRule.Limit(subject: "change \(person)", attempts: 5, seconds: 15 * 60)]
  }

  /// What becomes of an attempt.
  enum Admission: Hashable {
    /// It is counted as a wrong one until it turns out right, so that many at once do not slip through.
    case heard(isLast: Bool)
    case stopped(until: Timestamp)
  }

  func admit(_ transaction: Transaction, now: Timestamp) throws -> Admission {
    var isLast = false
    for limit in limits {
      guard let (attempts, began) = try count(limit, transaction, now) else { continue }
      guard attempts < limit.attempts else { return .stopped(until: began.adding(seconds: limit.seconds)) }
      isLast = isLast || attempts + 1 == limit.attempts
    }
    for limit in limits {
      let oldest = now.adding(seconds: -limit.seconds)
      try transaction.run(
        """
        INSERT INTO sign_in_throttle (subject, attempts, window_began_at) VALUES (\(limit.subject), 1, \(now))
        ON CONFLICT (subject) DO UPDATE SET
          attempts = CASE WHEN sign_in_throttle.window_began_at <= \(oldest) THEN 1
            ELSE sign_in_throttle.attempts + 1 END,
          window_began_at = CASE WHEN sign_in_throttle.window_began_at <= \(oldest) THEN \(now)
            ELSE sign_in_throttle.window_began_at END
        """)
    }
    return .heard(isLast: isLast)
  }

  /// What is counted in the window that runs; nil when none does.
  private func count(
    _ limit: SignInRule.Limit, _ reader: Reader, _ now: Timestamp
  ) throws -> (attempts: Int, began: Timestamp)? {
    try reader.row(
      """
      SELECT attempts, window_began_at FROM sign_in_throttle
      WHERE subject = \(limit.subject) AND window_began_at > \(now.adding(seconds: -limit.seconds))
      """
    ).map { (try $0.get("attempts"), try $0.get("window_began_at")) }
  }

  /// After the right password: the owner starts afresh; the count of the place stays, less this attempt.
  func forgive(_ transaction: Transaction) throws {
    let places = limits.map(\.subject).filter { $0.hasPrefix(Self.place) }
    let own = limits.map(\.subject).filter { !$0.hasPrefix(Self.place) }
    try transaction.run("DELETE FROM sign_in_throttle WHERE subject IN \(list: own)")
    try transaction.run(
      "UPDATE sign_in_throttle SET attempts = attempts - 1 WHERE subject IN \(list: places) AND attempts > 0")
  }

  /// After a new password: whoever guessed at the old one, its owner starts afresh from every place.
  static func forget(_ person: Person, _ transaction: Transaction) throws {
    let pairs = "both \(person.email) "
    try transaction.run(
      """
      DELETE FROM sign_in_throttle WHERE subject IN (\("email \(person.email)"), \("change \(person.id)"))
        OR substr(subject, 1, CAST(\(pairs.unicodeScalars.count) AS INTEGER)) = \(pairs)
      """)
  }
}
