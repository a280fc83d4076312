import Store

/// How the schema of some data stands to that of this program.
enum SchemaState {
  /// The migrations that `applied` lacks, in the order of `known`; throws when it has others, or with another text.
  static func missing(
    _ applied: [AppliedMigration], _ known: [Migration], on dialect: Dialect
  ) throws -> [String] {
    do {
      return try known.missing(after: applied, on: dialect).map(\.name)
    } catch StoreError.newerDatabase(let name) {
      throw OperationFailure.newerSchema(name)
    } catch StoreError.changedMigration(let name) {
      throw OperationFailure.changedSchema(name)
    }
  }
}
