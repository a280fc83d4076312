import Store

/// What a copy of a database is told by: its schema, its rows, and whether it is sound.
struct DatabaseState {
  var migrations: [AppliedMigration]
  var tables: [TableChecksum]
  var faults: [String]

  /// Of a file that nobody else writes.
  init(of file: SQLiteFile) throws {
    faults = try file.faults()
    (migrations, tables) =
      faults.isEmpty
      ? try file.read { (try AppliedMigration.all($0), try TableChecksums.of($0)) } : ([], [])
  }
}
