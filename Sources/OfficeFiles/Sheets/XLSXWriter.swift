import CXlsx
import Core
import Foundation

/// Writes sheets as one XLSX workbook: styled and frozen head, column widths, real dates and numbers, wrapped text.
package enum XLSXWriter {
  /// Throws `UnwritableSheet`.
  package static func write(_ sheets: [Sheet]) throws -> [UInt8] {
    guard sheets.allSatisfy({ $0.rows.count < 1_048_576 && $0.columns.count <= 16_384 }) else {
      throw UnwritableSheet.tooLarge
    }
    return try bytes { book in
      let looks = Looks(book)
      var names = SheetNames()
      for sheet in sheets.isEmpty ? [Sheet(name: "", columns: [], rows: [])] : sheets {
        guard let page = workbook_add_worksheet(book, names.name(sheet.name)) else { continue }
        try fill(page, sheet, looks) { _ in }
      }
    }
  }

  /// One sheet, with the rows that `rows` adds behind its own: they go to the disk as they come. Throws `UnwritableSheet`
  /// and what `rows` throws.
  package static func write(
    _ sheet: Sheet, adding rows: (_ add: @escaping ([CellValue]) throws -> Void) throws -> Void
  ) throws -> [UInt8] {
    try bytes(rowByRow: true) { book in
      let looks = Looks(book)
      var names = SheetNames()
      guard let page = workbook_add_worksheet(book, names.name(sheet.name)) else {
        throw UnwritableSheet.cannotWrite
      }
      try fill(page, sheet, looks, adding: rows)
    }
  }

  /// `rowByRow` keeps no more than the row that is written in memory.
  private static func bytes(
    rowByRow: Bool = false, _ body: (UnsafeMutablePointer<lxw_workbook>) throws -> Void
  ) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = "\(folder.path)/book.xlsx"
    let book: UnsafeMutablePointer<lxw_workbook>? = folder.path.withCString { path in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: path)
      options.constant_memory = rowByRow ? 1 : 0
      return workbook_new_opt(file, &options)
    }
    guard let book else { throw UnwritableSheet.cannotWrite }
    let made = Result { try body(book) }
    // Closing frees the workbook also when its rows could not be read.
    let ended = workbook_close(book)
    try made.get()
    guard ended == LXW_NO_ERROR, let bytes = FileManager.default.contents(atPath: file) else {
      throw UnwritableSheet.cannotWrite
    }
    return Array(bytes)
  }

  private static func fill(
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, _ looks: Looks,
    adding rows: (_ add: @escaping ([CellValue]) throws -> Void) throws -> Void
  ) throws {
    for (place, column) in sheet.columns.enumerated() {
      let index = UInt16(place)
      worksheet_set_column(page, index, index, max(1, min(column.width, 255)), nil)
      worksheet_write_string(page, 0, index, XLSXText.fit(column.title), looks.head)
    }
    var line: UInt32 = 0
    func add(_ row: [CellValue]) throws {
      line += 1
      guard line < 1_048_576 else { throw UnwritableSheet.tooLarge }
      for (place, value) in row.prefix(16_384).enumerated() {
        write(value, to: page, line, UInt16(place), looks)
      }
    }
    for row in sheet.rows { try add(row) }
    try rows(add)
    guard !sheet.columns.isEmpty else { return }
    worksheet_freeze_panes(page, 1, 0)
    worksheet_autofilter(page, 0, 0, line, UInt16(sheet.columns.count - 1))
  }

  private static func write(
    _ value: CellValue, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
    _ looks: Looks
  ) {
    switch value {
    case .empty: break
    case .text(let text): worksheet_write_string(page, row, column, XLSXText.fit(text), looks.text)
    case .integer(let number): worksheet_write_number(page, row, column, Double(number), looks.number)
    case .number(let number):
      if number.isFinite { worksheet_write_number(page, row, column, number, looks.number) }
    case .day(let day) where day.year >= 1900:
      var moment = lxw_datetime()
      moment.year = Int32(day.year)
      moment.month = Int32(day.month)
      moment.day = Int32(day.day)
      worksheet_write_datetime(page, row, column, &moment, looks.day)
    case .day(let day): worksheet_write_string(page, row, column, day.description, looks.text)
    }
  }

  /// The formats of a workbook, which frees them.
  private struct Looks {
    let head: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let number: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      head = workbook_add_format(book)
      text = workbook_add_format(book)
      number = workbook_add_format(book)
      day = workbook_add_format(book)
      let top = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
      for format in [head, text] { format_set_text_wrap(format) }
      for format in [text, number, day] { format_set_align(format, top) }
      format_set_bold(head)
      format_set_bg_color(head, 0xDCE6F1)
      format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_num_format(day, "dd/mm/yyyy")
    }
  }
}

/// What the format allows in texts and names.
enum XLSXText {
  /// At most 32,767 UTF-16 units, never half a character.
  static func fit(_ text: String) -> String {
    guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return text }
    var units = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > 32_767 { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}

/// Gives every sheet a name that Excel takes: at most 31 characters, none of `[]:*?/\`, no name twice.
private struct SheetNames {
  private var used: Set<String> = []

  mutating func name(_ wanted: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let cleaned = String(wanted.filter { !forbidden.contains($0) && !$0.isNewline }.prefix(28))
    let base = cleaned.isEmpty ? "Sheet" : cleaned
    var name = base
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      name = "\(base.prefix(24)) \(number)"
      number += 1
    }
    return name
  }
}

/// A folder of our own for files that live a moment.
private struct TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("haidang-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw UnwritableSheet.cannotWrite
    }
    path = url.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
