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

  func script(_ text: String) throws {
    try session.run(text)
  }
}
