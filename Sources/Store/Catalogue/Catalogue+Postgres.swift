extension Catalogue {
  static func ofPostgres(_ reader: Reader) throws -> Catalogue {
    let columns = try reader.rows(
      """
      SELECT c.relname AS table_name, a.attname AS column_name,
        CASE WHEN t.typname IN ('text', 'bytea', 'varchar', 'bpchar') THEN 1 ELSE 0 END AS is_sized
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attgenerated = '' AND c.relname <> 'migration'
        AND c.relnamespace = CAST(current_schema() AS regnamespace)
      ORDER BY c.relname, a.attname
      """)
    let keys = try reader.rows(
      """
      SELECT k.conname AS key_name, c.relname AS table_name, p.relname AS parent, k.condeferrable AS may_wait,
        k.condeferred AS waits
      FROM pg_catalog.pg_constraint k
      JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
      JOIN pg_catalog.pg_class p ON p.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace = CAST(current_schema() AS regnamespace)
      ORDER BY c.relname, k.conname
      """)
    return Catalogue(tables: try tables(columns), foreignKeys: try keys.map(foreignKey))
  }

  private static func foreignKey(_ row: Row) throws -> ForeignKey {
    let mayWait: Bool = try row.get("may_wait")
    let waits: Bool = try row.get("waits")
    return ForeignKey(
      name: try row.get("key_name"), table: try row.get("table_name"), parent: try row.get("parent"),
      deferral: waits ? .always : mayWait ? .onRequest : .never)
  }
}
