import Core

/// Brings a database to the schema of this program.
package enum Migrator {
  /// Applies what is missing, in order, each in one transaction; safe when several processes start at once.
  /// Returns the names applied. Throws `StoreError.changedMigration` and `.newerDatabase`.
  /// A database that has everything is read only, so that a program starts beside another's long change.
  @discardableResult
  package static func migrate(_ database: Database, _ migrations: [Migration]) async throws -> [String] {
    let before = try await database.read { try AppliedMigration.all($0) }
    let missing = try migrations.missing(after: before, on: database.dialect)
    guard before.isEmpty || !missing.isEmpty else { return [] }
    try await database.write { transaction in
      if transaction.dialect == .postgres {
        // Two processes that both make the table would trip over each other in the catalogue.
        _ = try transaction.rows("SELECT pg_advisory_xact_lock(4851234) AS locked")
      }
      try transaction.script(
        """
        CREATE TABLE IF NOT EXISTS migration (
          name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)
        """)
    }
    let present = try await database.read { try AppliedMigration.all($0) }
    var applied: [String] = []
    for migration in try migrations.missing(after: present, on: database.dialect) {
      let isNew =
        migration.isRebuild
        ? try await database.rebuild { try apply(migration, $0) }
        : try await database.write { try apply(migration, $0) }
      if isNew { applied.append(migration.name) }
    }
    return applied
  }

  /// Whether it was applied now. On PostgreSQL the table lock lets one process at a time through; SQLite has one writer.
  private static func apply(_ migration: Migration, _ transaction: Transaction) throws -> Bool {
    if transaction.dialect == .postgres {
      try transaction.script("LOCK TABLE migration IN EXCLUSIVE MODE")
    }
    let present = try transaction.integer(
      "SELECT count(*) AS present FROM migration WHERE name = \(migration.name)")
    guard present == 0 else { return false }
    try transaction.script(migration.sql(for: transaction.dialect))
    try transaction.insert(
      into: "migration",
      [
        "name": migration.name, "checksum": migration.checksum(for: transaction.dialect),
        "applied_at": Timestamp.now,
      ])
    return true
  }
}
