import Foundation
import Store

/// A database that holds nothing but what the migrations of this program put into every new one.
enum EmptyTarget {
  /// Migrates it; throws `OperationFailure.notEmpty` when there are rows, `.foreignDatabase` when it has other tables.
  static func prepare(_ target: Database, _ migrations: [Migration]) async throws {
    let isForeign = try await target.read { reader in
      try !Catalogue.isMigrated(reader) && !Catalogue.of(reader).tables.isEmpty
    }
    guard !isForeign else { throw OperationFailure.foreignDatabase("TO") }
    try await Migrator.migrate(target, migrations)
    let fresh = try await freshChecksums(migrations)
    let present = Set(try await TableChecksums.of(target))
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
