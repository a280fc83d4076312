/// A table as printed on one page, or joined over several.
struct PrintedTable: Sendable {
  struct Cell: Sendable {
    var paragraphs: [String] = []
    var columnSpan = 1
    var rowSpan = 1
    var isBold = false
    /// Box of the text.
    var box: Box?

    var text: String { paragraphs.joined(separator: " ") }
  }

  struct Row: Sendable {
    /// One entry a grid column; `nil` where a merged cell covers the place.
    var cells: [Cell?]
    var page: Int
    /// Printed lines for the readable source, when a row is more than one (unruled columns).
    var printed: [SourceLine]?

    var text: String { cells.compactMap { $0?.text }.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// Edges of the columns; empty for unruled columns.
  var columns: [Double]
  var rows: [Row]
  var box: Box
}

extension PrintedTable {
  /// The table that a grid makes of the runs in it; nil if the lines are no table (a box, a drawing).
  ///
  /// - Parameter upright: text of cells that runs in another direction, by the place of the cell.
  init?(grid: RulingGrid, runs: [Run], upright: [Int: [String]] = [:], fonts: FontTable, page: Int) {
    var texts = [Int: [Run]]()
    for run in runs {
      for part in run.parts(in: grid) { texts[part.cell, default: []].append(part.run) }
    }
    guard texts.count >= 2 else { return nil }
    let maker = PieceMaker(fonts: fonts)
    columns = grid.columns
    box = grid.box
    rows = (0..<grid.rowCount).map { _ in
      Row(cells: Array(repeating: nil, count: grid.columnCount), page: page, printed: nil)
    }
    for (index, place) in grid.cells.enumerated() {
      let lines = LineClusters.lines(texts[index] ?? []).flatMap { maker.pieces($0) }
      let right = grid.columns[place.column + place.columnSpan]
      rows[place.row].cells[place.column] = Cell(
        paragraphs: PrintedParagraphs.paragraphs(of: lines, right: right) + (upright[index] ?? []),
        columnSpan: place.columnSpan,
        rowSpan: place.rowSpan, isBold: !lines.isEmpty && lines.allSatisfy(\.isBold),
        box: lines.first.map { first in lines.reduce(first.box) { $0.joined(with: $1.box) } })
    }
    dropEmptyRows()
    dropEmptyColumns()
    guard rows.contains(where: { $0.cells.count { $0?.paragraphs.isEmpty == false } >= 2 }) else {
      return nil
    }
  }

  /// Rows in which nothing stands, not even a merged cell from above.
  private mutating func dropEmptyRows() {
    for index in rows.indices.reversed() where rows.count > 1 {
      let isBlank = rows[index].cells.allSatisfy {
        $0.map { $0.paragraphs.isEmpty && $0.rowSpan == 1 } ?? true
      }
      guard isBlank else { continue }
      let isFull = rows[index].cells.contains { $0 != nil }
      guard isFull, coversNothing(below: index) else { continue }
      rows.remove(at: index)
    }
  }

  /// Whether no merged cell reaches from above into the row.
  private func coversNothing(below index: Int) -> Bool {
    !rows[..<index].enumerated().contains { number, row in
      row.cells.contains { ($0?.rowSpan ?? 1) + number > index }
    }
  }

  /// Slivers between double lines.
  private mutating func dropEmptyColumns() {
    for column in columns.indices.dropLast().reversed() where columns.count > 2 {
      guard columns[column + 1] - columns[column] < 8 else { continue }
      let isBlank = rows.allSatisfy { row in
        row.cells[column].map { $0.paragraphs.isEmpty && $0.columnSpan == 1 } ?? false
      }
      guard isBlank else { continue }
      for row in rows.indices { rows[row].cells.remove(at: column) }
      columns.remove(at: column + 1)
    }
  }
}

extension Run {
  /// The run cut where it crosses from cell to cell of a grid; what lies outside is left out.
  func parts(in grid: RulingGrid) -> [(cell: Int, run: Run)] {
    guard right > grid.box.left, left < grid.box.right, bottom > grid.box.top, top < grid.box.bottom else {
      return []
    }
    var parts: [(cell: Int, glyphs: [Glyph])] = []
    for glyph in glyphs {
      guard let cell = grid.cell(at: glyph.middle, baseline - 0.3 * size) else { continue }
      if parts.last?.cell == cell {
        parts[parts.count - 1].glyphs.append(glyph)
      } else {
        parts.append((cell, [glyph]))
      }
    }
    return parts.compactMap { part in Run(part.glyphs, order: order).map { (part.cell, $0) } }
  }
}
