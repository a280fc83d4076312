import Store

/// The tables of agencies.
package enum AgenciesSchema {
  package static let migrations: [Migration] = [
    Migration(name: "agencies_0001_directory", sql: PackageResources.agencies_0001_directory_sql),
    Migration(
      name: "agencies_0002_open_enums", sqlite: PackageResources.agencies_0002_open_enums_sqlite_sql,
      postgres: PackageResources.agencies_0002_open_enums_postgres_sql, isRebuild: true),
    Migration(name: "agencies_0003_lists", sql: PackageResources.agencies_0003_lists_sql),
    Migration(
      name: "agencies_0004_confidence_and_imports",
      sql: PackageResources.agencies_0004_confidence_and_imports_sql),
  ]
}
