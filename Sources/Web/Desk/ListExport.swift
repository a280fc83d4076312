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
    return try await answer(format, named: export.name) { path in
      try await database.read { reader in
        try format.write(path, export.title[language], export.columns, language) { take in
          try export.rows(reader, take)
        }
      }
    }
  }

  /// A file that `fill` writes.
  func answer(
    _ format: ExportFormat, named name: String, _ fill: (_ path: String) async throws -> Void
  ) async throws -> Answer {
    try await ScratchFolder.hold { folder in
      let path = folder.appending(path: "list").path
      try await fill(path)
      var answer = Answer.download([], name: "\(name).\(format.rawValue)", type: format.type)
      answer.stream = try await FileChunks.opening(path)
      return answer
    }
  }
}

extension ExportFormat {
  /// A file of one table; `rows` hands them on some at a time.
  func write<Row>(
    _ path: String, _ title: String, _ columns: [Column<Row>], _ language: Language,
    _ rows: (_ take: ([Row]) throws -> Void) throws -> Void
  ) throws {
    let columns = columns.compactMap { column in column.value.map { (column, $0) } }
    let file = try file(path, title, columns.map { .init($0.0.heading[language], width: $0.0.width) })
    try rows { rows in
      for row in rows { try file.add(columns.map { $0.1(row, language) }) }
    }
    try file.finish()
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
