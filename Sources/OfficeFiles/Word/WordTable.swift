import Core
import Markup

/// Tables as grids: spans over columns (`gridSpan`), over rows (`vMerge`), and tables within cells, which are
/// flattened into the cell.
extension WordWalk {
  mutating func table(_ element: MarkupElement) throws(UnreadableDocument) {
    finishParagraph()
    if cellParagraphs != nil { return try nestedTable(element) }
    var grid = WordGrid()
    try rows(in: element, into: &grid)
    try output.add(rows: grid.rows)
  }

  private mutating func rows(in element: MarkupElement, into grid: inout WordGrid) throws(UnreadableDocument)
  {
    for child in element.elements {
      switch child.name {
      case "w:tr": try row(child, into: &grid)
      case "w:sdt": if let content = child.first("w:sdtContent") { try rows(in: content, into: &grid) }
      case "w:ins", "w:moveTo", "w:customXml": try rows(in: child, into: &grid)
      default: break
      }
    }
  }

  private mutating func row(_ element: MarkupElement, into grid: inout WordGrid) throws(UnreadableDocument) {
    let properties = element.first("w:trPr")
    if properties?.first("w:del") != nil { return noteRevision() }
    if properties?.toggle("w:hidden") ?? false { return }
    let before = properties?.first("w:gridBefore")?["w:val"].flatMap { Int($0) } ?? 0
    grid.beginRow(before: max(0, min(before, 64)))
    try cells(in: element, into: &grid)
  }

  private mutating func cells(in element: MarkupElement, into grid: inout WordGrid) throws(UnreadableDocument)
  {
    for child in element.elements {
      switch child.name {
      case "w:tc":
        let properties = child.first("w:tcPr")
        let text = try cell(child)
        try grid.add(text, WordGrid.Spans(properties))
      case "w:sdt": if let content = child.first("w:sdtContent") { try cells(in: content, into: &grid) }
      case "w:ins", "w:customXml": try cells(in: child, into: &grid)
      default: break
      }
    }
  }

  /// The paragraphs of a cell. A mark deleted at its end joins nothing beyond it.
  private mutating func cell(_ element: MarkupElement) throws(UnreadableDocument) -> [StyledText] {
    let outer = cellParagraphs
    cellParagraphs = []
    try blocks(in: element)
    finishParagraph()
    let paragraphs = cellParagraphs ?? []
    cellParagraphs = outer
    return paragraphs
  }

  private mutating func nestedTable(_ element: MarkupElement) throws(UnreadableDocument) {
    for child in element.elements where child.name == "w:tr" {
      for cell in child.elements where cell.name == "w:tc" { try blocks(in: cell) }
    }
  }
}

/// The grid of a table while its rows are read.
struct WordGrid {
  struct Spans {
    enum Merge {
      case none
      case begins
      case goesOn
    }

    var columns = 1
    var vertical = Merge.none
    var horizontal = Merge.none

    init(_ properties: MarkupElement?) {
      guard let properties else { return }
      columns = max(1, properties.first("w:gridSpan")?["w:val"].flatMap { Int($0) } ?? 1)
      vertical = Self.merge(properties.first("w:vMerge"))
      horizontal = Self.merge(properties.first("w:hMerge"))
    }

    private static func merge(_ element: MarkupElement?) -> Merge {
      guard let element else { return .none }
      return element["w:val"] == "restart" ? .begins : .goesOn
    }
  }

  private(set) var rows: [[Table.Cell?]] = []
  /// For each column the row and column of the cell that reaches down into it.
  private var reaching: [Int: (row: Int, column: Int)] = [:]
  /// The column of the last cell that began in this row.
  private var lastCell: Int?

  mutating func beginRow(before: Int) {
    rows.append(Array(repeating: Table.Cell(paragraphs: []), count: before))
    lastCell = nil
  }

  mutating func add(_ paragraphs: [StyledText], _ spans: Spans) throws(UnreadableDocument) {
    let row = rows.count - 1
    guard row >= 0 else { return }
    let column = rows[row].count
    guard spans.columns <= 1024, column + spans.columns <= 4096 else { throw .tooComplex }
    if spans.horizontal == .goesOn, let start = lastCell {
      rows[row][start]?.columnSpan += spans.columns
      rows[row] += Array(repeating: nil, count: spans.columns)
      return
    }
    if spans.vertical == .goesOn, let origin = reaching[column] {
      rows[origin.row][origin.column]?.rowSpan += 1
      rows[row] += Array(repeating: nil, count: spans.columns)
      return
    }
    for place in column..<column + spans.columns { reaching[place] = nil }
    if spans.vertical == .begins { reaching[column] = (row, column) }
    lastCell = column
    rows[row].append(Table.Cell(paragraphs, columnSpan: spans.columns))
    rows[row] += Array(repeating: nil, count: spans.columns - 1)
  }
}
