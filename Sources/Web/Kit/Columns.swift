import Core
import Markup
import OfficeFiles

/// How a column stands in a page.
package enum ColumnLook: Sendable {
  case plain
  /// Numbers and dates: figures of one width, no wrapping.
  case figure
  /// The cell that names its row: a header cell, and the title of the card on a narrow screen.
  case name
  /// Names and phrases that want room beside a long name.
  case wide
}

/// A column of a list, said once: what it is called, what a page shows of a row, and what a file holds of it.
package struct Column<Row>: Sendable {
  package var heading: Localised<String>
  package var look: ColumnLook
  /// In characters, in sheets.
  package var width: Double
  /// Nil for what is only shown, such as buttons.
  package var value: (@Sendable (Row, Language) -> CellValue)?
  /// Nil for what is only in files.
  package var cell: (@Sendable (Row, PageFrame) -> HTML)?
  /// Nil for what is not in the API.
  var named: Named?
  /// Puts the list in the order of this column, or turns it round.
  var sort: HeadingSort?

  /// In pages and files alike; a page shows the plain value.
  package init(
    _ heading: Localised<String>, _ look: ColumnLook = .plain, width: Double = 18,
    value: @escaping @Sendable (Row, Language) -> CellValue
  ) {
    self.init(heading, look, width: width, value: value) { row, frame in
      switch value(row, frame.language) {
      case .empty: .nothing
      case .text(let words): text(words)
      case .integer(let number): text(String(number))
      case .number(let number): text(String(number))
      case .day(let day): dayText(frame, day)
      }
    }
  }

  /// In pages and files, each in its own way.
  package init(
    _ heading: Localised<String>, _ look: ColumnLook = .plain, width: Double = 18,
    value: @escaping @Sendable (Row, Language) -> CellValue,
    cell: @escaping @Sendable (Row, PageFrame) -> HTML
  ) {
    self.heading = heading
    self.look = look
    self.width = width
    self.value = value
    self.cell = cell
  }

  private init(
    _ heading: Localised<String>, _ look: ColumnLook, width: Double,
    _ value: (@Sendable (Row, Language) -> CellValue)?, _ cell: (@Sendable (Row, PageFrame) -> HTML)?
  ) {
    self.heading = heading
    self.look = look
    self.width = width
    self.value = value
    self.cell = cell
  }

  /// In pages only.
  package static func shown(
    _ heading: Localised<String>, _ look: ColumnLook = .plain,
    cell: @escaping @Sendable (Row, PageFrame) -> HTML
  ) -> Column {
    Column(heading, look, width: 0, nil, cell)
  }

  /// In files only.
  package static func inFiles(
    _ heading: Localised<String>, width: Double = 18, value: @escaping @Sendable (Row, Language) -> CellValue
  ) -> Column {
    Column(heading, .plain, width: width, value, nil)
  }

  /// With a heading that sorts.
  func sorted(by sort: HeadingSort?) -> Column {
    var column = self
    column.sort = sort
    return column
  }

  fileprivate var cellClass: String? {
    switch look {
    case .figure: "figure"
    case .wide: "wide"
    case .plain, .name: nil
    }
  }
}

/// What a heading does to the order of its list.
struct HeadingSort: Sendable {
  var address: Address
  /// Nil while the list is in another order.
  var isDescending: Bool?

  fileprivate var arrow: String {
    switch isDescending {
    case true?: " ▾"
    case false?: " ▴"
    case nil: ""
    }
  }
}

/// A table that becomes a list of cards on a phone. `rowID` gives rows ids for links and keys (j, k, Enter).
package func dataTable<Row>(
  _ frame: PageFrame, _ title: Localised<String>, _ columns: [Column<Row>], _ rows: [Row],
  rowID: ((Row) -> String)? = nil
) -> HTML {
  let shown = columns.compactMap { column in column.cell.map { (column, frame(column.heading), $0) } }
  return div(.class("table-frame")) {
    table(.class("data"), .data("data-rows")) {
      caption(.class("unseen")) { frame(title) }
      thead {
        tr {
          for (column, heading, _) in shown {
            th(
              .scope(.col), .class(column.cellClass),
              .sort(column.sort?.isDescending.map { $0 ? .descending : .ascending })
            ) {
              if let sort = column.sort { a(.href(sort.address)) { heading + sort.arrow } } else { heading }
            }
          }
        }
      }
      tbody {
        for row in rows {
          tr(.id(rowID?(row))) {
            for (column, heading, cell) in shown {
              if column.look == .name {
                th(.scope(.row)) { cell(row, frame) }
              } else {
                td(.class(column.cellClass), .data("data-label", heading)) { cell(row, frame) }
              }
            }
          }
        }
      }
    }
  }
}

extension Sheet {
  /// The same list as a table to take away.
  package init<Row>(
    _ name: Localised<String>, _ columns: [Web.Column<Row>], _ rows: [Row], _ language: Language
  ) {
    let kept = columns.compactMap { column in column.value.map { (column, $0) } }
    self.init(
      name: name[language], columns: kept.map { .init($0.0.heading[language], width: $0.0.width) },
      rows: rows.map { row in kept.map { $0.1(row, language) } })
  }
}
