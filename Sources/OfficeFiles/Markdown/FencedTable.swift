import Core

/// Tables as some converters of web pages leave them: every border between cells is a line with a lone "|", and the
/// text of a cell stands on the lines between. A row opens and closes with a border, so between two rows stand two
/// borders with nothing between; an empty cell looks the same, and `FencedRows` tells them apart.
extension TextReader {
  mutating func fencedTable(at first: Int) throws(UnreadableDocument) -> FoundTable? {
    guard isFence(first) else { return nil }
    let (spans, end) = fencedSpans(from: first)
    noTableBefore = max(noTableBefore, end)
    guard spans.contains(where: { !$0.isEmpty }) else { return nil }
    let found = FencedRows.split(spans.map(\.isEmpty)).filter { row in !row.allSatisfy { spans[$0].isEmpty } }
    let width = found.reduce(0) { max($0, $1.count) }
    guard width <= limits.columns, found.count <= limits.cells / max(1, width) else { throw .tooComplex }
    var rows: [Table.Row] = []
    for row in found {
      var cells: [Table.Cell?] = row.map { cell(spans[$0]) }
      if let only = cells.first, cells.count == 1, width > 1 {
        cells = [only] + Array(repeating: nil, count: width - 1)
        cells[0]?.columnSpan = width
      } else {
        cells += Array(repeating: Table.Cell(paragraphs: []), count: width - cells.count)
      }
      let begin = spans[row.lowerBound].lowerBound
      let last = spans[row.upperBound - 1].upperBound
      rows.append(Table.Row(cells: cells, place: lines.place(begin, to: max(begin, last - 1))))
    }
    return FoundTable(table: Table(rows: rows), end: end)
  }

  private func isFence(_ line: Int) -> Bool {
    let range = lines.trimmed(line)
    return range.count == 1 && lines.bytes[range.lowerBound] == 0x7C
  }

  /// The lines between neighbouring borders, as ranges, and the line behind the last border.
  private func fencedSpans(from first: Int) -> (spans: [Range<Int>], end: Int) {
    var spans: [Range<Int>] = []
    var border = first
    while let next = nextFence(after: border) {
      spans.append(border + 1..<next)
      border = next
    }
    return (spans, border + 1)
  }

  /// The border that closes the cell opened at `border`; nil when the table ends there. A cell begins right
  /// below its border and may hold blank lines, but not many lines.
  private func nextFence(after border: Int) -> Int? {
    let first = border + 1
    guard first < lines.count, !lines.isBlank(first) else { return nil }
    var line = first
    while line < lines.count && line < first + 80 {
      if isFence(line) { return line }
      if line < first + 3, opensPart(line) { return nil }
      line += 1
    }
    return nil
  }

  /// A line such as "**KẾ HOẠCH**" or "**PHỤ LỤC**": it heads a part of a document and stands in no cell.
  private func opensPart(_ line: Int) -> Bool {
    let range = lines.trimmed(line)
    guard range.count < 60 else { return false }
    let bytes = lines.bytes[range].filter { $0 != 0x2A && $0 != 0x23 }
    let text = String(decoding: bytes, as: UTF8.self).trimmingPrefix(while: { $0 == " " })
    return ["KẾ HOẠCH", "QUYẾT ĐỊNH", "PHỤ LỤC", "CHƯƠNG TRÌNH", "CHỈ THỊ"].contains { heading in
      text.hasPrefix(heading) && text.utf8.count <= heading.utf8.count + 6
    }
  }

  private func cell(_ span: Range<Int>) -> Table.Cell {
    guard !span.isEmpty else { return Table.Cell(paragraphs: []) }
    return Table.Cell(CellParagraphs.join(inline(span.lowerBound, span.upperBound)))
  }
}

/// Splits the cells of a fenced table into rows.
enum FencedRows {
  /// `empty[i]` says that nothing stands between borders i and i + 1. The result gives each row its cells as a range
  /// of these places; the empty place that parts two rows belongs to none.
  ///
  /// The cheapest reading wins: rows of the usual width (that of most runs of filled cells) cost nothing, a lone cell
  /// (a merged row) and a width that comes again (group rows "I | title", rows under a cell that spans several) little,
  /// other widths more, and every empty cell a little.
  static func split(_ empty: [Bool]) -> [Range<Int>] {
    let count = empty.count
    let counts = widths(of: runs(empty))
    let width = usualWidth(counts)
    let longest = max(width * 2, 8)
    var cost = [Int](repeating: Int.max / 2, count: count + 2)
    var from = [Int](repeating: -1, count: count + 2)
    // cost[i]: places before i are read, and a row begins at i. The end is count + 1 (as behind a parting place).
    cost[0] = 0
    for start in 0..<count where cost[start] < Int.max / 2 {
      var empties = 0
      var end = start
      while end < count && end - start < longest {
        if empty[end] { empties += 1 }
        end += 1
        guard end == count || empty[end] else { continue }
        let length = end - start
        let isCommon = length == 1 || counts[length, default: 0] > 1
        let shape = length == width ? 0 : isCommon ? 5 : 12 + abs(length - width)
        let total = cost[start] + shape + empties * 3
        if total < cost[end + 1] {
          cost[end + 1] = total
          from[end + 1] = start
        }
      }
    }
    return rows(from: from, count: count, empty: empty)
  }

  private static func rows(from: [Int], count: Int, empty: [Bool]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var end = count + 1
    while end > 0 && from[end] >= 0 {
      rows.append(from[end]..<end - 1)
      end = from[end]
    }
    guard end == 0 else { return runs(empty) }
    return rows.reversed()
  }

  /// The most frequent length of runs of filled places, the longer of equals.
  private static func usualWidth(_ counts: [Int: Int]) -> Int {
    counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }

  /// How often each length occurs among runs of more than one filled place.
  private static func widths(of runs: [Range<Int>]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for run in runs where run.count > 1 { counts[run.count, default: 0] += 1 }
    return counts
  }

  /// Every run of filled places.
  private static func runs(_ empty: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 0...empty.count where index == empty.count || empty[index] {
      if index > start { runs.append(start..<index) }
      start = index + 1
    }
    return runs
  }
}
