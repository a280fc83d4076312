import Core
import OfficeFiles

extension DoorTask where Outcome == [[String]] {
  /// The rows of the first table of a spreadsheet, or its lines where it has one column only.
  package static let table = DoorTask("table", readsTables: true) { files in
    guard let blocks = files.first?.text?.blocks else { return [] }
    for block in blocks {
      guard case .table(let table) = block.kind else { continue }
      return table.rows.map { row in
        row.cells.map { $0?.paragraphs.joined(separator: " ") ?? "" }
      }
    }
    return blocks.map { [$0.text] }
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
