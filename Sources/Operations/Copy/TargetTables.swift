import Store

/// The tables of the database that a copy goes to, inside its one transaction.
struct TargetTables {
  let transaction: Transaction
  let catalogue: Catalogue

  /// Nobody else writes from here to the end; throws when somebody has, since the target was found to be empty.
  init(_ transaction: Transaction, stillEmpty empty: EmptyTarget) throws {
    self.transaction = transaction
    catalogue = try Catalogue.of(transaction)
    if transaction.dialect == .postgres, !catalogue.tables.isEmpty {
      try transaction.run("LOCK TABLE \(identifiers: catalogue.tables.map(\.name)) IN EXCLUSIVE MODE")
    }
    try empty.check(transaction)
  }

  /// Writes all that comes, and compares it with its source.
  func fill(from channel: BatchChannel, _ report: OperationProgress.Report) throws -> [TableChecksum] {
    let tables = Dictionary(
      catalogue.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let source = try transaction.postponing(catalogue.inForeignKeyOrder().unordered) {
      try clear()
      var done = 0
      while true {
        switch try channel.receive() {
        case .end(let sums): return sums
        case .rows(let rows, let name):
          guard let table = tables[name] else { throw OperationFailure.differentTables([name]) }
          try add(rows, to: table)
          done += rows.count
          report(OperationProgress(stage: .copyingRows, done: done, whole: 0))
        }
      }
    }
    let copied = try TableChecksums.of(transaction)
    let unlike = Set(source).symmetricDifference(copied).map(\.table)
    guard unlike.isEmpty else { throw OperationFailure.differs(Set(unlike).sorted()) }
    return copied
  }

  /// What the migrations put there comes from the source as well. Children go before their parents.
  private func clear() throws {
    for table in catalogue.inForeignKeyOrder().tables.reversed() where try !isEmpty(table) {
      try transaction.run("DELETE FROM \(identifier: table.name)")
    }
  }

  private func isEmpty(_ table: Catalogue.Table) throws -> Bool {
    try transaction.rows("SELECT 1 AS one FROM \(identifier: table.name) LIMIT 1").isEmpty
  }

  private func add(_ rows: [[SQLValue]], to table: Catalogue.Table) throws {
    guard table.isSearchIndex else { return try transaction.insert(rows, into: table) }
    for row in rows {
      let entry = Dictionary(zip(table.columnNames, row), uniquingKeysWith: { first, _ in first })
      guard case .text(let kind) = entry["kind"], case .integer(let id) = entry["id"],
        case .text(let title) = entry["title"], case .text(let body) = entry["body"]
      else { throw OperationFailure.differentTables([table.name]) }
      try SearchIndex.put(transaction, kind: kind, id: id, title: title, body: body)
    }
  }
}
