import Core
import Store

/// A browser in which a person has signed in before, known by a token that it keeps (device cookies, OWASP "Blocking Brute
/// Force Attacks"). It opens nothing: it only tells the owner's wrong passwords from a stranger's.
enum KnownDevice {
  /// As long as the browser keeps its token.
  static let seconds: Int64 = 365 * 86_400
  /// Of one person, those used last.
  private static let most = 20

  /// The name under which this person's attempts in that browser are counted; nil for a browser that is not known.
  static func name(
    _ token: SessionToken?, email: String, in reader: Reader, now: Timestamp
  ) throws -> String? {
    guard let token else { return nil }
    let hash = hash(token)
    let row = try reader.row(
      """
      SELECT person.id FROM known_device JOIN person ON person.id = known_device.person_id
      WHERE token_hash = \(hash) AND person.email = \(email)
        AND known_device.seen_at > \(now.adding(seconds: -seconds))
      """)
    return try row.map { "\(hash) \(try $0.get("id", as: ID<Person>.self))" }
  }

  /// Remembers the browser, and forgets those that the person has not used for longest.
  static func remember(
    _ token: SessionToken, of person: ID<Person>, _ transaction: Transaction, now: Timestamp
  ) throws {
    try transaction.run(
      """
      INSERT INTO known_device (token_hash, person_id, seen_at) VALUES (\(hash(token)), \(person), \(now))
      ON CONFLICT (token_hash, person_id) DO UPDATE SET seen_at = \(now)
      """)
    try transaction.run(
      """
      DELETE FROM known_device WHERE person_id = \(person) AND token_hash NOT IN (
        SELECT token_hash FROM known_device WHERE person_id = \(person)
        ORDER BY seen_at DESC, token_hash LIMIT \(count: most))
      """)
  }

  /// When the password changed or the account was closed: whoever signed in with the old one, and not at `kept`, is a stranger.
  static func forgetAll(
    of person: ID<Person>, but kept: SessionToken? = nil, _ transaction: Transaction
  ) throws {
    try transaction.run(
      "DELETE FROM known_device WHERE person_id = \(person) AND token_hash <> \(kept.map(hash) ?? "")")
  }

  private static func hash(_ token: SessionToken) -> String { token.hash(for: "device") }
}
