import Store

/// How an engine would run a statement.
package enum QueryPlan {
  /// The steps that read a whole table in what `body` really asks; throws when it asks nothing.
  package static func fullScans(
    _ database: Database, of body: @escaping @Sendable (Reader) throws -> Void
  ) async throws -> [String] {
    let statements = try await database.read { try $0.statements(of: body) }
    guard !statements.isEmpty else { throw NothingAsked() }
    var scans: [String] = []
    for statement in statements { scans += try await fullScans(database, statement) }
    return scans
  }

  private struct NothingAsked: Error {}

  /// The steps that read a whole table. PostgreSQL is told to avoid such reads, so that what is left has no index to
  /// use whatever the size of the tables.
  package static func fullScans(_ database: Database, _ statement: SQL) async throws -> [String] {
    switch database.dialect {
    case .sqlite:
      try await database.read { reader in
        let steps = try reader.rows("EXPLAIN QUERY PLAN \(sql: statement)")
          .map { try $0.get("detail", as: String.self) }
        // What a part of the statement gave is no table.
        let made = steps.filter { $0.hasPrefix("CO-ROUTINE ") || $0.hasPrefix("MATERIALIZE ") }
          .map { "SCAN " + ($0.split(separator: " ").dropFirst().joined(separator: " ")) }
        return steps.filter {
          $0.hasPrefix("SCAN") && !$0.contains("INDEX") && !$0.contains("CONSTANT ROW") && !made.contains($0)
        }
      }
    case .postgres:
      try await database.write { transaction in
        try transaction.run("SET LOCAL enable_seqscan = off")
        return try transaction.rows("EXPLAIN \(sql: statement)")
          .map { try $0.get("query plan", as: String.self) }.filter { $0.contains("Seq Scan") }
      }
    }
  }
}
