import CXlsx
import Core
import Foundation

/// Writes a workbook, see `XLSXWriter`: each sheet begins, takes its rows in order, and ends where the next begins.
package final class XLSXFile: SheetFile {
  /// As many as the format holds, the head among them.
  package static let mostRows = 1_048_576
  private static let mostColumns = 16_384

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let looks: XLSXLooks
  private var names = XLSXNames()
  private var page: UnsafeMutablePointer<lxw_worksheet>?
  private var columnCount = 0
  private var rowCount = 0
  private var isOpen = true

  /// What does not fit into memory waits in the folder of `path`. Throws `UnwritableSheet`.
  package init(creating path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let made: UnsafeMutablePointer<lxw_workbook>? = folder.withCString { folder in
      var options = lxw_workbook_options()
      // Rows go to the disk as they come.
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw UnwritableSheet.cannotWrite }
    book = made
    looks = XLSXLooks(book)
  }

  deinit {
    if isOpen { workbook_close(book) }
  }

  /// The next sheet. Throws `UnwritableSheet`.
  package func begin(_ name: String, _ columns: [Sheet.Column]) throws {
    guard columns.count <= Self.mostColumns else { throw UnwritableSheet.tooLarge }
    frame()
    guard let page = workbook_add_worksheet(book, names.name(name)) else { throw UnwritableSheet.cannotWrite }
    self.page = page
    (columnCount, rowCount) = (columns.count, 0)
    for (place, column) in columns.enumerated() {
      let index = UInt16(place)
      worksheet_set_column(page, index, index, max(1, min(column.width, 255)), nil)
      worksheet_write_string(page, 0, index, XLSXText.fit(column.title), looks.head)
    }
  }

  package func add(_ row: [CellValue]) throws {
    guard let page, rowCount < Self.mostRows - 1 else { throw UnwritableSheet.tooLarge }
    rowCount += 1
    for (place, value) in row.prefix(Self.mostColumns).enumerated() {
      looks.write(value, to: page, UInt32(rowCount), UInt16(place))
    }
  }

  package func finish() throws {
    frame()
    isOpen = false
    guard workbook_close(book) == LXW_NO_ERROR else { throw UnwritableSheet.cannotWrite }
  }

  /// What is known of a sheet when its rows are.
  private func frame() {
    guard let page, columnCount > 0 else { return }
    worksheet_freeze_panes(page, 1, 0)
    worksheet_autofilter(page, 0, 0, UInt32(rowCount), UInt16(columnCount - 1))
  }
}
