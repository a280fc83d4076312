import Foundation
import Store

/// A database that holds nothing but what migrations put into every new one.
struct EmptyTarget: Sendable {
  /// Of a new database with the same migrations.
  private let fresh: Set<TableChecksum>

  /// Migrates `target` once it is known to be empty. Throws `OperationFailure.notEmpty` when there are rows,
  /// `.foreignDatabase` when it has other tables, `.newerSchema` or `.changedSchema`; nothing was changed then.
  static func prepare(_ target: Database, _ migrations: [Migration]) async throws -> EmptyTarget {
    let (applied, isForeign) = try await target.read { reader in
      let applied = try AppliedMigration.all(reader)
      return (applied, try applied.isEmpty && !Catalogue.of(reader).tables.isEmpty)
    }
    guard !isForeign else { throw OperationFailure.foreignDatabase("TO") }
    let missing = Set(try SchemaState.missing(applied, migrations, on: target.dialect))
    let present = EmptyTarget(
      fresh: try await freshChecksums(migrations.filter { !missing.contains($0.name) }))
    try await target.read { try present.check($0) }
    guard !missing.isEmpty else { return present }
    try await Migrator.migrate(target, migrations)
    return EmptyTarget(fresh: try await freshChecksums(migrations))
  }

  /// Throws `OperationFailure.notEmpty` or `.differentTables` when it is not, or no longer, as new.
  func check(_ reader: Reader) throws {
    let present = Set(try TableChecksums.of(reader))
    let filled = present.subtracting(fresh).map(\.table).sorted()
    guard filled.isEmpty else { throw OperationFailure.notEmpty(filled) }
    let missing = fresh.subtracting(present).map(\.table).sorted()
    guard missing.isEmpty else { throw OperationFailure.differentTables(missing) }
  }

  /// Of a new database, which is made for this and removed.
  private static func freshChecksums(_ migrations: [Migration]) async throws -> Set<TableChecksum> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-fresh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try await Database.open(.sqlite(path: folder.appending(path: "fresh.sqlite").path))
    defer { database.close() }
    try await Migrator.migrate(database, migrations)
    return Set(try await TableChecksums.of(database))
  }
}
