import Core
import Testing

@testable import Store

@Suite struct SQLTests {
  enum Colour: String { case red }

  @Test func interpolationBindsAndNeverPastes() throws {
    let evil = "x'; DROP TABLE t; --"
    let sql: SQL = "SELECT * FROM t WHERE a = \(evil) AND b IN \(list: [1, 2]) AND c = \(nil as Int?)"
    let sqlite = try sql.rendered(for: .sqlite)
    #expect(sqlite.text == "SELECT * FROM t WHERE a = ? AND b IN (?, ?) AND c = ?")
    #expect(sqlite.values == [.text(evil), .integer(1), .integer(2), .null])
    let postgres = try sql.rendered(for: .postgres)
    #expect(postgres.text == "SELECT * FROM t WHERE a = $1 AND b IN ($2, $3) AND c = NULL")
    #expect(postgres.values == [.text(evil), .integer(1), .integer(2)])
  }

  @Test func partsCompose() throws {
    let conditions: [SQL] = ["a = \(1)", "b = \(Colour.red)"]
    let sql: SQL = "WHERE \(sql: conditions.joined(by: " AND ")) ORDER BY \(raw: "a")"
    let rendered = try (sql + " LIMIT \(5)").rendered(for: .postgres)
    #expect(rendered.text == "WHERE a = $1 AND b = $2 ORDER BY a LIMIT $3")
    #expect(rendered.values == [.integer(1), .text("red"), .integer(5)])
  }

  @Test func anEmptyListMatchesNothing() throws {
    let sql: SQL = "a IN \(list: [String]())"
    #expect(try sql.rendered(for: .sqlite).text == "a IN (NULL)")
  }

  @Test(arguments: Dialect.allCases)
  func textWithZeroIsRefused(dialect: Dialect) {
    #expect(throws: StoreError.unstorable("text with U+0000")) {
      try ("\("a\0b")" as SQL).rendered(for: dialect)
    }
  }

  @Test func locationsAreRead() {
    #expect(DatabaseLocation("postgres://u:secret@h/d?x=1") == .postgres(url: "postgres://u:secret@h/d?x=1"))
    #expect(DatabaseLocation("postgresql://h/d")?.description == "postgres://h/d")
    #expect(DatabaseLocation("postgres://u:secret@h/d?x=1")?.description == "postgres://h/d")
    #expect(DatabaseLocation("postgres://u:se?cret@h/d?x=a@b")?.description == "postgres://h/d")
    #expect(DatabaseLocation("postgres://h/d?x=a@b")?.description == "postgres://h/d")
    #expect(DatabaseLocation("data/a.sqlite") == .sqlite(path: "data/a.sqlite"))
    #expect(DatabaseLocation("sqlite:b") == .sqlite(path: "b"))
    #expect(DatabaseLocation("mysql://h") == nil)
    #expect(DatabaseLocation("") == nil)
  }
}
