import Core
import Foundation

/// Writes a table as CSV, see `CSVWriter`.
package final class CSVFile: SheetFile {
  private static let pieceBytes = 1 << 16
  private let file: FileHandle
  private let width: Int
  private var waiting: [UInt8]

  /// Makes the file at `path`. Throws `UnwritableSheet`.
  package init(creating path: String, _ columns: [Sheet.Column]) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw UnwritableSheet.cannotWrite }
    self.file = file
    width = columns.count
    waiting = CSVWriter.head(columns)
  }

  package func add(_ row: [CellValue]) throws {
    CSVWriter.line(row, width: width, to: &waiting)
    if waiting.count >= Self.pieceBytes { try write() }
  }

  package func finish() throws {
    try write()
    do { try file.close() } catch { throw UnwritableSheet.cannotWrite }
  }

  private func write() throws {
    do { try file.write(contentsOf: waiting) } catch { throw UnwritableSheet.cannotWrite }
    waiting.removeAll(keepingCapacity: true)
  }
}
