import Core
import Store

/// One of a person's open sessions, without anything that opens it.
package struct OpenSession: Hashable, Sendable {
  /// Names it among the sessions of its person; the start of the kept hash, which opens nothing.
  package var reference: String
  package var createdAt: Timestamp
  package var seenAt: Timestamp
  /// Whether it is the session of the token that was asked with.
  package var isThis: Bool

  /// Letters of the kept hash that make a reference, as in the SQL below.
  private static let letters = 12

  /// Those that have not run out, this one first, then the last used.
  package static func list(
    _ reader: Reader, of person: ID<Person>, asking token: SessionToken, now: Timestamp = .now
  ) throws -> [OpenSession] {
    try reader.rows(
      """
      SELECT substr(token_hash, 1, 12) AS reference, created_at, seen_at,
        CASE WHEN token_hash = \(token.hash) THEN 1 ELSE 0 END AS is_this
      FROM session WHERE person_id = \(person)
        AND seen_at > \(now.adding(seconds: -Session.idleSeconds))
        AND created_at > \(now.adding(seconds: -Session.absoluteSeconds))
      ORDER BY is_this DESC, seen_at DESC, token_hash LIMIT 100
      """
    ).map { row in
      OpenSession(
        reference: try row.get("reference"), createdAt: try row.get("created_at"),
        seenAt: try row.get("seen_at"), isThis: try row.get("is_this"))
    }
  }

  /// Signs one of the person's own browsers out; a reference that is not theirs ends nothing.
  package static func end(_ transaction: Transaction, of person: ID<Person>, reference: String) throws {
    guard reference.utf8.count == letters else { return }
    try transaction.run(
      """
      DELETE FROM session
      WHERE person_id = \(person) AND substr(token_hash, 1, 12) = \(reference)
      """)
  }
}
