extension Catalogue {
  /// `pragma_table_list` parts plain tables from views, virtual tables and the shadow tables of full-text search.
  static func ofSQLite(_ reader: Reader) throws -> Catalogue {
    let columns = try reader.rows(
      """
      SELECT t.name AS table_name, c.name AS column_name, upper(c.type) IN ('TEXT', 'BYTEA', 'BLOB') AS is_sized
      FROM pragma_table_list t, pragma_table_info(t.name) c
      WHERE t.schema = 'main' AND t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_' AND t.name <> 'migration'
      ORDER BY t.name, c.name
      """)
    let keys = try reader.rows(
      """
      SELECT DISTINCT t.name AS table_name, f."table" AS parent
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
      WHERE t.schema = 'main' AND t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_'
      ORDER BY table_name, parent
      """)
    return Catalogue(
      tables: try tables(columns),
      foreignKeys: try keys.map {
        ForeignKey(name: "", table: try $0.get("table_name"), parent: try $0.get("parent"))
      })
  }
}
