import Store

/// The tables of accounts.
package enum AccountsSchema {
  package static let migrations: [Migration] = [
    Migration(name: "accounts_0001_people", sql: PackageResources.accounts_0001_people_sql),
    Migration(
      name: "accounts_0002_open_enums", sqlite: PackageResources.accounts_0002_open_enums_sqlite_sql,
      postgres: PackageResources.accounts_0002_open_enums_postgres_sql, isRebuild: true),
    Migration(name: "accounts_0003_access_tokens", sql: PackageResources.accounts_0003_access_tokens_sql),
    Migration(name: "accounts_0004_devices", sql: PackageResources.accounts_0004_devices_sql),
  ]
}
