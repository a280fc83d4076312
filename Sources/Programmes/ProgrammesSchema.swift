import Store

/// The tables of the registers.
package enum ProgrammesSchema {
  package static let migrations: [Migration] = [
    Migration(
      name: "agreements_0001_create_agreements", sql: PackageResources.agreements_0001_create_agreements_sql)
  ]
}
