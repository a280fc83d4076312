extension Transaction {
  /// Adds rows whose values are in the order of `table.columns`.
  package func insert(_ rows: [[SQLValue]], into table: Catalogue.Table) throws {
    // SQLite binds up to 32,766 values, PostgreSQL up to 65,535.
    let most = max(1, 30_000 / max(1, table.columns.count))
    var start = 0
    while start < rows.count {
      let end = min(rows.count, start + most)
      let lines: [SQL] = rows[start..<end].map { values in
        "(\(sql: values.map { "\($0)" }.joined(by: ", ")))"
      }
      try run(
        """
        INSERT INTO \(identifier: table.name) (\(identifiers: table.columnNames))
        VALUES \(sql: lines.joined(by: ", "))
        """)
      start = end
    }
  }

  /// Runs `body` while these foreign keys may be broken; they are checked at its end, on SQLite when the transaction is
  /// kept. So rows that refer to each other can come in any order, with every CHECK in force.
  package func postponing<T>(_ keys: [Catalogue.ForeignKey], _ body: () throws -> T) throws -> T {
    guard !keys.isEmpty else { return try body() }
    switch dialect {
    case .sqlite:
      try run("PRAGMA defer_foreign_keys = ON")
      return try body()
    case .postgres:
      for key in keys { try alter(key, .always) }
      let result = try body()
      try run("SET CONSTRAINTS ALL IMMEDIATE")
      for key in keys { try alter(key, key.deferral) }
      return result
    }
  }

  private func alter(_ key: Catalogue.ForeignKey, _ deferral: Catalogue.Deferral) throws {
    let word: SQL =
      switch deferral {
      case .never: "NOT DEFERRABLE"
      case .onRequest: "DEFERRABLE INITIALLY IMMEDIATE"
      case .always: "DEFERRABLE INITIALLY DEFERRED"
      }
    try run(
      "ALTER TABLE \(identifier: key.table) ALTER CONSTRAINT \(identifier: key.name) \(sql: word)")
  }
}
