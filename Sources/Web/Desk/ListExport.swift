import Attachments
import Core
import Foundation
import OfficeFiles
import Store

/// A list on its way into a file to take away: its rows are written as they are read, so that neither memory nor the
/// answer grows with the list.
struct ListExport<Row>: Sendable {
  var title: Localised<String>
  /// Of the file, without its ending.
  var name: String
  var columns: [Column<Row>]
  /// Hands on every row, some at a time.
  var rows: @Sendable (_ reader: Reader, _ take: ([Row]) throws -> Void) throws -> Void
}

extension SignedIn {
  /// The file, made at one moment of the database; whatever fails is an error before the first byte is sent.
  func answer<Row>(_ format: ExportFormat, _ export: ListExport<Row>) async throws -> Answer {
    let (database, language) = (database, language)
    return try await ScratchFolder.hold { folder in
      let path = folder.appending(path: "list").path
      try await database.read { reader in
        let columns = export.columns.compactMap { column in column.value.map { (column, $0) } }
        let file = try format.file(
          path, export.title[language],
          columns.map { .init($0.0.heading[language], width: $0.0.width) })
        try export.rows(reader) { rows in
          for row in rows { try file.add(columns.map { $0.1(row, language) }) }
        }
        try file.finish()
      }
      var answer = Answer.download([], name: "\(export.name).\(format.rawValue)", type: format.type)
      answer.stream = try await FileChunks.opening(path)
      return answer
    }
  }
}

extension ListExport where Row: RowReadable {
  /// A list whose rows need nothing besides what they hold.
  init(_ title: Localised<String>, name: String, _ columns: [Column<Row>], _ list: ListQuery) {
    self.init(title: title, name: name, columns: columns) { reader, take in
      try reader.walk(Row.self, list, take)
    }
  }
}
