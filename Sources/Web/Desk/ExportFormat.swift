import Accounts
import Markup
import OfficeFiles

/// The files in which a table can be taken away.
enum ExportFormat: String, Sendable, CaseIterable {
  case csv, xlsx

  var name: String { rawValue.uppercased() }

  func answer(_ sheet: Sheet, name: String) throws -> Answer {
    switch self {
    case .csv: .download(CSVWriter.write(sheet), name: "\(name).csv", type: "text/csv; charset=utf-8")
    case .xlsx:
      .download(
        try XLSXWriter.write([sheet]), name: "\(name).xlsx",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
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
