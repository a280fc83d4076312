import TestKit
import Testing

@testable import Store

private let schema = Migration(
  name: "test_0001",
  sql: Array("CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)".utf8))

/// Statements that are kept ready.
@Suite(.database([schema])) struct StatementTests {
  private func names(_ database: Database) async throws -> [String] {
    try await database.read { try $0.row("SELECT * FROM thing WHERE id = \(1)")?.columnNames ?? [] }
  }

  /// Whoever changes the table: this process, or another one.
  @Test func aChangedTableIsSeen() async throws {
    let database = try TestDatabase.current.database
    let other = try await Database.open(TestDatabase.current.location)
    defer { other.close() }
    try await database.write { try $0.run("INSERT INTO thing VALUES (1, 'một')") }
    for changer in [database, other] {
      var before: [String] = []
      for _ in 1...3 { before = try await names(database) }
      let column = changer === database ? "size" : "weight"
      try await changer.write { try $0.script("ALTER TABLE thing ADD COLUMN \(column) BIGINT") }
      for _ in 1...3 { #expect(try await names(database) == before + [column]) }
    }
  }

  /// On PostgreSQL it is prepared while its BEGIN waits to be sent; on SQLite one that failed would fail for ever.
  @Test func aKeptStatementMayFail() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.run("INSERT INTO thing VALUES (\(0), 'x')") }
    for number in 1...4 {
      await #expect(throws: StoreError.self) {
        try await database.write { try $0.run("INSERT INTO thing VALUES (\(0), 'x')") }
      }
      try await database.write { try $0.run("INSERT INTO thing VALUES (\(number), 'x')") }
    }
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 5)
  }

  @Test func noMoreAreKeptThanTheLimit() async throws {
    let database = try TestDatabase.current.database
    let kept = try await database.read { reader in
      for _ in 1...2 {
        for number in 0..<300 {
          let same = SQL(pieces: [.text("SELECT \(number) AS n, "), .value(.integer(7)), .text(" AS m")])
          for _ in 1...3 { #expect(try reader.integer(same) == number) }
        }
      }
      return reader.dialect == .sqlite
        ? 0 : try reader.integer("SELECT count(*) AS kept FROM pg_prepared_statements")
    }
    #expect(kept <= 200)
    #expect(database.dialect == .sqlite || kept > 100)
  }

  /// The same words with a value of another type are another statement.
  @Test func typesOfValuesDiffer() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.run("INSERT INTO thing VALUES (1, '5')") }
    for _ in 1...3 {
      for value in [SQLValue.integer(5), .text("5"), .null] {
        let sql = SQL(pieces: [.text("SELECT CAST("), .value(value), .text(" AS TEXT) AS name")])
        let name = try await database.read { try $0.row(sql)?["name"] }
        #expect(name == (value == .null ? .null : .text("5")))
      }
    }
  }

  /// PostgreSQL's one plan for all values must know how few rows are wanted.
  @Test func howManyRowsIsPartOfTheText() throws {
    let sql: SQL = "SELECT id FROM thing WHERE id > \(3) LIMIT \(count: 51) OFFSET \(count: 2)"
    for dialect in Dialect.allCases {
      let rendered = try sql.rendered(for: dialect)
      #expect(rendered.text.hasSuffix("LIMIT 51 OFFSET 2") && rendered.values == [.integer(3)])
    }
    #expect(sql.isSteady && !sql.plannedAnew.isSteady)
  }

  @Test func listsOfManyLengthsShareTexts() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for id in 1...40 { try transaction.run("INSERT INTO thing VALUES (\(id), 'x')") }
    }
    var texts: Set<String> = []
    for length in 1...40 {
      let sql: SQL = "SELECT id FROM thing WHERE id IN \(list: Array(1...length)) ORDER BY id"
      #expect(sql.isSteady)
      texts.insert(try sql.rendered(for: database.dialect).text)
      let found = try await database.read { try $0.rows(sql).map { try $0.get("id", as: Int.self) } }
      #expect(found == Array(1...length))
    }
    #expect(texts.count == 7)
    let long: SQL = "SELECT id FROM thing WHERE id IN \(list: Array(1...5000))"
    #expect(try await database.read { try $0.rows(long) }.count == 40)
    #expect(!long.isSteady)
  }
}

@Suite struct RecentlyUsedTests {
  @Test func whatWasNotAskedForTheLongestLeaves() {
    var recent = RecentlyUsed<Int, String>(limit: 4)
    for key in 1...4 { #expect(recent.keep("\(key)", as: key).isEmpty) }
    #expect(recent[1] == "1")
    #expect(recent.keep("5", as: 5) == ["2"])
    #expect(recent[2] == nil)
    #expect([1, 3, 4, 5].map { recent[$0] } == ["1", "3", "4", "5"])
    #expect(recent.keep("ba", as: 3).isEmpty)
    #expect(recent[3] == "ba")
    recent.forget(3)
    #expect(recent[3] == nil && recent[4] == "4")
  }
}
