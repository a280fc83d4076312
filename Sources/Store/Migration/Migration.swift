/// One step of the schema: SQL only, never edited once shipped.
package struct Migration: Hashable, Sendable {
  /// Such as "agencies_0001_create": unique over all modules.
  package let name: String
  /// Whether it makes tables anew, which SQLite needs for every change of a column or a CHECK: foreign keys are off
  /// while it runs and checked at its end.
  package let isRebuild: Bool
  private let sqlite: String
  private let postgres: String

  /// One text for both engines.
  package init(name: String, sql: [UInt8]) {
    self.init(name: name, sqlite: sql, postgres: sql)
  }

  /// For what differs between the engines. The text for SQLite of a rebuild follows one pattern a table: create
  /// `new_<table>`, copy, drop `<table>`, rename, make its indexes and views again.
  package init(name: String, sqlite: [UInt8], postgres: [UInt8], isRebuild: Bool = false) {
    self.name = name
    self.isRebuild = isRebuild
    self.sqlite = String(decoding: sqlite, as: UTF8.self)
    self.postgres = String(decoding: postgres, as: UTF8.self)
  }

  func sql(for dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: sqlite
    case .postgres: postgres
    }
  }

  /// SHA-256 of the text for `dialect`, in hexadecimal.
  func checksum(for dialect: Dialect) -> String {
    Digest.sha256(Array(sql(for: dialect).utf8))
  }
}
