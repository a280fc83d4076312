import GRDB
import Synchronization

/// The statements that each connection ran last, ready to run again: to compile one takes longer than most take to run.
final class SQLiteStatements: Sendable {
  private let connections = Mutex<[ObjectIdentifier: OfConnection]>([:])
  /// Counts changes of the schema, after which nothing that was made before holds.
  fileprivate let schema = Atomic<Int>(0)

  func of(_ database: GRDB.Database) -> OfConnection {
    connections.withLock { connections in
      let id = ObjectIdentifier(database)
      if let kept = connections[id] { return kept }
      let made = OfConnection(self)
      connections[id] = made
      return made
    }
  }

  /// To be told of each new connection: its place in memory may have been that of one that is gone.
  func begin(_ database: GRDB.Database) {
    connections.withLock { $0[ObjectIdentifier(database)] = nil }
  }

  func schemaChanged() { schema.add(1, ordering: .sequentiallyConsistent) }

  /// A connection can be closed when none of its statements is left.
  func end() {
    connections.withLock { $0 = [:] }
  }

  /// A statement and the names of its columns.
  struct Prepared {
    let statement: Statement
    let columns: Row.Columns

    fileprivate init(_ text: String, in database: GRDB.Database) throws {
      statement = try database.makeStatement(sql: text)
      columns = Row.Columns(statement.columnNames)
    }
  }

  /// Of one connection, and like it of one thread at a time.
  final class OfConnection: @unchecked Sendable {
    private let all: SQLiteStatements
    private var recent = RecentlyUsed<String, Prepared>(limit: 200)
    private var schema = 0

    fileprivate init(_ all: SQLiteStatements) {
      self.all = all
    }

    /// The statement of that text; kept when it is worth it.
    func prepared(_ text: String, isSteady: Bool, in database: GRDB.Database) throws -> Prepared {
      guard isSteady else { return try Prepared(text, in: database) }
      let now = all.schema.load(ordering: .sequentiallyConsistent)
      if schema != now { (recent, schema) = (RecentlyUsed(limit: recent.limit), now) }
      if let kept = recent[text] { return kept }
      let made = try Prepared(text, in: database)
      _ = recent.keep(made, as: text)
      return made
    }

    /// To be told of each that failed: reset, it would only fail again (SQLite manual, `sqlite3_reset`).
    func forget(_ text: String) { recent.forget(text) }
  }
}
