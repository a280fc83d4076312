import Accounts
import Store

/// The tables of agencies, after those they stand on.
package enum AgenciesSchema {
  package static let migrations: [Migration] =
    AccountsSchema.migrations + [
      Migration(name: "agencies_0001_directory", sql: PackageResources.agencies_0001_directory_sql)
    ]
}
