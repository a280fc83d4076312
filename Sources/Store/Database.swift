import Core

/// The one door to the stored data, whichever engine is behind it.
package final class Database: Sendable {
  private let engine: any Engine

  init(engine: any Engine) {
    self.engine = engine
  }

  /// Opens the file or connects once to the server; throws `StoreError.unreachable` with the reason.
  package static func open(
    _ location: DatabaseLocation, limits: DatabaseLimits = .standard
  ) async throws -> Database {
    switch location {
    case .sqlite(let path): Database(engine: try SQLiteEngine(path: path, limits: limits))
    case .postgres(let url): Database(engine: try await PostgresEngine(url: url, limits: limits))
    }
  }

  package var dialect: Dialect { engine.dialect }

  /// Reads at one moment; changes made meanwhile by others are not seen. `body` may be run again from its beginning.
  package func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await engine.read(Self.carried { try body(Reader($0)) })
  }

  /// Everything in `body` happens or nothing does; what it throws undoes it. `body` may be run again when another
  /// transaction was faster, so it changes nothing but the database.
  @discardableResult
  package func write<T: Sendable>(
    isolation: Isolation = .serializable, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await engine.write(isolation, Self.carried { try Self.run(body, $0) })
  }

  /// A write that may make tables anew (`Engine.rebuild`); throws `StoreError.constraint(.foreignKey)`, with nothing
  /// changed, when a foreign key is broken at its end.
  func rebuild<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await engine.rebuild(Self.carried { try Self.run(body, $0) })
  }

  /// Bodies run on threads of their own, which know nothing of the task that asked: scripted identities go with them.
  private static func carried<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) -> @Sendable (any Connection) throws -> T {
    guard let script = ScriptedIDs.current else { return body }
    return { connection in try ScriptedIDs.$current.withValue(script) { try body(connection) } }
  }

  private static func run<T>(_ body: (Transaction) throws -> T, _ connection: any Connection) throws -> T {
    let transaction = Transaction(connection)
    let result = try body(transaction)
    if let failure = transaction.failure { throw failure }
    return result
  }

  /// Ends the connections; calls afterwards throw.
  package func close() {
    engine.close()
  }
}
