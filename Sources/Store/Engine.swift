/// One of the two databases, behind `Database`.
protocol Engine: Sendable {
  var dialect: Dialect { get }
  /// Runs `body` on a connection inside a transaction that sees one moment and changes nothing. The body runs again when the
  /// connection was lost before it gave anything.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  /// Runs `body` inside a transaction: all of it or nothing. The body may run again when another transaction won.
  func write<T: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T
  /// A `write` in which foreign keys may be broken for a while, as long as they all hold at its end. SQLite only:
  /// there a table can be changed only by making it anew. PostgreSQL writes as always.
  func rebuild<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  func close()
}

/// A connection inside a transaction.
protocol Connection {
  var dialect: Dialect { get }
  func rows(_ sql: SQL) throws -> [Row]
  /// What `Reader.expectedRows` says.
  func expectedRows(_ sql: SQL) throws -> Int?
  /// How many rows the statement changed.
  func change(_ sql: SQL) throws -> Int
  /// Every row of a table in batches within bounds (`Reader.scan`).
  func scan(_ table: Catalogue.Table, _ bounds: ScanBounds, _ body: ([[SQLValue]]) throws -> Void) throws
  /// Runs statements of a migration, parted by ";".
  func script(_ text: String) throws
}
