import Store

/// How the schema of some data stands to that of this program.
enum SchemaState {
  /// The migrations that `applied` lacks, in the order of `known`; throws when it has others, or with another text.
  static func missing(
    _ applied: [AppliedMigration], _ known: [Migration], on dialect: Dialect
  ) throws -> [String] {
    let texts = Dictionary(
      known.map { ($0.name, AppliedMigration($0, on: dialect)) }, uniquingKeysWith: { first, _ in first })
    for migration in applied {
      guard let own = texts[migration.name] else { throw OperationFailure.newerSchema(migration.name) }
      guard own == migration else { throw OperationFailure.changedSchema(migration.name) }
    }
    let present = Set(applied.map(\.name))
    return known.map(\.name).filter { !present.contains($0) }
  }
}
