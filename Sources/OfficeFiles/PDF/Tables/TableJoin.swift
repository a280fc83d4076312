import VietnameseText

/// Tables that run over a page break come together: the repeated header goes, a broken row is one row again.
enum TableJoin {
  static func join(_ pages: inout [PageLayout]) {
    var open: (page: Int, item: Int)?
    for page in pages.indices {
      guard !pages[page].items.isEmpty else { continue }
      if let home = open, case .table(let upper) = pages[home.page].items[home.item],
        case .table(let lower) = pages[page].items[0],
        let joined = joined(upper, lower)
      {
        pages[home.page].items[home.item] = .table(joined)
        pages[page].items.removeFirst()
        if pages[page].items.isEmpty { continue }
      }
      open = nil
      if case .table? = pages[page].items.last { open = (page, pages[page].items.count - 1) }
    }
  }

  private static func joined(_ upper: PrintedTable, _ lower: PrintedTable) -> PrintedTable? {
    guard let edges = commonEdges(upper.columns, lower.columns) else { return nil }
    var table = upper.fitted(to: edges)
    var rows = lower.fitted(to: edges).rows
    var header = 0
    while header < min(rows.count, table.rows.count, 3), !rows[header].text.isEmpty,
      Folding.fold(rows[header].text) == Folding.fold(table.rows[header].text)
    {
      header += 1
    }
    rows.removeFirst(header)
    if let first = rows.first, let last = table.rows.last, let whole = continued(last, by: first) {
      table.rows[table.rows.count - 1] = whole
      rows.removeFirst()
    }
    table.rows += rows
    return table
  }

  /// The edges of the finer table, if all edges of the other are among them.
  private static func commonEdges(_ first: [Double], _ second: [Double]) -> [Double]? {
    let (finer, coarser) = first.count >= second.count ? (first, second) : (second, first)
    guard finer.count >= 3, coarser.count >= 3, let start = finer.first, let other = coarser.first else {
      return nil
    }
    let shift = abs(start - other) < 24 ? start - other : 0
    let isSame = coarser.allSatisfy { edge in finer.contains { abs($0 - edge - shift) < 5 } }
    return isSame ? (first.count >= second.count ? first : second) : nil
  }

  /// A row cut by the page break: its number is missing, and something in it goes on in the middle of a
  /// sentence.
  private static func continued(_ upper: PrintedTable.Row, by lower: PrintedTable.Row) -> PrintedTable.Row? {
    guard upper.cells.count == lower.cells.count, lower.cells.first??.paragraphs.isEmpty == true,
      let label = upper.cells.first ?? nil, !label.paragraphs.isEmpty
    else { return nil }
    var whole = upper
    var goesOn = false
    for (index, cell) in lower.cells.enumerated() {
      guard let cell else { continue }
      guard var above = whole.cells[index], cell.columnSpan == above.columnSpan else { return nil }
      guard let text = cell.paragraphs.first else { continue }
      if let last = above.paragraphs.last, breaksOff(last, before: text) {
        goesOn = true
        above.paragraphs[above.paragraphs.count - 1] = PrintedParagraphs.join(last, text)
        above.paragraphs += cell.paragraphs.dropFirst()
      } else {
        above.paragraphs += cell.paragraphs
      }
      whole.cells[index] = above
    }
    let isList = lower.cells.contains { $0?.paragraphs.first.map(PrintedParagraphs.opens) ?? false }
    return goesOn || isList ? whole : nil
  }

  private static func breaksOff(_ text: String, before next: String) -> Bool {
    guard let end = text.last, let start = next.first, !PrintedParagraphs.opens(next) else { return false }
    return start.isLowercase || ",-(".contains(end) || !".;:!?".contains(end)
  }
}

extension PrintedTable {
  /// The same table on finer columns: a cell spans all edges that lie within it.
  func fitted(to edges: [Double]) -> PrintedTable {
    guard edges.count != columns.count, let start = edges.first, let own = columns.first else { return self }
    let shift = abs(start - own) < 24 ? start - own : 0
    let places = columns.map { edge in
      edges.indices.min { abs(edges[$0] - edge - shift) < abs(edges[$1] - edge - shift) } ?? 0
    }
    var table = self
    table.columns = edges
    for row in rows.indices {
      var cells = [Cell?](repeating: nil, count: edges.count - 1)
      for (column, cell) in rows[row].cells.enumerated() {
        guard var cell else { continue }
        let end = min(places.count - 1, column + cell.columnSpan)
        cell.columnSpan = max(1, places[end] - places[column])
        if places[column] < cells.count { cells[places[column]] = cell }
      }
      table.rows[row].cells = cells
    }
    return table
  }
}
