/// One step of the schema as a database remembers it.
package struct AppliedMigration: Hashable, Sendable, Codable {
  package var name: String
  /// SHA-256 of its text for the engine, in hexadecimal.
  package var checksum: String

  /// Those of a database, by name; none when the migrator has never been at work there.
  package static func all(_ reader: Reader) throws -> [AppliedMigration] {
    guard try Catalogue.isMigrated(reader) else { return [] }
    return try reader.rows("SELECT name, checksum FROM migration ORDER BY name")
      .map { AppliedMigration(name: try $0.get("name"), checksum: try $0.get("checksum")) }
      .sorted { $0.name < $1.name }
  }

  /// What `migration` leaves behind on an engine.
  package init(_ migration: Migration, on dialect: Dialect) {
    self.init(name: migration.name, checksum: migration.checksum(for: dialect))
  }

  init(name: String, checksum: String) {
    self.name = name
    self.checksum = checksum
  }
}

extension [Migration] {
  /// Those that a database lacks which `applied` describes, in order. Throws `StoreError.newerDatabase` when it has others,
  /// `.changedMigration` when one has another text here.
  package func missing(after applied: [AppliedMigration], on dialect: Dialect) throws -> [Migration] {
    let own = Dictionary(
      map { ($0.name, AppliedMigration($0, on: dialect)) }, uniquingKeysWith: { first, _ in first })
    for migration in applied {
      guard let known = own[migration.name] else { throw StoreError.newerDatabase(migration.name) }
      guard known == migration else { throw StoreError.changedMigration(migration.name) }
    }
    let present = Set(applied.map(\.name))
    return filter { !present.contains($0.name) }
  }
}
