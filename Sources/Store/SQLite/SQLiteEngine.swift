import Core
import GRDB

/// SQLite through GRDB: one writer, several readers, write-ahead log, every commit on the disk.
struct SQLiteEngine: Engine {
  let dialect = Dialect.sqlite
  private let pool: DatabasePool
  /// Who wants to write waits in line for as long as a writer of another process is waited for, and no longer: behind one
  /// that is stuck, the waits of all would add up.
  private let writing = Turns(1)
  private let patience: Duration
  private let statements = SQLiteStatements()
  /// What a connection remembers of the file: about as much as the widest page reads.
  private static let cachedKiB = 6144

  init(path: String, limits: DatabaseLimits) throws {
    patience = .milliseconds(limits.waitMilliseconds)
    var configuration = Configuration()
    configuration.label = "haidang"
    configuration.maximumReaderCount = max(1, limits.connections)
    configuration.busyMode = .timeout(Double(limits.waitMilliseconds) / 1000)
    configuration.prepareDatabase { [statements] database in
      statements.begin(database)
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA case_sensitive_like = ON;
          PRAGMA trusted_schema = OFF; PRAGMA cache_size = -\(Self.cachedKiB)
          """)
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      let reason = error.message ?? "unknown reason"
      throw StoreError.unreachable("The database file \(path) cannot be opened: \(reason).")
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await pool.read { try body(connection($0)) }
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  func write<T: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await writing.take(within: patience) {
        try await pool.write { try body(connection($0)) }
      }
    } catch is Turns.Late {
      throw StoreError.busy("other changes were in the way")
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  /// The steps of https://www.sqlite.org/lang_altertable.html#otheralter: the switch of foreign keys works outside of
  /// transactions only, and the writer is alone meanwhile.
  func rebuild<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await pool.barrierWriteWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: T?
        try database.inTransaction(.immediate) {
          result = try body(connection(database))
          try Self.checkForeignKeys(database)
          return .commit
        }
        guard let result else { throw StoreError.statement("The transaction ended without a result.") }
        return result
      }
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  private func connection(_ database: GRDB.Database) -> SQLiteConnection {
    SQLiteConnection(database: database, statements: statements)
  }

  private static func checkForeignKeys(_ database: GRDB.Database) throws {
    let broken = try GRDB.Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
    guard let row = try broken.next() else { return }
    let table: String = row[0] ?? ""
    let parent: String = row[2] ?? ""
    throw StoreError.constraint(.foreignKey, detail: "a row of \(table) refers to none of \(parent)")
  }

  /// What the log holds goes into the file first, which is whole then by itself: the pool closes its writer before its
  /// readers, and those leave the log as it is. While other processes read or write, it stays theirs.
  func close() {
    // As a statement: a pool that is closed already throws then, where GRDB's own function would crash.
    try? pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    statements.end()
    try? pool.close()
  }
}
