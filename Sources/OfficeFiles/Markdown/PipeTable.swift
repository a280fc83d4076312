import Core

/// Tables in GitHub's form: `| cell | cell |` lines, the second one of dashes.
extension TextReader {
  mutating func pipeTable(at first: Int) throws(UnreadableDocument) -> FoundTable? {
    guard first + 1 < lines.count else { return nil }
    let head = cellRanges(first)
    let bordered = lines.bytes[lines.trimmed(first)].first == 0x7C
    let delimited = MarkdownMarks.isDelimiterRow(lines, lines.trimmed(first + 1))
    // Without the line of dashes only bordered rows of two cells and more are a table.
    guard head.count >= 2 || (delimited && bordered), delimited || (bordered && isBorderedRow(first + 1))
    else {
      return nil
    }
    var rows: [Table.Row] = []
    var line = first
    while line < lines.count, !lines.isBlank(line), line == first || lines.hasPipe(line) {
      let range = lines.trimmed(line)
      if !MarkdownMarks.isDelimiterRow(lines, range) {
        guard line == first || !bordered || lines.bytes[range].first == 0x7C else { break }
        rows.append(Table.Row(cells: cells(line), place: lines.place(line)))
        guard rows[rows.count - 1].cells.count <= limits.columns else { throw .tooComplex }
      }
      line += 1
    }
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    guard rows.count <= limits.cells / max(1, width) else { throw .tooComplex }
    for index in rows.indices {
      let missing = width - rows[index].cells.count
      rows[index].cells += Array(repeating: Table.Cell(paragraphs: []), count: missing)
    }
    return FoundTable(table: Table(rows: rows), end: line)
  }

  private func isBorderedRow(_ line: Int) -> Bool {
    let bytes = lines.bytes[lines.trimmed(line)]
    return bytes.count > 2 && bytes.first == 0x7C && bytes.last == 0x7C && cellRanges(line).count >= 2
  }

  private func cells(_ line: Int) -> [Table.Cell?] { cellRanges(line).map { cell($0, of: line) } }

  /// What stands between the unescaped pipes.
  private func cellRanges(_ line: Int) -> [Range<Int>] {
    let range = lines.trimmed(line)
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    if index < range.upperBound && lines.bytes[index] == 0x7C {
      index += 1
      start = index
    }
    while index < range.upperBound {
      if lines.bytes[index] == 0x5C {
        index += 2
      } else {
        if lines.bytes[index] == 0x7C {
          ranges.append(start..<index)
          start = index + 1
        }
        index += 1
      }
    }
    let rest = start..<range.upperBound
    if start < range.upperBound && !lines.isBlank(rest) { ranges.append(rest) }
    return ranges
  }
}
