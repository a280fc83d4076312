/// Columns beside their values: `["title": title, "ends_on": endsOn]`.
package struct Cells: ExpressibleByDictionaryLiteral, Sendable {
  private var cells: [(column: StaticString, value: SQLValue)]

  package init(dictionaryLiteral cells: (StaticString, any SQLBindable)...) {
    self.cells = cells.map { ($0, $1.sqlValue) }
  }

  package init(_ cells: [(StaticString, any SQLBindable)]) {
    self.cells = cells.map { ($0, $1.sqlValue) }
  }

  package static func + (left: Cells, right: Cells) -> Cells {
    var sum = left
    sum.cells += right.cells
    return sum
  }

  fileprivate var count: Int { cells.count }

  /// "title, ends_on"
  fileprivate var columns: SQL { listed { cell in [.text("\(cell.column)")] } }

  /// "?, ?"
  fileprivate var values: SQL { listed { cell in [.value(cell.value)] } }

  /// "title = ?, ends_on = ?"
  fileprivate var assignments: SQL { listed { cell in [.text("\(cell.column) = "), .value(cell.value)] } }

  /// The text is the same at each run of a call, as its columns are.
  private func listed(
    _ pieces: ((column: StaticString, value: SQLValue)) -> [SQL.Piece]
  ) -> SQL {
    SQL(pieces: Array(cells.map(pieces).joined(separator: [.text(", ")])))
  }
}

extension Transaction {
  /// Adds a row.
  package func insert(into table: StaticString, _ cells: Cells) throws {
    try run("INSERT INTO \(raw: table) (\(sql: cells.columns)) VALUES (\(sql: cells.values))")
  }

  /// Adds rows that all have the columns of the first, many in one statement.
  package func insert(into table: StaticString, _ rows: [Cells]) throws {
    guard let first = rows.first else { return }
    // SQLite binds up to 32,766 values.
    let most = max(1, 10_000 / max(1, first.count))
    for start in stride(from: 0, to: rows.count, by: most) {
      let part = rows[start..<min(start + most, rows.count)].map { "(\(sql: $0.values))" as SQL }
      var insert: SQL =
        "INSERT INTO \(raw: table) (\(sql: first.columns)) VALUES \(sql: part.joined(by: ", "))"
      // Its length is another each time.
      insert.isSteady = false
      try run(insert)
    }
  }

  /// Changes the rows that fit, and returns how many there were.
  @discardableResult
  package func update(_ table: StaticString, _ cells: Cells, where condition: SQL) throws -> Int {
    try run("UPDATE \(raw: table) SET \(sql: cells.assignments) WHERE \(sql: condition)")
  }
}

/// An enum is kept as its text.
extension SQLBindable where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }
}
