import Accounts
import Markup
import OfficeFiles

/// The files in which a table can be taken away.
enum ExportFormat: String, Sendable, CaseIterable {
  case csv, xlsx

  var name: String { rawValue.uppercased() }

  var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }

  func answer(_ sheet: Sheet, name: String) throws -> Answer {
    let bytes =
      switch self {
      case .csv: CSVWriter.write(sheet)
      case .xlsx: try XLSXWriter.write([sheet])
      }
    return .download(bytes, name: "\(name).\(rawValue)", type: type)
  }

  /// A file of one table, to be filled row by row.
  func file(_ path: String, _ title: String, _ columns: [Sheet.Column]) throws -> any SheetFile {
    switch self {
    case .csv: return try CSVFile(creating: path, columns)
    case .xlsx:
      let book = try XLSXFile(creating: path)
      try book.begin(title, columns)
      return book
    }
  }
}

extension SignedIn {
  /// The file format asked for, when the person may take tables away; nil when a page is asked for.
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
