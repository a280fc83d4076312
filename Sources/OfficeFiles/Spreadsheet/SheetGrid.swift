import Core
import Markup

/// The shown cells of a sheet as rows of a table; merged cells stand once.
struct SheetGrid {
  private(set) var rows: [[Table.Cell?]] = []

  var isEmpty: Bool { rows.allSatisfy { $0.allSatisfy { $0?.paragraphs.isEmpty ?? true } } }

  /// - Parameter sheet: `worksheet`.
  init(_ sheet: MarkupElement, book: SheetBook, limits: ReadingLimits) throws(UnreadableDocument) {
    let hidden = Self.hiddenColumns(sheet)
    var used: Set<Int> = []
    var bytes = 0
    var found: [(row: Int, cells: [Int: Table.Cell])] = []
    var rowNumber = 0
    var count = 0
    for row in sheet.first("sheetData")?.elements.map({ $0 }) ?? [] where row.name == "row" {
      rowNumber = row["r"].flatMap { Int($0) } ?? rowNumber + 1
      guard row["hidden"] != "1", row["hidden"] != "true" else {
        book.hasHiddenRows = true
        continue
      }
      var cells: [Int: Table.Cell] = [:]
      var column = -1
      for cell in row.elements where cell.name == "c" {
        column = cell["r"].flatMap(Self.place).map(\.column) ?? column + 1
        guard column < Self.mostColumns else { throw .tooComplex }
        guard !hidden[column] else {
          book.hasHiddenRows = true
          continue
        }
        let text = Self.text(of: cell, book)
        guard !text.paragraphs.isEmpty else { continue }
        count += 1
        guard count <= limits.cells else { throw .tooComplex }
        // One shared text may stand in every cell.
        bytes += text.paragraphs.reduce(0) { $0 + $1.utf8.count }
        guard bytes <= limits.partBytes else { throw .tooLarge(bytes: limits.partBytes) }
        cells[column] = text
        used.insert(column)
      }
      if !cells.isEmpty { found.append((rowNumber, cells)) }
    }
    let shown = used.sorted()
    guard shown.count <= limits.columns else { throw .tooComplex }
    try spread(found, over: shown, merged: Self.merges(sheet, most: limits.cells), limits)
  }

  private struct Merge {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  private mutating func spread(
    _ found: [(row: Int, cells: [Int: Table.Cell])], over columns: [Int], merged: [Merge],
    _ limits: ReadingLimits
  ) throws(UnreadableDocument) {
    guard found.count <= limits.cells / max(1, columns.count) else { throw .tooComplex }
    rows = found.map { row in columns.map { row.cells[$0] ?? Table.Cell(paragraphs: []) } }
    let numbers = found.map(\.row)
    // Merged cells never overlap: those that do are made up to cost time.
    var room = rows.count * columns.count
    for merge in merged {
      let across = columns.indices.filter { merge.columns.contains(columns[$0]) }
      let down = Self.places(of: merge.rows, in: numbers)
      guard let left = across.first, let top = down.first, across.count * down.count > 1 else { continue }
      guard rows[top][left] != nil, across.count * down.count <= room else { continue }
      room -= across.count * down.count
      rows[top][left]?.columnSpan = across.count
      rows[top][left]?.rowSpan = down.count
      for row in down { for column in across where row != top || column != left { rows[row][column] = nil } }
    }
  }

  /// Places of numbers in an ascending list.
  private static func places(of range: ClosedRange<Int>, in numbers: [Int]) -> Range<Int> {
    func first(from value: Int) -> Int {
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < value { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.lowerBound)
    return start..<max(start, first(from: range.upperBound + 1))
  }

  private static func text(of cell: MarkupElement, _ book: SheetBook) -> Table.Cell {
    let format = cell["s"].flatMap { Int($0) } ?? 0
    var paragraphs: [StyledText]
    switch cell["t"] {
    case "s":
      let index = cell.first("v").flatMap { Int($0.text) } ?? -1
      paragraphs = book.texts.indices.contains(index) ? book.texts[index] : []
    case "inlineStr": paragraphs = cell.first("is").map(SheetText.paragraphs) ?? []
    case "str": paragraphs = SheetText.paragraphs(cell.first("v")?.text ?? "")
    case "b": paragraphs = SheetText.paragraphs(cell.first("v")?.text == "1" ? "Đúng" : "Sai")
    case "e": paragraphs = []
    case "d": paragraphs = SheetText.paragraphs(SheetFormats.shown(iso: cell.first("v")?.text ?? ""))
    default:
      let value = cell.first("v")?.text ?? ""
      paragraphs = SheetText.paragraphs(
        book.formats.shown(value, format: format, countsFrom1904: book.countsFrom1904))
    }
    let font = book.formats.font(format)
    var shown = Table.Cell(paragraphs)
    shown.paragraphs = shown.paragraphs.map { WordLetters.unnamed.shown($0, font: font) }
    shown.isBold = shown.isBold || book.formats.isBold(format)
    return shown
  }

  /// As many as the format has.
  private static let mostColumns = 16_384

  /// Whether each column is hidden.
  private static func hiddenColumns(_ sheet: MarkupElement) -> [Bool] {
    var hidden = [Bool](repeating: false, count: mostColumns)
    for column in (sheet.first("cols")?.elements.map { $0 } ?? []).prefix(1000) {
      guard column["hidden"] == "1" || column["hidden"] == "true",
        let first = column["min"].flatMap({ Int($0) }),
        let last = column["max"].flatMap({ Int($0) }), first >= 1, last >= first
      else { continue }
      for place in (first - 1)..<min(last, mostColumns) where place < mostColumns { hidden[place] = true }
    }
    return hidden
  }

  private static func merges(_ sheet: MarkupElement, most: Int) -> [Merge] {
    (sheet.first("mergeCells")?.elements.map { $0 } ?? []).prefix(min(most, 20_000)).compactMap { merge in
      let ends = (merge["ref"] ?? "").split(separator: ":").compactMap { place(String($0)) }
      guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
      return Merge(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
    }
  }

  /// "B12" is column 1, row 12.
  private static func place(_ name: String) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != 0x24 {
      if byte.isASCIILetter, row == 0, column < 20_000 {
        column = column * 26 + Int(byte & 0x1F)
      } else if byte.isASCIIDigit, row < 10_000_000 {
        row = row * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    return column > 0 && row > 0 ? (column - 1, row) : nil
  }
}
