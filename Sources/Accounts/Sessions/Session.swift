import Core
import Store

/// A signed-in browser.
package struct Session: Hashable, Sendable {
  package var person: Person
  package var createdAt: Timestamp
  package var seenAt: Timestamp

  /// How long a session lives without a request, and in all.
  package static let idleSeconds: Int64 = 30 * 60
  package static let absoluteSeconds: Int64 = 12 * 3600
  /// How long one that ran out is still known, so that what was typed in it is taken over a new sign-in.
  static let keptSeconds: Int64 = 24 * 3600
  /// `seenAt` is written at most this often.
  private static let touchSeconds: Int64 = 60

  /// The session of a token, kept alive by this call; nil when it ended, ran out, or its person is disabled.
  package static func find(
    _ database: Database, _ token: SessionToken, notes: UseNotes, now: Timestamp = .now
  ) async throws -> Session? {
    let used = notes.use(of: .session(hash: token.hash))
    guard var session = try await database.read({ try load($0, token, now) }) else { return nil }
    if let used, used > session.seenAt { session.seenAt = used }
    guard session.seenAt > now.adding(seconds: -idleSeconds) else { return nil }
    if session.seenAt.adding(seconds: touchSeconds) < now { notes.note(.session(hash: token.hash), at: now) }
    return session
  }

  private static func load(_ reader: Reader, _ token: SessionToken, _ now: Timestamp) throws -> Session? {
    let row = try reader.row(
      """
      SELECT \(sql: Person.columns), session.created_at AS session_created_at, session.seen_at
      FROM session JOIN person ON person.id = session.person_id
      WHERE token_hash = \(token.hash) AND person.disabled_at IS NULL
        AND session.created_at > \(now.adding(seconds: -absoluteSeconds))
      """)
    return try row.map { row in
      Session(
        person: try Person(row), createdAt: try row.get("session_created_at"), seenAt: try row.get("seen_at"))
    }
  }

  /// Whether there was such a session not long ago, open or not.
  package static func isKnown(_ token: SessionToken, in reader: Reader) throws -> Bool {
    try reader.row("SELECT person_id FROM session WHERE token_hash = \(token.hash)") != nil
  }

  /// Starts a session. Those that ran out are left to `SweepSignIns`: what was typed in them may still come.
  static func start(_ transaction: Transaction, _ person: ID<Person>, now: Timestamp) throws -> SessionToken {
    let token = SessionToken.make()
    try transaction.insert(
      into: "session",
      ["token_hash": token.hash, "person_id": person, "created_at": now, "seen_at": now])
    return token
  }

  /// Signs one browser out.
  package static func end(_ transaction: Transaction, _ token: SessionToken) throws {
    try transaction.run("DELETE FROM session WHERE token_hash = \(token.hash)")
  }

  /// Signs a person out everywhere, except where `kept` is used.
  package static func endAll(
    _ transaction: Transaction, of person: ID<Person>, except kept: SessionToken? = nil
  ) throws {
    try transaction.run(
      "DELETE FROM session WHERE person_id = \(person) AND token_hash <> \(kept?.hash ?? "")")
  }
}
