import Core
import OfficeFiles

/// A list out of a spreadsheet: the rows of its first sheet.
package struct SheetRows: Codable, Hashable, Sendable {
  package var rows: [[String]]
  /// Rows or columns that are hidden were left out.
  package var isPartHidden: Bool
}

extension DoorTask where Outcome == SheetRows {
  /// Bytes of all cells: a packed file says one long text many times, and who sent it has the list before them as text.
  private static let mostBytes = 2 << 20

  package static let table = DoorTask("table", reads: .rows) { files in
    let sheet = files.first?.rows ?? SheetRows(rows: [], isPartHidden: false)
    var bytes = 0
    for cell in sheet.rows.joined() {
      bytes += cell.utf8.count
      guard bytes <= mostBytes else { throw UnreadableDocument.tooLarge(bytes: mostBytes) }
    }
    return sheet
  }
}

extension FileRule {
  /// A table that is read and not kept.
  package static func table(byteCount: Int64) -> FileRule {
    FileRule(
      [.xlsx], byteCount: byteCount,
      words: Localised(vi: "Excel (xlsx), CSV, TSV", en: "Excel (xlsx), CSV, TSV"))
  }
}
