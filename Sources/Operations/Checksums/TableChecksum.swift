import Store

/// How many rows a table has and one value over all of them, the same on both engines and whatever the order of the rows.
package struct TableChecksum: Hashable, Sendable, Codable {
  package var table: String
  package var count: Int
  /// 64 hexadecimal digits.
  package var checksum: String
}

/// Counts and checksums of every table that holds data (`Catalogue`), in the order of their names.
package enum TableChecksums {
  /// All at one moment. Two databases with equal answers hold the same rows.
  package static func of(_ database: Database) async throws -> [TableChecksum] {
    try await database.read { try of($0) }
  }

  package static func of(_ reader: Reader) throws -> [TableChecksum] {
    try Catalogue.of(reader).tables.map { table in
      var sum = ChecksumSum(table)
      try reader.scan(table) { rows in for row in rows { sum.add(row) } }
      return sum.result
    }
  }
}

/// Adds up the checksum of one table, row by row: SHA-256 of each row, summed modulo 2^256. Unlike with XOR, a row that
/// stands there twice counts twice.
struct ChecksumSum {
  let table: Catalogue.Table
  private var count = 0
  /// The lowest 64 bits first.
  private var sum: [UInt64] = [0, 0, 0, 0]
  private var encoding = RowEncoding()

  init(_ table: Catalogue.Table) {
    self.table = table
  }

  /// Values in the order of `table.columns`.
  mutating func add(_ values: [SQLValue]) {
    encoding.encode(values)
    var digest = RunningDigest()
    digest.update(encoding.bytes)
    let row = digest.finish()
    var carry: UInt64 = 0
    for place in 0..<4 {
      let part = row[place * 8..<place * 8 + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let (once, first) = sum[place].addingReportingOverflow(part)
      let (twice, second) = once.addingReportingOverflow(carry)
      sum[place] = twice
      carry = first || second ? 1 : 0
    }
    count += 1
  }

  /// The names are part of it, so that two tables of like rows differ.
  var result: TableChecksum {
    var encoding = RowEncoding()
    encoding.encode(
      [.text(table.name)] + table.columnNames.map { .text($0) } + [.integer(Int64(count))]
        + sum.map { .integer(Int64(bitPattern: $0)) })
    var digest = RunningDigest()
    digest.update(encoding.bytes)
    return TableChecksum(table: table.name, count: count, checksum: digest.finishAsText())
  }
}
