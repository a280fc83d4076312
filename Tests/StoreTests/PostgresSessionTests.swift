import Core
import Synchronization
import TestKit
import Testing

@testable import Store

private let schema = Migration(
  name: "test_0001", sql: Array("CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY)".utf8))

/// Transactions whose BEGIN travels with their first statement and whose COMMIT nobody waits for.
@Suite(.database([schema])) struct PostgresSessionTests {
  /// Both databases on one server, nil on SQLite: one that is tried, and one that looks on.
  private func pair() async throws -> (tried: Database, other: Database)? {
    let current = try TestDatabase.current
    guard current.dialect == .postgres else { return nil }
    return (current.database, try await Database.open(current.location))
  }

  private static let own: SQL = "SELECT pg_backend_pid() AS pid"

  private func state(of pid: Int64, _ other: Database) async throws -> String? {
    try await other.read { try $0.row("SELECT state FROM pg_stat_activity WHERE pid = \(pid)")?.get("state") }
  }

  @Test func aReadEndsOnTheServerAsWell() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    let pid = try await tried.read { try $0.integer(Self.own) }
    var states: [String?] = []
    for _ in 1...100 where states.last != "idle" {
      states.append(try await state(of: pid, other))
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(states.last == "idle")
  }

  @Test func aFailedFirstStatementLeavesNothingOpen() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    let pid = try await tried.read { try $0.integer(Self.own) }
    let broken: SQL = "SELECT nothing FROM nowhere"
    await #expect(throws: StoreError.self) { try await tried.read { try $0.rows(broken) } }
    #expect(try await state(of: pid, other) == "idle")
    await #expect(throws: StoreError.self) { try await tried.write { try $0.run(broken) } }
    #expect(try await state(of: pid, other) == "idle")
    try await tried.write { try $0.run("INSERT INTO thing VALUES (1)") }
    #expect(try await tried.read { try $0.integer(Self.own) } == pid)
    #expect(try await tried.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 1)
  }

  @Test func whoAsksNothingSendsNothing() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    for _ in 1...3 {
      #expect(try await tried.read { _ in 7 } == 7)
      #expect(try await tried.write { _ in 8 } == 8)
      await #expect(throws: Refusal.self) { try await tried.write { _ in throw Refusal.test } }
    }
    #expect(try await tried.write { try $0.run("INSERT INTO thing VALUES (1)") } == 1)
  }

  @Test func aSessionThatBrokeWhileItLayIdleIsReplaced() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    for number in 1...3 {
      let pid = try await tried.read { try $0.integer(Self.own) }
      try await other.write { _ = try $0.rows("SELECT pg_terminate_backend(CAST(\(pid) AS INT)) AS gone") }
      try await tried.write { try $0.run("INSERT INTO thing VALUES (\(number))") }
      let next = try await tried.read { try $0.integer(Self.own) }
      #expect(next != pid)
      try await other.write { _ = try $0.rows("SELECT pg_terminate_backend(CAST(\(next) AS INT)) AS gone") }
      #expect(try await tried.read { try $0.integer("SELECT count(*) AS n FROM thing") } == number)
    }
  }

  private static let end: SQL = "SELECT pg_terminate_backend(pg_backend_pid()) AS gone"

  private func runs(
    _ database: Database, _ body: @escaping @Sendable (Transaction) throws -> Void
  ) async -> (count: Int, error: (any Error)?) {
    let runs = Mutex(0)
    let error = await #expect(throws: StoreError.self) {
      try await database.write { transaction in
        runs.withLock { $0 += 1 }
        try body(transaction)
      }
    }
    return (runs.withLock { $0 }, error)
  }

  /// Nobody knows what of it is kept.
  @Test func whatBreaksOffBehindAnAnswerIsNotRunAgain() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    let (count, error) = await runs(tried) { transaction in
      try transaction.run("INSERT INTO thing VALUES (1)")
      _ = try transaction.rows(Self.end)
    }
    guard case .unreachable = error as? StoreError else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(count == 1)
    #expect(try await tried.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 0)
  }

  @Test func aCommitThatBreaksOffIsNotRunAgain() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    try await other.write { transaction in
      try transaction.script(
        """
        CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION leave();
        """)
    }
    let (count, _) = await runs(tried) { try $0.run("INSERT INTO thing VALUES (1)") }
    #expect(count == 1)
    #expect(try await tried.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 0)
  }

  @Test func whatBreaksOffBeforeAnyAnswerIsRunOnceAgain() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    _ = try await tried.read { try $0.integer(Self.own) }
    let (count, _) = await runs(tried) { _ = try $0.rows(Self.end) }
    #expect(count == 2)
    // No session is at hand now.
    #expect(await runs(tried) { _ = try $0.rows(Self.end) }.count == 1)
    #expect(try await tried.read { try $0.integer("SELECT 7 AS n") } == 7)
  }

  @Test func aScriptOpensItsTransactionAsWell() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    let pid = try await tried.read { try $0.integer(Self.own) }
    try await other.write { _ = try $0.rows("SELECT pg_terminate_backend(CAST(\(pid) AS INT)) AS gone") }
    await #expect(throws: Refusal.self) {
      try await tried.write { transaction in
        try transaction.script("INSERT INTO thing VALUES (1); INSERT INTO thing VALUES (2)")
        throw Refusal.test
      }
    }
    #expect(try await tried.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 0)
  }

  @Test func moreValuesThanTheProtocolTakesLeaveTheSessionWhole() async throws {
    guard let (tried, other) = try await pair() else { return }
    defer { other.close() }
    let many: SQL = "SELECT id FROM thing WHERE id IN \(list: Array(1...70_000))"
    for _ in 1...2 {
      let error = await #expect(throws: StoreError.self) { try await tried.read { try $0.rows(many) } }
      guard case .statement = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try await tried.read { try $0.integer("SELECT 7 AS n") } == 7)
    }
  }

  @Test func theServerIsAskedHowMuchItExpects() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for id in 1...500 { try transaction.run("INSERT INTO thing VALUES (\(id))") }
    }
    try await database.write { try $0.script("ANALYZE thing") }
    let (all, some) = try await database.read { reader in
      (
        try reader.expectedRows("SELECT id FROM thing"),
        try reader.expectedRows("SELECT id FROM thing WHERE id BETWEEN \(1) AND \(50)")
      )
    }
    guard database.dialect == .postgres else {
      #expect(all == nil && some == nil)
      return
    }
    #expect(all == 500)
    #expect((40...60).contains(try #require(some)))
  }
}

extension Refusal {
  fileprivate static let test = Refusal("no", Localised(vi: "không", en: "no"))
}
