/// The grid of a table of a page while its rows are read.
struct HTMLGrid {
  private struct Above {
    /// How many further rows the cell covers.
    var rows: Int
    var row: Int
    var column: Int
  }

  private var rows: [[Table.Cell?]] = []
  /// For each column the cell from above that reaches into it.
  private var covered: [Int: Above] = [:]

  mutating func beginRow() { rows.append([]) }

  mutating func add(_ paragraphs: [StyledText], columns: Int, rows span: Int) throws(UnreadableDocument) {
    let row = rows.count - 1
    guard row >= 0 else { return }
    skipCovered(row)
    let column = rows[row].count
    let width = max(1, columns)
    guard width <= 1024, column + width <= 4096 else { throw .tooComplex }
    rows[row].append(Table.Cell(paragraphs, columnSpan: width))
    rows[row] += Array(repeating: nil, count: width - 1)
    guard span != 1 else { return }
    for place in column..<column + width {
      covered[place] = Above(rows: span == 0 ? Int.max : span - 1, row: row, column: column)
    }
  }

  /// Covered places right of the last cell belong to the row, too.
  mutating func endRow() {
    let row = rows.count - 1
    guard row >= 0 else { return }
    let last = covered.filter { $0.value.row < row && $0.value.rows > 0 }.keys.max() ?? -1
    while rows[row].count <= last {
      skipCovered(row)
      if rows[row].count <= last { rows[row].append(Table.Cell(paragraphs: [])) }
    }
    covered = covered.filter { $0.value.rows > 0 }
  }

  /// Fills the places of this row that cells from above cover.
  private mutating func skipCovered(_ row: Int) {
    while let above = covered[rows[row].count], above.rows > 0, above.row < row {
      let column = rows[row].count
      if above.column == column { rows[above.row][above.column]?.rowSpan += 1 }
      if above.rows != Int.max { covered[column]?.rows = above.rows - 1 }
      rows[row].append(nil)
    }
  }

  /// The rows that have any place.
  func finished() -> [[Table.Cell?]] { rows.filter { !$0.isEmpty } }
}
