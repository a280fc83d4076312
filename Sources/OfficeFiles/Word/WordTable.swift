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
    for row in shownRows(in: element) {
      let before = row.element.first("w:trPr")?.first("w:gridBefore")?["w:val"].flatMap { Int($0) } ?? 0
      grid.beginRow(before: max(0, min(before, 64)))
      for cell in shownCells(in: row.element) {
        let text = try self.cell(cell.element, isPrompt: row.isPrompt || cell.isPrompt)
        try grid.add(text, WordGrid.Spans(cell.element.first("w:tcPr")))
      }
    }
  }

  /// A row or cell, and whether its text is a prompt: it keeps its place then.
  private typealias Placed = (element: MarkupElement, isPrompt: Bool)

  private mutating func shownRows(in element: MarkupElement, isPrompt: Bool = false) -> [Placed] {
    var rows: [Placed] = []
    for child in element.elements {
      if child.name == "w:tr" {
        let properties = child.first("w:trPr")
        if properties?.first("w:del") != nil || Self.isDeletion(properties?.first("aml:annotation")) {
          noteRevision()
        } else if !(properties?.toggle("w:hidden") ?? false) {
          rows.append((child, isPrompt))
        }
        continue
      }
      guard let inner = within(child) else { continue }
      rows += shownRows(in: inner.element, isPrompt: isPrompt || inner.isPrompt)
    }
    return rows
  }

  private mutating func shownCells(in row: MarkupElement, isPrompt: Bool = false) -> [Placed] {
    var cells: [Placed] = []
    for child in row.elements {
      if child.name == "w:tc" {
        if child.first("w:tcPr")?.first("w:cellDel") != nil {
          noteRevision()
        } else {
          cells.append((child, isPrompt))
        }
        continue
      }
      guard let inner = within(child) else { continue }
      cells += shownCells(in: inner.element, isPrompt: isPrompt || inner.isPrompt)
    }
    return cells
  }

  private mutating func within(_ wrapper: MarkupElement) -> Placed? {
    switch WordWrapper(wrapper) {
    case .content(let content)?: return (content, false)
    case .inserted(let content)?:
      noteRevision()
      return (content, false)
    case .prompt(let content)?: return (content, true)
    case .deleted?:
      noteRevision()
      return nil
    case .contents?, nil: return nil
    }
  }

  /// A tracked change of Word 2003 XML.
  private static func isDeletion(_ annotation: MarkupElement?) -> Bool {
    annotation?["w:type"] == "Word.Deletion"
  }

  /// The paragraphs of a cell. A mark deleted at its end joins nothing beyond it.
  private mutating func cell(
    _ element: MarkupElement, isPrompt: Bool
  ) throws(UnreadableDocument) -> [StyledText] {
    let outer = (cellParagraphs, self.isPrompt)
    cellParagraphs = []
    self.isPrompt = isPrompt
    try blocks(in: element)
    finishParagraph()
    let paragraphs = cellParagraphs ?? []
    (cellParagraphs, self.isPrompt) = outer
    return paragraphs
  }

  private mutating func nestedTable(_ element: MarkupElement) throws(UnreadableDocument) {
    for row in shownRows(in: element) {
      for cell in shownCells(in: row.element) where !cell.isPrompt && !row.isPrompt {
        try blocks(in: cell.element)
      }
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

    init(columns: Int, vertical: Merge, horizontal: Merge) {
      (self.columns, self.vertical, self.horizontal) = (columns, vertical, horizontal)
    }

    init(_ properties: MarkupElement?) {
      guard let properties else { return }
      columns = max(1, properties.first("w:gridSpan")?["w:val"].flatMap { Int($0) } ?? 1)
      // Word 2003 XML writes them in small letters.
      vertical = Self.merge(properties.first("w:vMerge") ?? properties.first("w:vmerge"))
      horizontal = Self.merge(properties.first("w:hMerge") ?? properties.first("w:hmerge"))
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
