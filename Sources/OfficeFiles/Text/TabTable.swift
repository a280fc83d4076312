import Core

/// Tables in plain text: one line a row, cells apart by tabs, as office programs copy them. Blank lines within are
/// page breaks; a lone line between rows is a cell merged over the whole width.
extension TextReader {
  mutating func tabTable(at first: Int) throws(UnreadableDocument) -> FoundTable? {
    guard lines.hasTab(first), filledCells(first) >= 2 else { return nil }
    let end = endOfTabTable(from: first)
    noTableBefore = end
    var rows: [Table.Row] = []
    var line = first
    while line < end {
      if !lines.isBlank(line) {
        rows.append(Table.Row(cells: tabCells(line), place: lines.place(line)))
        guard rows[rows.count - 1].cells.count <= limits.columns else { throw .tooComplex }
      }
      line += 1
    }
    guard isTable(rows) else { return nil }
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    guard rows.count <= limits.cells / max(1, width) else { throw .tooComplex }
    for index in rows.indices { spread(&rows[index], over: width) }
    return FoundTable(table: Table(rows: rows), end: end)
  }

  private func endOfTabTable(from first: Int) -> Int {
    var end = first + 1
    var line = first + 1
    while line < lines.count {
      if lines.hasTab(line) {
        end = line + 1
      } else if lines.isBlank(line) {
        if line - end >= 3 { break }
      } else {
        // A merged row: rows right above and right below.
        guard line == end, line + 1 < lines.count, lines.hasTab(line + 1), filledCells(line + 1) >= 2 else {
          break
        }
      }
      line += 1
    }
    return end
  }

  private func filledCells(_ line: Int) -> Int {
    lines.tabRanges(line).reduce(0) { $0 + (lines.isBlank($1) ? 0 : 1) }
  }

  /// Three columns, or two that are not a list ("1.⇥text") or an indented text ("⇥text"), in two rows or more.
  private func isTable(_ rows: [Table.Row]) -> Bool {
    let tabbed = rows.filter { $0.cells.count > 1 }
    guard tabbed.count >= 2 else { return false }
    if tabbed.contains(where: { $0.filled >= 3 }) { return true }
    let proper = tabbed.filter { row in
      row.filled >= 2 && !(row.cells.first.flatMap { $0 }.map { ListLabel.isLabel($0.text) } ?? false)
    }
    return proper.count >= 2 && proper.count * 2 > tabbed.count
  }

  private func tabCells(_ line: Int) -> [Table.Cell?] { lines.tabRanges(line).map { cell($0, of: line) } }

  /// What stands in this range of a line, as a cell.
  func cell(_ range: Range<Int>, of line: Int) -> Table.Cell {
    lines.bytes.withUnsafeBufferPointer { bytes in
      if isMarked {
        let pieces = InlineMarkdown.parse(bytes, range, firstLine: line)
        return Table.Cell(pieces.filter { !$0.text.isEmpty }.map(\.text))
      }
      var text = StyledText(reserving: range.count)
      text.append(UnsafeBufferPointer(rebasing: bytes[range]), bold: false, italic: false)
      return Table.Cell(text.isEmpty ? [] : [text])
    }
  }

  /// Gives a row the width of the table: one cell alone spans it, missing cells at the end are empty.
  private func spread(_ row: inout Table.Row, over width: Int) {
    let missing = width - row.cells.count
    guard missing > 0 else { return }
    if row.cells.count == 1 {
      row.cells[0]?.columnSpan = width
      row.cells += Array(repeating: nil, count: missing)
    } else {
      row.cells += Array(repeating: Table.Cell(paragraphs: []), count: missing)
    }
  }
}

extension Table.Row {
  /// How many cells hold text.
  var filled: Int { cells.reduce(0) { $0 + ($1?.paragraphs.isEmpty == false ? 1 : 0) } }
}

extension Table.Cell {
  init(_ paragraphs: [StyledText], columnSpan: Int = 1, rowSpan: Int = 1) {
    let kept = paragraphs.filter { !$0.isEmpty }
    self.init(
      paragraphs: kept.map(\.text), columnSpan: columnSpan, rowSpan: rowSpan,
      isBold: !kept.isEmpty && kept.allSatisfy { $0.isBold || !$0.hasLetters })
  }
}

extension TextLines {
  func hasPipe(_ line: Int) -> Bool {
    bytes.withUnsafeBufferPointer { $0[ranges[line]].contains(0x7C) }
  }

  /// Whether a line begins with a bar.
  func hasFrame(_ line: Int) -> Bool { bytes[trimmed(line)].first == 0x7C }

  func hasTab(_ line: Int) -> Bool {
    bytes.withUnsafeBufferPointer { $0[ranges[line]].contains(0x09) }
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { $0[range].allSatisfy { $0 <= 0x20 } }
  }

  /// What stands between the tabs.
  func tabRanges(_ line: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = self.ranges[line].lowerBound
    let end = self.ranges[line].upperBound
    for index in start..<end where bytes[index] == 0x09 {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<end)
    return ranges
  }
}
