import Foundation
import GRDB
import GRDBSQLite

/// A GRDB connection for the length of one transaction.
struct SQLiteConnection: Connection {
  let dialect = Dialect.sqlite
  let database: GRDB.Database
  let statements: SQLiteStatements

  func rows(_ sql: SQL) throws -> [Row] {
    try with(sql) { prepared in
      let columns = prepared.columns
      let width = columns.names.count
      let cursor = try GRDB.Row.fetchCursor(prepared.statement)
      var rows: [Row] = []
      while try cursor.next() != nil {
        guard !rows.isEmpty || prepared.statement.columnCount == width else {
          // SQLite itself makes a kept statement anew when another process changed the table.
          statements.schemaChanged()
          return try self.rows(sql)
        }
        var values: [SQLValue] = []
        values.reserveCapacity(width)
        for index in 0..<width { values.append(Self.value(prepared.statement, index)) }
        rows.append(Row(columns: columns, values: values))
      }
      return rows
    }
  }

  /// Each row's values while the statement runs.
  func eachRow(_ sql: SQL, _ body: ([SQLValue]) throws -> Void) throws {
    try with(sql) { prepared in
      let statement = prepared.statement
      let cursor = try GRDB.Row.fetchCursor(statement)
      while try cursor.next() != nil {
        try body((0..<statement.columnCount).map { Self.value(statement, $0) })
      }
    }
  }

  func change(_ sql: SQL) throws -> Int {
    try with(sql) { prepared in
      try prepared.statement.execute()
      return database.changesCount
    }
  }

  func expectedRows(_ sql: SQL) -> Int? { nil }

  func script(_ text: String) throws {
    defer { statements.schemaChanged() }
    try mappingErrors { try database.execute(sql: text) }
  }

  private func with<T>(_ sql: SQL, _ body: (SQLiteStatements.Prepared) throws -> T) throws -> T {
    let rendered = try sql.rendered(for: .sqlite)
    let kept = statements.of(database)
    return try mappingErrors {
      do {
        let prepared = try kept.prepared(rendered.text, isSteady: sql.isSteady, in: database)
        try prepared.statement.setArguments(StatementArguments(rendered.values.map(Self.databaseValue)))
        return try body(prepared)
      } catch {
        kept.forget(rendered.text)
        throw error
      }
    }
  }

  private func mappingErrors<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  /// A column of the row that a statement stands at. GRDB's own way there takes as long as SQLite does to find the row.
  private static func value(_ statement: Statement, _ index: Int) -> SQLValue {
    let (handle, column) = (statement.sqliteStatement, Int32(index))
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      return .blob(
        [UInt8](
          UnsafeRawBufferPointer(
            start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))))
    default: return .null
    }
  }

  private static func databaseValue(_ value: SQLValue) -> DatabaseValue {
    switch value {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
