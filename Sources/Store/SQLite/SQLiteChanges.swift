import GRDB

/// Tells whether anybody has changed a SQLite file since this was made.
package final class SQLiteChanges {
  private let file: SQLiteFile
  private let connection: DatabaseQueue
  private let version: Int64

  package init(of file: SQLiteFile) throws {
    self.file = file
    (connection, version) = try file.mappingErrors {
      let connection = try file.open()
      return (connection, try Self.version(connection))
    }
  }

  package func hasChanged() throws -> Bool {
    try file.mappingErrors { try Self.version(connection) != version }
  }

  /// Another number after each commit of another connection.
  private static func version(_ connection: DatabaseQueue) throws -> Int64 {
    try connection.read { try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }
}
