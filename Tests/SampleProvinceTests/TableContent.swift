import Store

/// Every table of a database as a count and a checksum over its rows, so that two databases can be compared.
struct TableContent: Hashable, CustomStringConvertible {
  var table: String
  var count: Int
  var checksum: String

  var description: String { "\(table): \(count) rows, \(checksum.prefix(8))" }

  /// When a migration was applied and which files are on their way are the machine's business; the words of the search stand in another form on each
  /// engine, with what they are made of beside them.
  private static let skipped = ["migration", "file_passage", "search_words", "sqlite_"]
  private static let skippedColumns: Set = ["words", "entry"]

  static func all(_ database: Database) async throws -> [TableContent] {
    let dialect = database.dialect
    return try await database.read { reader in
      let names: SQL =
        dialect == .sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        : """
        SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name
        """
      return try reader.rows(names).map { try $0.get("name", as: String.self) }
        .filter { name in !skipped.contains { name.hasPrefix($0) } }.sorted()
        .map { try content(of: $0, reader) }
    }
  }

  private static func content(of table: String, _ reader: Reader) throws -> TableContent {
    let rows = try reader.rows(SQL(stringLiteral: "SELECT * FROM \(table)"))
    let texts = rows.map { row in
      row.columnNames.filter { !skippedColumns.contains($0) }.sorted()
        .map { "\($0)=\(row[$0].map(String.init(describing:)) ?? "")" }.joined(separator: "|")
    }
    return TableContent(
      table: table, count: rows.count,
      checksum: Digest.sha256(Array(texts.sorted().joined(separator: "\n").utf8)))
  }
}
