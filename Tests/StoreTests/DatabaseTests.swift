import Core
import Store
import TestKit
import Testing

private let schema = Migration(
  name: "test_0001",
  sql: Array(
    """
    CREATE TABLE thing (
      id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, size DOUBLE PRECISION, data BYTEA,
      day TEXT, parent_id BIGINT REFERENCES thing (id), count BIGINT NOT NULL DEFAULT 0 CHECK (count >= 0));
    INSERT INTO thing (id, name) VALUES (1, 'một; hai');
    """.utf8))

@Suite(.database([schema])) struct DatabaseTests {
  @Test func everyKindOfValueComesBack() async throws {
    let database = try TestDatabase.current.database
    let bytes: [UInt8] = [0, 1, 92, 127, 128, 255]
    try await database.write { transaction in
      try transaction.run(
        """
        INSERT INTO thing (id, name, size, data, day, parent_id, count)
        VALUES (\(Int64.max), \("Đồng Nai 'x' \\ ?"), \(0.1), \(bytes), \(Day("2026-11-15")), \(1), \(true))
        """)
    }
    let row = try #require(
      try await database.read { try $0.row("SELECT * FROM thing WHERE parent_id = \(1)") })
    #expect(try row.get("id") == Int64.max)
    #expect(try row.get("NAME") == "Đồng Nai 'x' \\ ?")
    #expect(try row.get("size") == 0.1)
    #expect(try row.get("data") == bytes)
    #expect(try row.get("day") == Day("2026-11-15"))
    #expect(try row.get("count", as: Bool.self))
    #expect(throws: StoreError.self) { try row.get("name", as: Int.self) }
    #expect(throws: StoreError.self) { try row.get("absent", as: Int.self) }
  }

  @Test func nothingComesBackAsNothing() async throws {
    let database = try TestDatabase.current.database
    let row = try #require(
      try await database.read { try $0.row("SELECT * FROM thing WHERE \(nil as Int?) IS NULL") })
    #expect(try row.get("size", as: Double?.self) == nil)
    #expect(throws: StoreError.self) { try row.get("size", as: Double.self) }
  }

  @Test(arguments: [
    ("INSERT INTO thing (id, name) VALUES (1, 'b')" as SQL, StoreError.Constraint.unique),
    ("INSERT INTO thing (id, name) VALUES (2, 'một; hai')", .unique),
    ("INSERT INTO thing (id, name, count) VALUES (2, 'b', -1)", .check),
    ("INSERT INTO thing (id, name, parent_id) VALUES (2, 'b', 77)", .foreignKey),
    ("INSERT INTO thing (id, name) VALUES (2, NULL)", .notNull),
  ])
  func brokenFactsAreTyped(statement: SQL, constraint: StoreError.Constraint) async throws {
    let database = try TestDatabase.current.database
    let error = await #expect(throws: StoreError.self) {
      try await database.write { try $0.run(statement) }
    }
    guard case .constraint(let found, _) = error else {
      Issue.record("not a constraint: \(String(describing: error))")
      return
    }
    #expect(found == constraint)
  }

  @Test func whatThrowsIsUndone() async throws {
    let database = try TestDatabase.current.database
    await #expect(throws: Refusal.self) {
      try await database.write { transaction in
        try transaction.run("INSERT INTO thing (id, name) VALUES (2, 'b')")
        throw Refusal("no", Localised(vi: "không", en: "no"))
      }
    }
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 1)
  }

  @Test func aFailedStatementUndoesAllEvenWhenCaught() async throws {
    let database = try TestDatabase.current.database
    await #expect(throws: StoreError.self) {
      try await database.write { transaction in
        try transaction.run("INSERT INTO thing (id, name) VALUES (2, 'b')")
        _ = try? transaction.run("INSERT INTO thing (id, name) VALUES (2, 'c')")
      }
    }
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 1)
  }

  @Test func aReaderCannotWrite() async throws {
    let database = try TestDatabase.current.database
    await #expect(throws: StoreError.self) {
      try await database.read { try $0.rows("INSERT INTO thing (id, name) VALUES (2, 'b') RETURNING id") }
    }
  }

  @Test func concurrentWritersLoseNothing() async throws {
    let database = try TestDatabase.current.database
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 {
        group.addTask {
          for _ in 0..<5 {
            try await database.write { transaction in
              let count = try transaction.integer("SELECT count FROM thing WHERE id = 1")
              try transaction.run("UPDATE thing SET count = \(count + 1) WHERE id = 1")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await database.read { try $0.integer("SELECT count FROM thing WHERE id = 1") } == 60)
  }

  @Test func conflictsReturningAndLike() async throws {
    let database = try TestDatabase.current.database
    let rows = try await database.write { transaction in
      try transaction.rows(
        """
        INSERT INTO thing (id, name, count) VALUES (1, 'x', 4)
        ON CONFLICT (id) DO UPDATE SET count = thing.count + excluded.count RETURNING count
        """)
    }
    #expect(try rows.first?.get("count") == 4)
    let found = try await database.read { reader in
      try reader.integer("SELECT count(*) AS n FROM thing WHERE name LIKE \("MỘT%")")
    }
    #expect(found == 0)
  }

  @Test func aClosedDatabaseSaysSo() async throws {
    let database = try TestDatabase.current.database
    database.close()
    await #expect(throws: (any Error).self) {
      try await database.read { try $0.integer("SELECT 1 AS one") }
    }
  }

  @Test func listsWithoutAnIndexAreNoticed() async throws {
    let database = try TestDatabase.current.database
    #expect(try await !QueryPlan.fullScans(database, "SELECT * FROM thing WHERE count = \(1)").isEmpty)
    #expect(try await QueryPlan.fullScans(database, "SELECT * FROM thing WHERE id = \(1)").isEmpty)
  }

  @Test func scriptedIdentitiesReachTheBodies() async throws {
    let database = try TestDatabase.current.database
    func made() async throws -> [Int64] {
      let ids = ScriptedIDs(seed: 3, startingAt: Timestamp(milliseconds: 1_700_000_000_000))
      return try await ScriptedIDs.$current.withValue(ids) {
        let written = try await database.write { _ in ID<Database>.next().rawValue }
        return [written, try await database.read { _ in ID<Database>.next().rawValue }]
      }
    }
    let first = try await made()
    #expect(try await made() == first)
    let own = try await database.write { _ in ID<Database>.next().rawValue }
    #expect(own - first[1] > 1 << 50)
  }
}
