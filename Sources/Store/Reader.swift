/// Reads inside one transaction: everything is seen at one moment.
package class Reader {
  let connection: any Connection
  /// The first statement that failed; nothing after it counts.
  private(set) var failure: (any Error)?

  init(_ connection: any Connection) {
    self.connection = connection
  }

  package var dialect: Dialect { connection.dialect }

  package final func rows(_ sql: SQL) throws -> [Row] {
    try noting { try connection.rows(sql) }
  }

  /// The first row.
  package final func row(_ sql: SQL) throws -> Row? {
    try rows(sql).first
  }

  /// The first column of the first row, such as a count; 0 when there is no row or it is null.
  package final func integer(_ sql: SQL) throws -> Int64 {
    guard let row = try row(sql), let value = row.values.first else { return 0 }
    switch value {
    case .integer(let number): return number
    case .null: return 0
    default:
      throw StoreError.misread(
        column: row.columnNames.first ?? "", expected: "Int64", found: String(describing: value))
    }
  }

  /// How many rows PostgreSQL expects of a statement, from what it remembers of its tables; nil on SQLite, which remembers
  /// nothing. What there is to be found must not depend on it, only how.
  package final func expectedRows(_ sql: SQL) throws -> Int? {
    try noting { try connection.expectedRows(sql) }
  }

  final func noting<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      failure = failure ?? error
      throw error
    }
  }
}

/// Reads and writes inside one transaction, which is kept or undone as a whole: a statement that fails undoes it even
/// when its error is caught.
package final class Transaction: Reader {
  /// Runs a statement and returns how many rows it changed. With `RETURNING`, use `rows`.
  @discardableResult
  package func run(_ sql: SQL) throws -> Int {
    try noting { try connection.change(sql) }
  }

  func script(_ text: String) throws {
    try noting { try connection.script(text) }
  }
}
