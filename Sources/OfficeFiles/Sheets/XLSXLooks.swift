import CXlsx
import Core

/// The formats of a workbook, which frees them, and how each kind of value is written.
struct XLSXLooks {
  let head: UnsafeMutablePointer<lxw_format>?
  private let text: UnsafeMutablePointer<lxw_format>?
  private let number: UnsafeMutablePointer<lxw_format>?
  private let day: UnsafeMutablePointer<lxw_format>?

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

  func write(
    _ value: CellValue, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
  ) {
    switch value {
    case .empty: break
    case .text(let words): worksheet_write_string(page, row, column, XLSXText.fit(words), text)
    case .integer(let value): worksheet_write_number(page, row, column, Double(value), number)
    case .number(let value):
      if value.isFinite { worksheet_write_number(page, row, column, value, number) }
    case .day(let value) where value.year >= 1900:
      var moment = lxw_datetime()
      moment.year = Int32(value.year)
      moment.month = Int32(value.month)
      moment.day = Int32(value.day)
      worksheet_write_datetime(page, row, column, &moment, day)
    case .day(let value): worksheet_write_string(page, row, column, value.description, text)
    }
  }
}
