import Agencies
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Operations

/// FROM is each engine, TO each engine.
@Suite(.database(Fixture.migrations)) struct CopyDatabaseTests {
  @Test(arguments: TestEngines.available)
  func everythingArrives(target: Dialect) async throws {
    let source = try TestDatabase.current.database
    try await Fixture.fill(source)
    try await Fixture.fillRing(source)
    try await Target.with(target) { copy in
      let copied = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations).run()
      #expect(try await TableChecksums.of(source) == copied)
      #expect(try await TableChecksums.of(copy) == copied)
      let rows = copied.reduce(0) { $0 + $1.count }
      print("copied \(source.dialect) → \(target): \(copied.count) tables, \(rows) rows")
      let hits = try await copy.read { try SearchIndex.search($0, "ke hoach viec 7") }
      #expect(hits.map(\.id) == [7])
      await #expect(throws: StoreError.self) {
        try await copy.write { try $0.run("INSERT INTO ring_two (id, one_id) VALUES (3, 77)") }
      }
    }
  }

  /// To the other engine and back: what comes home is what left.
  @Test func thereAndBack() async throws {
    let source = try TestDatabase.current.database
    try await Fixture.fill(source)
    let other: Dialect = source.dialect == .sqlite ? .postgres : .sqlite
    guard TestEngines.available.contains(other) else { return }
    try await Target.with(other) { middle in
      try await Target.with(source.dialect) { home in
        _ = try await CopyDatabase(from: source, to: middle, migrations: Fixture.migrations).run()
        _ = try await CopyDatabase(from: middle, to: home, migrations: Fixture.migrations).run()
        #expect(try await TableChecksums.of(home) == TableChecksums.of(source))
      }
    }
  }

  /// A key that was made to wait does so no longer, one that may wait on request still may.
  @Test func foreignKeysAreAsBefore() async throws {
    guard TestEngines.available.contains(.postgres) else { return }
    let source = try TestDatabase.current.database
    try await Fixture.fillRing(source)
    try await Target.with(.postgres) { copy in
      try await Migrator.migrate(copy, Fixture.migrations)
      let before = try await copy.read { try Catalogue.of($0).foreignKeys }
      _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations).run()
      #expect(try await copy.read { try Catalogue.of($0).foreignKeys } == before)
      #expect(
        Set(before.map(\.name)).isSuperset(of: ["ring_one_two", "ring_two_one", "zone_parent_id_fkey"]))
    }
  }

  @Test(arguments: TestEngines.available)
  func aFullTargetIsRefused(target: Dialect) async throws {
    let source = try TestDatabase.current.database
    try await Target.with(target) { copy in
      try await Migrator.migrate(copy, Fixture.migrations)
      try await copy.write { try $0.run("INSERT INTO loose (x, y) VALUES ('đã có', 1)") }
      try await copy.write { try $0.run("UPDATE rule SET words = 'đã sửa' WHERE id = 1") }
      await #expect(throws: OperationFailure.notEmpty(["loose", "rule"])) {
        _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations).run()
      }
      #expect(try await copy.read { try $0.integer("SELECT count(*) AS n FROM loose") } == 1)
    }
  }

  /// A mistyped target of an older version is refused as it is: a migration would shut its own program out.
  @Test(arguments: TestEngines.available)
  func aFullTargetOfAnOlderVersionStaysAsItIs(target: Dialect) async throws {
    let source = try TestDatabase.current.database
    let later = Migration(name: "fixture_0002", sql: Array("CREATE TABLE later (id BIGINT)".utf8))
    try await Migrator.migrate(source, Fixture.migrations + [later])
    try await Target.with(target) { copy in
      try await Migrator.migrate(copy, Fixture.migrations)
      try await copy.write { try $0.run("INSERT INTO loose (x, y) VALUES ('đã có', 1)") }
      await #expect(throws: OperationFailure.notEmpty(["loose"])) {
        _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations + [later]).run()
      }
      let applied = try await copy.read { try AppliedMigration.all($0).map(\.name) }
      #expect(applied == Fixture.migrations.map(\.name).sorted())
      try await copy.write { try $0.run("DELETE FROM loose") }
      let copied = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations + [later])
        .run()
      #expect(copied.contains { $0.table == "later" })
    }
  }

  /// What somebody writes into the target after it was found to be empty is not swept away.
  @Test(arguments: TestEngines.available)
  func aTargetThatWasFilledMeanwhileIsRefused(target: Dialect) async throws {
    try await Target.with(target) { copy in
      let empty = try await EmptyTarget.prepare(copy, Fixture.migrations)
      try await copy.write { try $0.run("INSERT INTO loose (x, y) VALUES ('vừa viết', 1)") }
      await #expect(throws: OperationFailure.notEmpty(["loose"])) {
        try await copy.write(isolation: .readCommitted) { _ = try TargetTables($0, stillEmpty: empty) }
      }
    }
  }

  @Test func aForeignTargetIsRefused() async throws {
    let source = try TestDatabase.current.database
    try await Target.with(.sqlite) { copy in
      try await copy.write { try $0.run("CREATE TABLE other (id BIGINT)") }
      await #expect(throws: OperationFailure.foreignDatabase("TO")) {
        _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations).run()
      }
      #expect(try await copy.read { try Catalogue.isMigrated($0) } == false)
    }
  }

  @Test func anOlderAndANewerSourceAreRefused() async throws {
    let source = try TestDatabase.current.database
    let later = Migration(name: "fixture_0002", sql: Array("CREATE TABLE later (id BIGINT)".utf8))
    try await Target.with(.sqlite) { copy in
      await #expect(throws: OperationFailure.olderSchema("fixture_0002")) {
        _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations + [later]).run()
      }
      await #expect(throws: OperationFailure.newerSchema("fixture_0001")) {
        _ = try await CopyDatabase(from: source, to: copy, migrations: StoreSchema.migrations).run()
      }
    }
  }

  /// A row that the target refuses undoes all of it.
  @Test(arguments: TestEngines.available)
  func nothingIsHalfCopied(target: Dialect) async throws {
    let source = try TestDatabase.current.database
    try await Fixture.fill(source)
    try await Target.with(target) { copy in
      try await Migrator.migrate(copy, Fixture.migrations)
      try await copy.write { try $0.run("CREATE UNIQUE INDEX stricter ON thing (flag)") }
      let error = await #expect(throws: StoreError.self) {
        _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations).run()
      }
      #expect(error?.isUniqueConstraint == true)
      let counts = try await TableChecksums.of(copy).filter { $0.count > 0 }.map(\.table)
      #expect(counts == ["rule", "write_probe"])
    }
  }

  /// One moment of the source, while others write into it.
  @Test func theSourceMayBeWrittenMeanwhile() async throws {
    let source = try TestDatabase.current.database
    try await Fixture.fill(source, things: 2000)
    let writing = Task {
      while !Task.isCancelled {
        try await source.write { transaction in
          try transaction.run("UPDATE ledger_left SET amount = amount + 1")
          try transaction.run("UPDATE ledger_right SET amount = amount - 1")
          try transaction.run("UPDATE generation SET writes = writes + 1")
        }
      }
    }
    try await Target.with(.sqlite) { copy in
      _ = try await CopyDatabase(from: source, to: copy, migrations: Fixture.migrations).run()
      writing.cancel()
      let whole = try await copy.read { reader in
        try reader.integer(
          "SELECT (SELECT sum(amount) FROM ledger_left) + (SELECT sum(amount) FROM ledger_right) AS whole")
      }
      #expect(whole == 1000)
    }
    _ = await writing.result
    #expect(try await source.read { try $0.integer("SELECT writes FROM generation") } > 0)
  }
}

/// A second database of either engine, not yet migrated.
enum Target {
  static func with(_ dialect: Dialect, _ body: @Sendable @escaping (Database) async throws -> Void)
    async throws
  {
    try await TestDatabase.with(dialect, []) {
      let database = try TestDatabase.current.database
      try await database.write { try $0.run("DROP TABLE migration") }
      try await body(database)
    }
  }
}
