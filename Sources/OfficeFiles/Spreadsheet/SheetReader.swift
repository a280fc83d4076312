import Core
import Markup

/// Reads a spreadsheet (XLSX, ECMA-376 SpreadsheetML) as a document: its sheets in order, each with its name as a heading
/// and its cells as a table. Hidden sheets, rows and columns are left out, as they are when it is printed.
package enum SheetReader {
  package static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> DocumentText {
    try read(ZipArchive(bytes, as: "XLSX", limits: limits), limits)
  }

  package static func read(file path: String, limits: ReadingLimits = .standard) throws -> DocumentText {
    try read(ZipArchive(file: path, as: "XLSX", limits: limits), limits)
  }

  /// The first sheet with anything in it as a list: every row as it stands, nothing taken for a title or a line below.
  package static func rows(
    file path: String, limits: ReadingLimits = .standard
  ) throws -> (rows: [[String]], isPartHidden: Bool) {
    let book = try SheetBook(ZipArchive(file: path, as: "XLSX", limits: limits), limits: limits)
    for sheet in book.sheets where !sheet.isHidden {
      guard let root = try book.root(sheet.path)?.first("worksheet") else { continue }
      let grid = try SheetGrid(root, book: book, limits: limits)
      guard !grid.isEmpty else { continue }
      return (
        grid.rows.map { row in row.map { $0?.paragraphs.joined(separator: " ") ?? "" } }, book.hasHiddenRows
      )
    }
    return ([], book.hasHiddenRows)
  }

  private static func read(_ archive: ZipArchive, _ limits: ReadingLimits) throws -> DocumentText {
    let book = try SheetBook(archive, limits: limits)
    var output = DocumentAssembly(limits: limits)
    let sheets = book.sheets.filter { !$0.isHidden }
    for sheet in sheets {
      guard let root = try book.root(sheet.path)?.first("worksheet") else { continue }
      let grid = try SheetGrid(root, book: book, limits: limits)
      guard !grid.isEmpty else { continue }
      if sheets.count > 1, !sheet.hasStandardName { output.add(.heading(level: 1), sheet.name) }
      try add(grid, to: &output)
    }
    if sheets.count < book.sheets.count || book.hasHiddenRows { output.note(.hiddenSheets) }
    return try output.document()
  }

  /// Lines above and below the table, such as its title, stand in one cell of their row: they are paragraphs.
  private static func add(_ grid: SheetGrid, to output: inout DocumentAssembly) throws(UnreadableDocument) {
    var table: [[Table.Cell?]] = []
    for row in grid.rows {
      let filled = row.compactMap { $0 }.filter { !$0.paragraphs.isEmpty }
      if table.isEmpty, filled.count == 1, let only = filled.first {
        for paragraph in only.paragraphs { output.add(.paragraph, paragraph, isBold: only.isBold) }
      } else if !filled.isEmpty {
        table.append(row)
      }
    }
    var below: [Table.Cell] = []
    while let last = table.last?.compactMap({ $0 }).filter({ !$0.paragraphs.isEmpty }), last.count == 1,
      table.count > 1, table.last?.first??.paragraphs.isEmpty == false || last[0].columnSpan > 1
    {
      below.insert(last[0], at: 0)
      table.removeLast()
    }
    try output.add(rows: table)
    for cell in below { for paragraph in cell.paragraphs { output.add(.paragraph, paragraph) } }
  }
}
