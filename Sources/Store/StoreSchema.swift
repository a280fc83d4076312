/// The tables of Store itself. Each module exports its own; the program puts them in the order of the arrows.
package enum StoreSchema {
  package static let migrations: [Migration] = [
    Migration(name: "store_0001_audit", sql: PackageResources.store_0001_audit_sql),
    Migration(
      name: "store_0002_search", sqlite: PackageResources.store_0002_search_sqlite_sql,
      postgres: PackageResources.store_0002_search_postgres_sql),
    Migration(name: "store_0003_bin", sql: PackageResources.store_0003_bin_sql),
    Migration(
      name: "store_0004_newest_found", sqlite: PackageResources.store_0004_newest_found_sqlite_sql,
      postgres: PackageResources.store_0004_newest_found_postgres_sql),
    Migration(name: "store_0005_parts_of_an_act", sql: PackageResources.store_0005_parts_of_an_act_sql),
    Migration(
      name: "store_0006_kinds_among_words", sqlite: PackageResources.store_0006_kinds_among_words_sqlite_sql,
      postgres: PackageResources.store_0006_kinds_among_words_postgres_sql),
    Migration(name: "store_0007_where_from", sql: PackageResources.store_0007_where_from_sql),
    Migration(name: "store_0008_write_probe", sql: PackageResources.store_0008_write_probe_sql),
  ]
}
