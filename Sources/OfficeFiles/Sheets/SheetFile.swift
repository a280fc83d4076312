import Foundation

/// A table that is written to a file row by row: memory holds some rows at most, however long the table becomes.
package protocol SheetFile: AnyObject {
  /// One value a column; missing ones at the end are empty. Throws `UnwritableSheet`.
  func add(_ row: [CellValue]) throws
  /// Nothing is added after it; only then is the file whole.
  func finish() throws
}

extension SheetFile {
  func add(_ rows: [[CellValue]]) throws {
    for row in rows { try add(row) }
  }
}

/// A folder of our own for files that live a moment.
struct TemporaryFolder {
  let path: String

  init() throws(UnwritableSheet) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("haidang-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite
    }
    path = url.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
