import Foundation
import GRDB

/// A GRDB connection for the length of one transaction.
struct SQLiteConnection: Connection {
  let dialect = Dialect.sqlite
  let database: GRDB.Database

  func rows(_ sql: SQL) throws -> [Row] {
    try mappingErrors {
      let statement = try prepared(sql)
      let columns = Row.Columns(statement.columnNames)
      let width = columns.names.count
      let cursor = try GRDB.Row.fetchCursor(statement)
      var rows: [Row] = []
      while let row = try cursor.next() {
        var values: [SQLValue] = []
        values.reserveCapacity(width)
        for index in 0..<width { values.append(Self.value(row[index])) }
        rows.append(Row(columns: columns, values: values))
      }
      return rows
    }
  }

  /// Each row's values while the statement runs.
  func eachRow(_ sql: SQL, _ body: ([SQLValue]) throws -> Void) throws {
    try mappingErrors {
      let statement = try prepared(sql)
      let width = statement.columnCount
      let cursor = try GRDB.Row.fetchCursor(statement)
      while let row = try cursor.next() { try body((0..<width).map { Self.value(row[$0]) }) }
    }
  }

  func change(_ sql: SQL) throws -> Int {
    try mappingErrors {
      try prepared(sql).execute()
      return database.changesCount
    }
  }

  func script(_ text: String) throws {
    try mappingErrors { try database.execute(sql: text) }
  }

  private func prepared(_ sql: SQL) throws -> Statement {
    let rendered = try sql.rendered(for: .sqlite)
    let statement =
      try sql.isSteady
      ? database.cachedStatement(sql: rendered.text) : database.makeStatement(sql: rendered.text)
    try statement.setArguments(StatementArguments(rendered.values.map(Self.databaseValue)))
    return statement
  }

  private func mappingErrors<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  private static func value(_ value: DatabaseValue) -> SQLValue {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let data): .blob([UInt8](data))
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
