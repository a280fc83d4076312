import Store
import TestKit
import Testing

/// The names of those that the database lacks.
private func missing(_ database: Database, _ known: [Migration]) async throws -> [String] {
  let applied = try await database.read { try AppliedMigration.all($0) }
  return try known.missing(after: applied, on: database.dialect).map(\.name)
}

@Suite(.database) struct MigratorTests {
  private static func migration(_ name: String, _ sql: String) -> Migration {
    Migration(name: name, sql: Array(sql.utf8))
  }

  private let first = migration("m_0001", "CREATE TABLE a (id BIGINT NOT NULL PRIMARY KEY);")
  private let second = migration("m_0002", "CREATE TABLE b (id BIGINT NOT NULL PRIMARY KEY);")

  @Test func eachIsAppliedOnce() async throws {
    let database = try TestDatabase.current.database
    #expect(try await Migrator.migrate(database, [first]) == ["m_0001"])
    #expect(try await missing(database, [first, second]) == ["m_0002"])
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
    #expect(try await missing(database, [first, broken]) == ["m_0003"])
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

/// Tables that are made anew, with others that refer to them.
@Suite(.database([parents])) struct RebuildTests {
  private static func rebuild(copying rows: String) -> Migration {
    Migration(
      name: "m_0002",
      sqlite: Array(
        """
        CREATE TABLE new_parent (id BIGINT NOT NULL PRIMARY KEY, kind TEXT NOT NULL);
        INSERT INTO new_parent SELECT id, kind FROM parent \(rows);
        DROP TABLE parent;
        ALTER TABLE new_parent RENAME TO parent;
        """.utf8),
      postgres: Array(
        """
        DELETE FROM child WHERE parent_id NOT IN (SELECT id FROM parent \(rows));
        ALTER TABLE parent DROP CONSTRAINT parent_kind_check;
        """.utf8), isRebuild: true)
  }

  @Test func aTableIsMadeAnewUnderThoseThatReferToIt() async throws {
    let database = try TestDatabase.current.database
    try await Migrator.migrate(database, [parents, Self.rebuild(copying: "")])
    try await database.write { try $0.run("INSERT INTO parent VALUES (3, 'c')") }
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM child") } == 2)
    await #expect(throws: StoreError.self) {
      try await database.write { try $0.run("INSERT INTO child VALUES (9, 99)") }
    }
    await #expect(throws: StoreError.self) {
      try await database.write { try $0.run("DELETE FROM parent WHERE id = 1") }
    }
  }

  @Test func oneThatLosesAParentIsRefusedAndLeavesEverything() async throws {
    guard try TestDatabase.current.dialect == .sqlite else { return }
    let database = try TestDatabase.current.database
    let error = await #expect(throws: StoreError.self) {
      try await Migrator.migrate(database, [parents, Self.rebuild(copying: "WHERE id = 1")])
    }
    guard case .constraint(.foreignKey, _) = error else {
      Issue.record("refused for another reason: \(String(describing: error))")
      return
    }
    #expect(try await missing(database, [parents, Self.rebuild(copying: "")]) == ["m_0002"])
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM parent") } == 2)
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM child") } == 2)
    // Foreign keys are on again.
    await #expect(throws: StoreError.self) {
      try await database.write { try $0.run("INSERT INTO child VALUES (9, 99)") }
    }
  }
}

private let parents = Migration(
  name: "m_0001",
  sql: Array(
    """
    CREATE TABLE parent (id BIGINT NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('a', 'b')));
    CREATE TABLE child (id BIGINT NOT NULL PRIMARY KEY, parent_id BIGINT NOT NULL REFERENCES parent (id));
    INSERT INTO parent VALUES (1, 'a'), (2, 'b');
    INSERT INTO child VALUES (1, 1), (2, 2);
    """.utf8))
