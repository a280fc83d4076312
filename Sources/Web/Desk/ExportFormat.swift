import Accounts
import Core
import Markup
import OfficeFiles

/// The files in which a table can be taken away.
enum ExportFormat: String, Sendable, CaseIterable {
  case csv, xlsx

  var name: String { rawValue.uppercased() }

  func answer(_ sheet: Sheet, name: String) throws -> Answer {
    switch self {
    case .csv: answer(CSVWriter.write(sheet), name: name)
    case .xlsx: answer(try XLSXWriter.write([sheet]), name: name)
    }
  }

  /// The bytes of a file as `bytes` makes them.
  func answer(_ bytes: [UInt8], name: String) -> Answer {
    switch self {
    case .csv: .download(bytes, name: "\(name).csv", type: "text/csv; charset=utf-8")
    case .xlsx:
      .download(
        bytes, name: "\(name).xlsx",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
  }

  /// A file of rows that come some at a time, so that the table never lies in memory as a whole.
  func bytes<Row>(
    _ name: Localised<String>, _ columns: [Column<Row>], _ language: Language,
    _ rows: (_ add: @escaping ([Row]) throws -> Void) throws -> Void
  ) throws -> [UInt8] {
    let head = Sheet(name, columns, [], language)
    let values = columns.compactMap(\.value)
    func cells(_ add: @escaping ([CellValue]) throws -> Void) throws {
      try rows { part in
        for row in part { try add(values.map { $0(row, language) }) }
      }
    }
    return switch self {
    case .csv: try CSVWriter.write(head, adding: cells)
    case .xlsx: try XLSXWriter.write(head, adding: cells)
    }
  }
}

extension SignedIn {
  /// The file format asked for, when the person may take tables away; nothing when a page is asked for.
  func exportFormat() throws -> ExportFormat? {
    guard let format = query["format"].flatMap(ExportFormat.init) else { return nil }
    try require(.exportTables)
    return format
  }
}

/// Links that hand the list out as a file, with the filters it has; nothing for those who may not take tables away.
func exportLinks(_ frame: PageFrame, _ address: Address) -> HTML {
  guard frame.rights.contains(.exportTables) else { return .nothing }
  return group {
    for format in ExportFormat.allCases {
      linkButton(
        address.adding("format", format.rawValue), "\(frame(Words.export)) \(format.name)", style: .quiet)
    }
  }
}
