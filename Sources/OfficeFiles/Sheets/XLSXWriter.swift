import Foundation

/// Writes sheets as one XLSX workbook: styled and frozen head, column widths, real dates and numbers, wrapped text.
package enum XLSXWriter {
  /// Throws `UnwritableSheet`.
  package static func write(_ sheets: [Sheet]) throws -> [UInt8] {
    guard sheets.allSatisfy({ $0.rows.count < XLSXFile.mostRows }) else { throw UnwritableSheet.tooLarge }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = "\(folder.path)/book.xlsx"
    let book = try XLSXFile(creating: file)
    for sheet in sheets.isEmpty ? [Sheet(name: "", columns: [], rows: [])] : sheets {
      try book.begin(sheet.name, sheet.columns)
      try book.add(sheet.rows)
    }
    try book.finish()
    guard let bytes = FileManager.default.contents(atPath: file) else { throw UnwritableSheet.cannotWrite }
    return Array(bytes)
  }
}
