import Foundation

/// Rows of one table as the bin keeps them: a JSON object.
struct BinnedRows: Codable {
  var table: String
  var columns: [String]
  var rows: [[BinnedValue]]

  init(_ table: String, _ rows: [Row]) {
    self.table = table
    columns = rows.first?.columnNames ?? []
    self.rows = rows.map { row in row.values.map(BinnedValue.init) }
  }

  static func text(_ kept: [BinnedRows]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(kept), as: UTF8.self)
  }

  static func read(_ text: String) throws -> [BinnedRows] {
    try JSONDecoder().decode([BinnedRows].self, from: Data(text.utf8))
  }
}

/// One value, so that it comes back as the kind that it was: bytes are `{"bytes": base64}`.
struct BinnedValue: Codable {
  var value: SQLValue

  private struct Bytes: Codable { var bytes: Data }

  init(_ value: SQLValue) { self.value = value }

  init(from decoder: any Decoder) throws {
    let cell = try decoder.singleValueContainer()
    if cell.decodeNil() {
      value = .null
    } else if let number = try? cell.decode(Int64.self) {
      value = .integer(number)
    } else if let number = try? cell.decode(Double.self) {
      value = .real(number)
    } else if let text = try? cell.decode(String.self) {
      value = .text(text)
    } else {
      value = .blob(Array(try cell.decode(Bytes.self).bytes))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var cell = encoder.singleValueContainer()
    switch value {
    case .null: try cell.encodeNil()
    case .integer(let number): try cell.encode(number)
    case .real(let number): try cell.encode(number)
    case .text(let text): try cell.encode(text)
    case .blob(let bytes): try cell.encode(Bytes(bytes: Data(bytes)))
    }
  }
}
