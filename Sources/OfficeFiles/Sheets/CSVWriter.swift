import Core

/// Writes CSV (RFC 4180) that Excel opens rightly: UTF-8 with a byte order mark, lines ended by CR LF.
package enum CSVWriter {
  package static func write(_ sheet: Sheet) -> [UInt8] {
    var output = head(sheet.columns)
    for row in sheet.rows { line(row, width: sheet.columns.count, to: &output) }
    return output
  }

  /// The mark of UTF-8 and the names of the columns.
  static func head(_ columns: [Sheet.Column]) -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    line(columns.map { .text($0.title) }, width: columns.count, to: &output)
    return output
  }

  static func line(_ values: [CellValue], width: Int, to output: inout [UInt8]) {
    for index in 0..<max(width, values.count) {
      if index > 0 { output.append(0x2C) }
      if index < values.count { field(values[index], to: &output) }
    }
    output.append(0x0D)
    output.append(0x0A)
  }

  private static func field(_ value: CellValue, to output: inout [UInt8]) {
    switch value {
    case .empty: break
    case .text(let text): quoted(text, to: &output)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .number(let number): if number.isFinite { output.append(contentsOf: String(number).utf8) }
    case .day(let day): output.append(contentsOf: day.description.utf8)
    }
  }

  private static func quoted(_ text: String, to output: inout [UInt8]) {
    let opensFormula = (text.unicodeScalars.first.map(startsFormula) ?? false) || looksLikeDate(text)
    let needsQuotes =
      opensFormula
      || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B }
    guard needsQuotes else { return output.append(contentsOf: text.utf8) }
    output.append(0x22)
    if opensFormula { output.append(0x27) }
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }

  /// A label such as "1/26" or "3-4", which spreadsheets turn into a day.
  private static func looksLikeDate(_ text: String) -> Bool {
    guard text.utf8.count <= 10 else { return false }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2D }
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// What spreadsheets take for the start of a formula; an apostrophe before it makes it text.
  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(scalar)
  }
}
