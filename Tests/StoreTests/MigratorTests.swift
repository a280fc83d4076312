import Store
import TestKit
import Testing

@Suite(.database) struct MigratorTests {
  private static func migration(_ name: String, _ sql: String) -> Migration {
    Migration(name: name, sql: Array(sql.utf8))
  }

  private let first = migration("m_0001", "CREATE TABLE a (id BIGINT NOT NULL PRIMARY KEY);")
  private let second = migration("m_0002", "CREATE TABLE b (id BIGINT NOT NULL PRIMARY KEY);")

  @Test func eachIsAppliedOnce() async throws {
    let database = try TestDatabase.current.database
    #expect(try await Migrator.migrate(database, [first]) == ["m_0001"])
    #expect(try await Migrator.missing(database, [first, second]) == ["m_0002"])
    #expect(try await Migrator.migrate(database, [first, second]) == ["m_0002"])
    #expect(try await Migrator.migrate(database, [first, second]) == [])
  }

  @Test func aChangedOneIsRefused() async throws {
    let database = try TestDatabase.current.database
    try await Migrator.migrate(database, [first])
    let changed = Self.migration("m_0001", "CREATE TABLE a (id BIGINT NOT NULL PRIMARY KEY, x TEXT);")
    await #expect(throws: StoreError.changedMigration("m_0001")) {
      try await Migrator.migrate(database, [changed])
    }
  }

  @Test func aNewerDatabaseIsRefused() async throws {
    let database = try TestDatabase.current.database
    try await Migrator.migrate(database, [first, second])
    await #expect(throws: StoreError.newerDatabase("m_0002")) {
      try await Migrator.migrate(database, [first])
    }
  }

  @Test func aBrokenOneLeavesNothing() async throws {
    let database = try TestDatabase.current.database
    let broken = Self.migration("m_0003", "CREATE TABLE c (id BIGINT); CREATE TABLE c (id BIGINT);")
    await #expect(throws: StoreError.self) { try await Migrator.migrate(database, [first, broken]) }
    #expect(try await Migrator.missing(database, [first, broken]) == ["m_0003"])
    await #expect(throws: StoreError.self) { try await database.read { try $0.rows("SELECT id FROM c") } }
  }

  @Test func severalAtOnceDoNotCollide() async throws {
    let location = try TestDatabase.current.location
    let migrations = [first, second]
    let applied = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let database = try await Database.open(location)
          defer { database.close() }
          return try await Migrator.migrate(database, migrations).count
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(applied == 2)
  }
}
