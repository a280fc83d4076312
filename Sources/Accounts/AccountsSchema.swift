import Store

/// The tables of accounts, after those they stand on.
package enum AccountsSchema {
  package static let migrations: [Migration] =
    StoreSchema.migrations + [
      Migration(name: "accounts_0001_people", sql: PackageResources.accounts_0001_people_sql)
    ]
}
