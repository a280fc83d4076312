import Store

/// Copies every row from one database to another, of the same engine or the other one.
///
/// The source is read at one moment, while others work with it. The target gets everything in one transaction, which is
/// kept only when counts and checksums equal those of the source.
package struct CopyDatabase: Sendable {
  package var source: Database
  package var target: Database
  /// Of the program: the source must have them all; the target is brought to them.
  package var migrations: [Migration]

  package init(from source: Database, to target: Database, migrations: [Migration]) {
    self.source = source
    self.target = target
    self.migrations = migrations
  }

  /// The counts and checksums of both sides. Throws `OperationFailure` or `StoreError`; no row is kept then.
  package func run(
    _ report: @escaping OperationProgress.Report = { _ in }
  ) async throws -> [TableChecksum] {
    try await checkSource()
    let empty = try await EmptyTarget.prepare(target, migrations)
    let channel = BatchChannel()
    let reading = Task { await read(into: channel) }
    do {
      let copied = try await target.write(isolation: .readCommitted) { transaction in
        guard channel.take() else { throw OperationFailure.changedMeanwhile("TO") }
        return try TargetTables(transaction, stillEmpty: empty).fill(from: channel, report)
      }
      await reading.value
      return copied
    } catch {
      channel.fail(error)
      await reading.value
      throw error
    }
  }

  private func checkSource() async throws {
    let applied = try await source.read { try AppliedMigration.all($0) }
    guard !applied.isEmpty else { throw OperationFailure.foreignDatabase("FROM") }
    if let missing = try SchemaState.missing(applied, migrations, on: source.dialect).first {
      throw OperationFailure.olderSchema(missing)
    }
  }

  /// Sends every row and then the checksums of what was sent; what goes wrong reaches the other side.
  private func read(into channel: BatchChannel) async {
    do {
      try await source.read { reader in
        let sums = try Catalogue.of(reader).inForeignKeyOrder().tables.map { table in
          var sum = ChecksumSum(table)
          try reader.scan(table) { rows in
            for row in rows { sum.add(row) }
            try channel.send(.rows(rows, table: table.name))
          }
          return sum.result
        }
        try channel.send(.end(sums.sorted { $0.table < $1.table }))
      }
    } catch {
      channel.fail(error)
    }
  }
}
