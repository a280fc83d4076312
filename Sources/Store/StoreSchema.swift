/// The tables of Store itself; every module's list starts with these.
package enum StoreSchema {
  package static let migrations: [Migration] = [
    Migration(name: "store_0001_audit", sql: PackageResources.store_0001_audit_sql),
    Migration(
      name: "store_0002_search", sqlite: PackageResources.store_0002_search_sqlite_sql,
      postgres: PackageResources.store_0002_search_postgres_sql),
  ]
}
