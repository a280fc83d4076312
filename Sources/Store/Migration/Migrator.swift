import Core

/// Brings a database to the schema of this program.
package enum Migrator {
  /// Applies what is missing, in order, each in one transaction; safe when several processes start at once.
  /// Returns the names applied. Throws `StoreError.changedMigration` and `.newerDatabase`.
  @discardableResult
  package static func migrate(_ database: Database, _ migrations: [Migration]) async throws -> [String] {
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
    try await check(database, migrations)
    var applied: [String] = []
    for migration in migrations {
      let isNew =
        migration.isRebuild
        ? try await database.rebuild { try apply(migration, $0) }
        : try await database.write { try apply(migration, $0) }
      if isNew { applied.append(migration.name) }
    }
    return applied
  }

  /// The migrations of `known` that the database still lacks, by name.
  package static func missing(_ database: Database, _ known: [Migration]) async throws -> [String] {
    let applied = try await database.read { reader in try checksums(reader) }
    return known.map(\.name).filter { applied[$0] == nil }
  }

  private static func check(_ database: Database, _ migrations: [Migration]) async throws {
    let applied = try await database.read { reader in try checksums(reader) }
    let known = Set(migrations.map(\.name))
    if let unknown = applied.keys.filter({ !known.contains($0) }).min() {
      throw StoreError.newerDatabase(unknown)
    }
    for migration in migrations {
      guard let checksum = applied[migration.name] else { continue }
      if checksum != migration.checksum(for: database.dialect) {
        throw StoreError.changedMigration(migration.name)
      }
    }
  }

  private static func checksums(_ reader: Reader) throws -> [String: String] {
    let rows = try reader.rows("SELECT name, checksum FROM migration")
    return try Dictionary(
      rows.map { (try $0.get("name"), try $0.get("checksum")) }, uniquingKeysWith: { first, _ in first })
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
    try transaction.run(
      """
      INSERT INTO migration (name, checksum, applied_at)
      VALUES (\(migration.name), \(migration.checksum(for: transaction.dialect)), \(Timestamp.now))
      """)
    return true
  }
}
