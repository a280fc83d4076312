/// How much of a table is held in memory at one time.
package struct ScanBounds: Hashable, Sendable {
  package var rows = 500
  package var bytes = 4 << 20

  package init() {}
}

extension Reader {
  /// Every row of a table in batches, its values in the order of `table.columns`; in no order that both engines share.
  /// A batch is within the bounds, or one row that is larger. `body` does not read from the same transaction on.
  package final func scan(
    _ table: Catalogue.Table, _ bounds: ScanBounds = ScanBounds(), _ body: ([[SQLValue]]) throws -> Void
  ) throws {
    try noting { try connection.scan(table, bounds, body) }
  }
}

extension SQLiteConnection {
  /// One row after the other from a cursor.
  func scan(
    _ table: Catalogue.Table, _ bounds: ScanBounds, _ body: ([[SQLValue]]) throws -> Void
  ) throws {
    var batch: [[SQLValue]] = []
    var bytes = 0
    try eachRow("SELECT \(identifiers: table.columnNames) FROM \(identifier: table.name)") { values in
      batch.append(values)
      bytes += values.reduce(0) { $0 + $1.byteCount }
      guard batch.count >= bounds.rows || bytes >= bounds.bytes else { return }
      try body(batch)
      (batch, bytes) = ([], 0)
    }
    if !batch.isEmpty { try body(batch) }
  }
}

extension PostgresConnection {
  /// Pieces of a cursor of the server. libpq holds a whole piece, so its length goes by the largest row.
  func scan(
    _ table: Catalogue.Table, _ bounds: ScanBounds, _ body: ([[SQLValue]]) throws -> Void
  ) throws {
    let largest = try largestRow(of: table)
    // As text, bytes take two digits each, beside the copy that is made of them.
    let count = max(1, min(bounds.rows, bounds.bytes / max(1, 2 * largest)))
    _ = try change(
      """
      DECLARE haidang_scan NO SCROLL CURSOR FOR
      SELECT \(identifiers: table.columnNames) FROM \(identifier: table.name)
      """)
    let fetch = SQL(pieces: [.text("FETCH FORWARD \(count) FROM haidang_scan")], isSteady: false)
    while true {
      let batch = try rows(fetch).map(\.values)
      if batch.isEmpty { break }
      try body(batch)
    }
    _ = try change("CLOSE haidang_scan")
  }

  /// In bytes, of its long columns; the server knows their lengths without unpacking them.
  private func largestRow(of table: Catalogue.Table) throws -> Int {
    let lengths: [SQL] = table.columns.filter(\.isSized).map {
      "coalesce(octet_length(\(identifier: $0.name)), 0)"
    }
    guard !lengths.isEmpty else { return 0 }
    let row = try rows(
      """
      SELECT max(CAST(\(sql: lengths.joined(by: " + ")) AS BIGINT)) AS largest FROM \(identifier: table.name)
      """
    ).first
    guard case .integer(let largest) = row?["largest"] else { return 0 }
    return Int(largest)
  }
}

extension SQLValue {
  /// About how much memory it takes.
  var byteCount: Int {
    switch self {
    case .null, .integer, .real: 16
    case .text(let text): 16 + text.utf8.count
    case .blob(let bytes): 16 + bytes.count
    }
  }
}
