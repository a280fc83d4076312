import Core
import OfficeFiles

/// A list out of a spreadsheet: the rows of its first sheet.
package struct SheetRows: Codable, Hashable, Sendable {
  package var rows: [[String]]
  /// Rows or columns that are hidden were left out.
  package var isPartHidden: Bool
}

extension DoorTask where Outcome == SheetRows {
  package static let table = DoorTask("table", reads: .rows) { files in
    files.first?.rows ?? SheetRows(rows: [], isPartHidden: false)
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
