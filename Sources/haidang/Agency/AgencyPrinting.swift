import Agencies
import AgencyNames
import Core
import Foundation

/// How agencies are printed.
enum AgencyPrinting {
  /// One unit in JSON.
  struct Entry: Encodable {
    var id: Int64
    var name: String
    var kind: String
    var place: String
    var parent: Int64?
    var validFrom: String?
    var validTo: String?
    var mayBeAssigned: Bool
    var note: String

    init(_ agency: Agency) {
      id = agency.id.rawValue
      name = agency.name
      kind = agency.kind.rawValue
      place = agency.place
      parent = agency.parentID?.rawValue
      validFrom = agency.validFrom?.description
      validTo = agency.validTo?.description
      mayBeAssigned = agency.mayBeAssigned
      note = agency.note
    }
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  static func table(_ agencies: [Agency]) -> String {
    let rows = agencies.map { agency in
      [
        agency.id.description, agency.name, agency.kind.title.vi, agency.place,
        agency.validFrom?.description ?? "", agency.validTo?.description ?? "", agency.note,
      ]
    }
    return table([["ID", "Tên", "Loại", "Tỉnh", "Từ ngày", "Đến ngày", "Ghi chú"]] + rows)
  }

  /// Columns as wide as their widest cell, two spaces between.
  static func table(_ rows: [[String]]) -> String {
    let width = rows.map(\.count).max() ?? 0
    let widths = (0..<width).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      let line = cells.joined(separator: "  ")
      return line.reversed().drop { $0 == " " }.reversed() + "\n"
    }.joined()
  }

  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
