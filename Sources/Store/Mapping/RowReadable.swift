import Core

/// What one row of an answer becomes. A `Decodable` type needs no more than to say so: each stored property is read from
/// the column of its name, `agencyID` from agency_id; an optional is nil when the column is null; a value that consists of
/// several columns is read from those of its own names.
package protocol RowReadable: Sendable {
  /// Throws `StoreError.misread`.
  init(_ row: Row) throws
}

extension RowReadable where Self: Decodable {
  package init(_ row: Row) throws {
    try self.init(from: RowDecoder(row: row, column: nil))
  }
}

extension Reader {
  /// Every row of the answer: for what is bounded by its statement.
  package final func all<T: RowReadable>(_ type: T.Type, _ sql: SQL) throws -> [T] {
    try rows(sql).map(T.init)
  }

  /// The first row of the answer.
  package final func first<T: RowReadable>(_ type: T.Type, _ sql: SQL) throws -> T? {
    try row(sql).map(T.init)
  }

  /// The first row of the answer, which has to be there.
  package final func find<T: RowReadable>(
    _ type: T.Type, _ sql: SQL, else refusal: @autoclosure () -> Refusal
  ) throws -> T {
    guard let row = try row(sql) else { throw refusal() }
    return try T(row)
  }
}
