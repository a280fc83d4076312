import GRDB

/// SQLite through GRDB: one writer, several readers, write-ahead log, every commit on the disk.
struct SQLiteEngine: Engine {
  let dialect = Dialect.sqlite
  private let pool: DatabasePool

  init(path: String, limits: DatabaseLimits) throws {
    var configuration = Configuration()
    configuration.label = "haidang"
    configuration.maximumReaderCount = max(1, limits.connections)
    configuration.busyMode = .timeout(Double(limits.waitMilliseconds) / 1000)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA case_sensitive_like = ON;
          PRAGMA trusted_schema = OFF
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
      return try await pool.read { try body(SQLiteConnection(database: $0)) }
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await pool.write { try body(SQLiteConnection(database: $0)) }
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  func close() {
    try? pool.close()
  }
}
