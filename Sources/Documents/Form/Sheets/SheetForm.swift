import Core
import OfficeFiles

/// The tables of an official document as a workbook in the same style: head, title, table, recipients and signature on one sheet each.
package enum SheetForm {
  package static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// A sheet a table. Throws `UnwritableSheet`.
  package static func bytes(of document: OfficialDocument) throws -> [UInt8] {
    let own = tables(document.body).map { (title: document.subject, table: $0) }
    let annexes = document.annexes.flatMap { annex in
      tables(annex.body).map { (title: annex.title, table: $0) }
    }
    return try PrintedSheet.write((own + annexes).map { sheet($0.table, called: $0.title, document) })
  }

  package static func hasTables(_ document: OfficialDocument) -> Bool {
    !tables(document.body + document.annexes.flatMap(\.body)).isEmpty
  }

  private static func tables(_ body: [FormElement]) -> [FormTable] {
    body.compactMap { if case .table(let table) = $0, !table.columns.isEmpty { table } else { nil } }
  }

  /// Characters of a page upright and across, at 12 points.
  private static let room = (upright: 86.0, across: 132.0)

  private static func sheet(_ table: FormTable, called title: String, _ document: OfficialDocument)
    -> PrintedSheet
  {
    let sum = table.columns.reduce(0) { $0 + max(0.1, $1.width) }
    let width = table.isWide ? room.across : room.upright
    var widths = table.columns.map { width * max(0.1, $0.width) / sum }
    // Head and foot have two halves.
    if widths.count == 1 { widths = [width / 2, width / 2] }
    var sheet = PrintedSheet(name: title, font: FormFigures.font, widths: widths)
    sheet.isLandscape = table.isWide
    let page = SheetHalves(widths)
    sheet.rows = head(document, page) + heading(document, title, page)
    sheet.head = sheet.rows.count
    let extra = widths.count - table.columns.count
    sheet.rows.append(
      table.columns.enumerated().map { place, column in
        cell(
          column.title, .tableHead, .center, span: place == table.columns.count - 1 ? 1 + extra : 1,
          border: true)
      })
    for row in table.rows { sheet.rows.append(cells(row, table, extra)) }
    sheet.rows += end(document, page)
    return sheet
  }

  private static func cells(_ row: FormTable.Row, _ table: FormTable, _ extra: Int) -> [PrintedSheet.Cell] {
    guard !row.isGroup else {
      return [cell(row.cells.first ?? "", .tableHead, .left, span: table.columns.count + extra, border: true)]
    }
    return table.columns.enumerated().map { place, column in
      let text = place < row.cells.count ? row.cells[place] : ""
      let isLast = place == table.columns.count - 1
      let alignment: PrintedSheet.Alignment =
        column.alignment == .center ? .center : column.alignment == .right ? .right : .left
      var made = cell(text, .tableText, alignment, span: isLast ? 1 + extra : 1, border: true)
      // Figures are figures: a sheet is reckoned with.
      if let number = Int(text), "\(number)" == text { made.value = .integer(number) }
      return made
    }
  }

  private static func head(_ document: OfficialDocument, _ page: SheetHalves) -> [[PrintedSheet.Cell]] {
    let left =
      document.letterhead.parent.map { ($0.uppercased(), FormPlace.parentBody) }
      + document.letterhead.issuer.map { ($0.uppercased(), FormPlace.issuer) }
    let right = [(FormFigures.nationalName, FormPlace.nationalName), (FormFigures.motto, FormPlace.motto)]
    var rows = (0..<max(left.count, right.count)).map { line in
      page.row(
        line < left.count ? cell(left[line].0, left[line].1, .center) : blank,
        line < right.count ? cell(right[line].0, right[line].1, .center) : blank)
    }
    rows.append(
      page.row(
        cell("Số: \(document.number.printed)", .number, .center),
        cell("\(document.place), ngày \(OfficialDate.printed(document.date))", .dateline, .center)))
    return rows + [[]]
  }

  private static func heading(
    _ document: OfficialDocument, _ title: String, _ page: SheetHalves
  ) -> [[PrintedSheet.Cell]] {
    let name = document.typeName.map { [page.whole(cell($0.uppercased(), .typeName, .center))] } ?? []
    let foreign =
      document.foreignTitle.isEmpty ? [] : [page.whole(cell(document.foreignTitle, .subject, .center))]
    return name + [page.whole(cell(title, .subject, .center))] + foreign + [[]]
  }

  private static func end(_ document: OfficialDocument, _ page: SheetHalves) -> [[PrintedSheet.Cell]] {
    var left: [(String, FormPlace)] = []
    if !document.recipients.isEmpty {
      left = [("Nơi nhận:", .recipientsWord)] + document.recipients.map { ("- \($0);", .recipients) }
      left.append(("- Lưu: \(document.archive).", .recipients))
    }
    let signer = document.signers.first
    var right = (signer?.authority ?? []).map { ($0.uppercased(), FormPlace.signerAuthority) }
    if signer != nil {
      right += Array(repeating: ("", .signerAuthority), count: 4) + [(signer?.name ?? "", .signerName)]
    }
    return [[]]
      + (0..<max(left.count, right.count)).map { line in
        page.row(
          line < left.count ? cell(left[line].0, left[line].1, .left) : blank,
          line < right.count ? cell(right[line].0, right[line].1, .center) : blank)
      }
  }

  private static let blank = cell("", .body, .left)

  private static func cell(
    _ text: String, _ place: FormPlace, _ alignment: PrintedSheet.Alignment, span: Int = 1,
    border: Bool = false
  ) -> PrintedSheet.Cell {
    let look = place.look
    return PrintedSheet.Cell(
      text.isEmpty ? .empty : .text(text),
      .init(look.size, bold: look.isBold, italic: look.isItalic, alignment, border: border), span: span)
  }
}

/// The columns of a sheet in two halves, of about the widths of a letterhead.
private struct SheetHalves {
  let left: Int
  let right: Int

  init(_ widths: [Double]) {
    let sum = widths.reduce(0, +)
    var (count, width) = (0, 0.0)
    for own in widths.dropLast() where width < sum * 0.4 || count == 0 {
      width += own
      count += 1
    }
    left = max(1, count)
    right = max(1, widths.count - left)
  }

  func row(_ first: PrintedSheet.Cell, _ second: PrintedSheet.Cell) -> [PrintedSheet.Cell] {
    var (first, second) = (first, second)
    (first.span, second.span) = (left, right)
    return [first, second]
  }

  func whole(_ cell: PrintedSheet.Cell) -> [PrintedSheet.Cell] {
    var cell = cell
    cell.span = left + right
    return [cell]
  }
}
