import Core
import Foundation
import Store
import Testing

@testable import Operations

@Suite struct RestoreTests {
  @Test func whatWasThereIsBackedUpFirst() async throws {
    let old = try await Installation.filled(generation: 1, things: 50)
    _ = try old.backup()
    let present = try await Installation.filled(generation: 2, things: 90, files: 3)
    let extra = try present.add(file: Array("chỉ có ở đây".utf8))
    let before = try await present.checksums()
    let filesBefore = try present.files()
    let restored = try present.restore(from: old.archive)
    let safety = try #require(restored.safetyBackup)
    #expect(safety.hasPrefix(present.folder.backups + "/before-restore-2026"))
    #expect(try await present.checksums() == old.checksums())
    #expect(Set(try old.files().keys).isSubset(of: try present.files().keys))
    #expect(try present.files()[extra] != nil)
    // And back again.
    let again = try present.restore(from: safety)
    #expect(again.safetyBackup != safety)
    #expect(try await present.checksums() == before)
    #expect(Set(filesBefore.keys).isSubset(of: try present.files().keys))
  }

  @Test func filesThatAreThereAreNotWrittenAgainAndDamagedOnesAre() async throws {
    let source = try await Installation.filled()
    _ = try source.backup()
    let path = try #require(try source.files().keys.sorted().first)
    let good = try source.files()
    try Data("hỏng".utf8).write(to: URL(filePath: source.folder.files + "/" + path))
    #expect(try source.restore(from: source.archive).writtenFiles == 1)
    #expect(try source.files() == good)
  }

  @Test func anOlderSchemaIsMigratedLater() async throws {
    let source = try await Installation.filled(files: 0)
    _ = try source.backup()
    let later = Migration(name: "fixture_0002", sql: Array("CREATE TABLE later (id BIGINT)".utf8))
    let target = try Installation()
    let restored = try RestoreBackup(
      from: source.archive, into: target.folder, migrations: Fixture.migrations + [later]
    ).run()
    #expect(restored.missingMigrations == ["fixture_0002"])
    let database = try await Database.open(.sqlite(path: target.folder.database))
    defer { database.close() }
    #expect(try await Migrator.migrate(database, Fixture.migrations + [later]) == ["fixture_0002"])
  }

  @Test func aNewerOrChangedSchemaIsRefusedBeforeAnything() async throws {
    let source = try await Installation.filled()
    _ = try source.backup()
    let target = try await Installation.filled(generation: 2, files: 0)
    let before = try await target.checksums()
    let names = try target.names()
    #expect(throws: OperationFailure.newerSchema("fixture_0001")) {
      try RestoreBackup(from: source.archive, into: target.folder, migrations: StoreSchema.migrations).run()
    }
    let changed = Migration(name: "fixture_0001", sql: Array("SELECT 1".utf8))
    #expect(throws: OperationFailure.changedSchema("fixture_0001")) {
      try RestoreBackup(
        from: source.archive, into: target.folder, migrations: StoreSchema.migrations + [changed]
      ).run()
    }
    #expect(try await target.checksums() == before)
    #expect(try target.names() == names)
    #expect(try target.files().isEmpty)
  }

  @Test func whatIsDamagedIsNotOverwritten() async throws {
    let source = try await Installation.filled(files: 1)
    _ = try source.backup()
    for text in [String(repeating: "không phải SQLite ", count: 500), "x"] {
      let target = try Installation()
      try Data(text.utf8).write(to: URL(filePath: target.folder.database))
      let error = #expect(throws: OperationFailure.self) { try target.restore(from: source.archive) }
      #expect(error?.exitCode == 65)
      #expect(try String(contentsOfFile: target.folder.database, encoding: .utf8) == text)
      #expect(try target.files().isEmpty)
    }
  }

  @Test func aLogWithoutItsDatabaseIsNotOverwritten() async throws {
    let source = try await Installation.filled(files: 0)
    _ = try source.backup()
    let target = try Installation()
    let log = target.folder.database + "-wal"
    try Data("nhật ký".utf8).write(to: URL(filePath: log))
    #expect(throws: OperationFailure.looseLog(log)) { try target.restore(from: source.archive) }
    #expect(!FolderTree.exists(target.folder.database))
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "nhật ký")
  }

  @Test func aLinkInTheWayIsNotFollowed() async throws {
    let source = try await Installation.filled()
    _ = try source.backup()
    let target = try Installation()
    let outside = target.base.appending(path: "outside").path
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: target.folder.files, withIntermediateDirectories: true)
    let first = try #require(try source.files().keys.sorted().first)
    try FileManager.default.createSymbolicLink(
      atPath: target.folder.files + "/" + first.prefix(2), withDestinationPath: outside)
    #expect(throws: OperationFailure.notAFile(target.folder.files + "/" + first.prefix(2))) {
      try target.restore(from: source.archive)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    #expect(!FolderTree.exists(target.folder.database))
  }
}
