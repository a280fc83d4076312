import Core
import Foundation
import Store

/// What a backup holds, written into it after everything else.
package struct BackupManifest: Hashable, Sendable, Codable {
  package static let format = "haidang-backup"
  package static let version = 1

  package struct File: Hashable, Sendable, Codable {
    /// "haidang.sqlite" or "files/…".
    package var path: String
    package var bytes: Int
    package var sha256: String
  }

  package var format = Self.format
  package var version = Self.version
  /// The moment of the copy of the database.
  package var madeAt: Timestamp
  package var engine: String
  package var migrations: [AppliedMigration]
  package var tables: [TableChecksum]
  package var database: File
  package var files: [File]

  /// Of all content.
  package var bytes: Int { files.reduce(database.bytes) { $0 + $1.bytes } }
  package var rows: Int { tables.reduce(0) { $0 + $1.count } }

  /// The largest manifest that is read: two million files.
  static let longest = 512 << 20

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }

  /// Nil when it is not a manifest of this format.
  init?(_ bytes: [UInt8]) {
    struct Kind: Decodable {
      var format: String
      var version: Int
    }
    let decoder = JSONDecoder()
    guard let kind = try? decoder.decode(Kind.self, from: Data(bytes)), kind.format == Self.format,
      kind.version == Self.version, let read = try? decoder.decode(Self.self, from: Data(bytes))
    else { return nil }
    self = read
  }

  init(
    madeAt: Timestamp, migrations: [AppliedMigration], tables: [TableChecksum], database: File, files: [File]
  ) {
    self.madeAt = madeAt
    engine = Dialect.sqlite.rawValue
    self.migrations = migrations
    self.tables = tables
    self.database = database
    self.files = files
  }
}
