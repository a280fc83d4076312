import CXlsx
import Core
import Foundation

/// A sheet that is laid out to be printed: cells over several columns, borders where a table is, a head that stands on each page.
package struct PrintedSheet: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case left, center, right
  }

  /// How a cell looks.
  package struct Look: Hashable, Sendable {
    package var size: Double
    package var isBold = false
    package var isItalic = false
    package var alignment = Alignment.left
    package var hasBorder = false
    /// A line below it as wide as the cell.
    package var isUnderlined = false

    package init(
      _ size: Double, bold: Bool = false, italic: Bool = false, _ alignment: Alignment = .left,
      border: Bool = false
    ) {
      self.size = size
      isBold = bold
      isItalic = italic
      self.alignment = alignment
      hasBorder = border
    }
  }

  package struct Cell: Hashable, Sendable {
    package var value: CellValue
    package var look: Look
    /// So many columns.
    package var span: Int

    package init(_ value: CellValue, _ look: Look, span: Int = 1) {
      self.value = value
      self.look = look
      self.span = max(1, span)
    }
  }

  package var name: String
  package var font: String
  /// In characters.
  package var widths: [Double]
  package var isLandscape = false
  /// From left to right.
  package var rows: [[Cell]] = []
  /// The row that is said again on each page.
  package var head: Int?

  package init(name: String, font: String, widths: [Double]) {
    self.name = name
    self.font = font
    self.widths = widths
  }
}

extension PrintedSheet {
  private static let millimetresAnInch = 25.4

  /// Writes sheets as one XLSX workbook on A4, as wide as a page. Throws `UnwritableSheet`.
  package static func write(_ sheets: [PrintedSheet]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/book.xlsx"
    guard let book = workbook_new(path) else { throw UnwritableSheet.cannotWrite }
    var isOpen = true
    defer { if isOpen { workbook_close(book) } }
    var names = XLSXNames()
    for sheet in sheets {
      guard sheet.rows.count < XLSXFile.mostRows, sheet.widths.count < 16_384 else {
        throw UnwritableSheet.tooLarge
      }
      guard let page = workbook_add_worksheet(book, names.name(sheet.name)) else {
        throw UnwritableSheet.cannotWrite
      }
      sheet.write(to: page, of: book)
    }
    isOpen = false
    guard workbook_close(book) == LXW_NO_ERROR, let bytes = FileManager.default.contents(atPath: path) else {
      throw UnwritableSheet.cannotWrite
    }
    return Array(bytes)
  }

  private func write(
    to page: UnsafeMutablePointer<lxw_worksheet>, of book: UnsafeMutablePointer<lxw_workbook>
  ) {
    worksheet_set_paper(page, 9)
    if isLandscape { worksheet_set_landscape(page) }
    // Left 30, right 15, top and bottom 20 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I.2).
    func inches(_ millimetres: Double) -> Double { millimetres / Self.millimetresAnInch }
    worksheet_set_margins(page, inches(30), inches(15), inches(20), inches(20))
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    for (place, width) in widths.enumerated() {
      worksheet_set_column(page, UInt16(place), UInt16(place), max(1, min(width, 255)), nil)
    }
    var formats: [Look: UnsafeMutablePointer<lxw_format>?] = [:]
    for (place, row) in rows.enumerated() {
      worksheet_set_row(page, UInt32(place), height(of: row), nil)
      var column = 0
      for cell in row {
        let format = formats[cell.look] ?? format(cell.look, of: book)
        formats[cell.look] = format
        write(cell, to: page, row: UInt32(place), from: column, format)
        column += cell.span
      }
    }
    if let head { worksheet_repeat_rows(page, UInt32(head), UInt32(head)) }
  }

  private func write(
    _ cell: Cell, to page: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, from column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    let (first, last) = (UInt16(column), UInt16(column + cell.span - 1))
    if cell.span > 1 { worksheet_merge_range(page, row, first, row, last, "", format) }
    switch cell.value {
    case .empty: worksheet_write_blank(page, row, first, format)
    case .text(let text): worksheet_write_string(page, row, first, XLSXText.fit(text), format)
    case .integer(let number): worksheet_write_number(page, row, first, Double(number), format)
    case .number(let number): worksheet_write_number(page, row, first, number.isFinite ? number : 0, format)
    case .day(let day): worksheet_write_string(page, row, first, day.description, format)
    }
  }

  private func format(
    _ look: Look, of book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    format_set_font_name(format, font)
    format_set_font_size(format, look.size)
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch look.alignment {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if look.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if look.isUnderlined { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    return format
  }

  /// Rows of merged cells do not grow by themselves: as many lines as the longest text takes.
  private func height(of row: [Cell]) -> Double {
    var column = 0
    var tallest = 15.0
    for cell in row {
      let width = widths.dropFirst(column).prefix(cell.span).reduce(0, +)
      column += cell.span
      guard case .text(let text) = cell.value else { continue }
      // The usual font is narrower than one of this size by about their ratio to 11 points.
      let room = max(1, width * 11 / cell.look.size * (cell.look.isBold ? 1.0 : 1.1))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
        $0 + max(1, (Double($1.count) / room).rounded(.up))
      }
      tallest = max(tallest, lines * cell.look.size * 1.3)
    }
    return min(tallest, 409)
  }
}
