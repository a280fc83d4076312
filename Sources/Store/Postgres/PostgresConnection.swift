/// A session for the length of one transaction.
struct PostgresConnection: Connection {
  let dialect = Dialect.postgres
  let session: PostgresSession

  func rows(_ sql: SQL) throws -> [Row] {
    let rendered = try sql.rendered(for: .postgres)
    return try session.query(rendered.text, rendered.values, isSteady: sql.isSteady).rows()
  }

  func change(_ sql: SQL) throws -> Int {
    let rendered = try sql.rendered(for: .postgres)
    return try session.query(rendered.text, rendered.values, isSteady: sql.isSteady).changes
  }

  func expectedRows(_ sql: SQL) throws -> Int? {
    guard let first = try rows("EXPLAIN \(sql: sql)").first else { return nil }
    // "Seq Scan on task  (cost=0.00..35.50 rows=2550 width=4)"
    let line: String = try first.get("query plan")
    return line.firstMatch(of: /rows=(\d+)/).flatMap { Int($0.1) }
  }

  func script(_ text: String) throws {
    try session.run(text)
  }
}
