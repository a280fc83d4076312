/// The tables that hold data, as the database itself lists them: for what works on every table without knowing any,
/// such as copies and checksums.
///
/// Not among them: views, the migrator's own table, and what an engine derives from other rows (the words of the
/// search index, generated columns, the parts of a partitioned table).
package struct Catalogue: Hashable, Sendable {
  package struct Table: Hashable, Sendable {
    package var name: String
    /// In the order of their names, so that it is the same on both engines.
    package var columns: [Column]
    /// Whether its rows are written through `SearchIndex`, which makes the words of each engine.
    package var isSearchIndex: Bool { name == "search_entry" }

    package var columnNames: [String] { columns.map(\.name) }
  }

  package struct Column: Hashable, Sendable {
    package var name: String
    /// Whether a value may be long: text or bytes.
    var isSized: Bool
  }

  package struct ForeignKey: Hashable, Sendable {
    /// The constraint on PostgreSQL; SQLite has no names.
    package var name: String
    package var table: String
    package var parent: String
    /// When it is checked unless told otherwise (PostgreSQL).
    var deferral = Deferral.never
  }

  enum Deferral: Hashable, Sendable {
    case never
    case onRequest
    case always
  }

  /// In the order of their names.
  package var tables: [Table]
  package var foreignKeys: [ForeignKey]

  /// What the database of `reader` holds; on PostgreSQL, in the schema where new tables would be made.
  package static func of(_ reader: Reader) throws -> Catalogue {
    var found =
      switch reader.dialect {
      case .sqlite: try ofSQLite(reader)
      case .postgres: try ofPostgres(reader)
      }
    for index in found.tables.indices where found.tables[index].isSearchIndex {
      found.tables[index].columns.removeAll { !searchColumns.contains($0.name) }
    }
    return found
  }

  /// The columns of `search_entry` that are not derived.
  private static let searchColumns: Set = ["kind", "id", "title", "body"]

  /// Whether the migrator has ever been at work here.
  package static func isMigrated(_ reader: Reader) throws -> Bool {
    let count: SQL =
      switch reader.dialect {
      case .sqlite:
        "SELECT count(*) AS present FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
      case .postgres:
        """
        SELECT count(*) AS present FROM pg_catalog.pg_class c
        WHERE c.relname = 'migration' AND c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)
        """
      }
    return try reader.integer(count) > 0
  }

  /// Rows of (table, column, whether long) in the order of both names, as tables.
  static func tables(_ rows: [Row]) throws -> [Table] {
    var tables: [Table] = []
    for row in rows {
      let name: String = try row.get("table_name")
      let column = Column(name: try row.get("column_name"), isSized: try row.get("is_sized"))
      if tables.last?.name != name { tables.append(Table(name: name, columns: [])) }
      tables[tables.count - 1].columns.append(column)
    }
    return tables.map { table in
      var table = table
      table.columns.sort { $0.name < $1.name }
      return table
    }.sorted { $0.name < $1.name }
  }
}
