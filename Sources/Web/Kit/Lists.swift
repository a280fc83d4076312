import Core
import Markup

/// A column of a table.
package struct Column<Row> {
  package var heading: String
  /// Numbers and dates: figures of one width, no wrapping.
  package var isFigure: Bool
  /// The cell that names its row: a header cell, and the title of the card on a narrow screen.
  package var isName: Bool
  /// Names and phrases that want room beside a long name.
  package var isWide: Bool
  package var cell: (Row) -> HTML

  package init(
    _ heading: String, figure: Bool = false, name: Bool = false, wide: Bool = false,
    cell: @escaping (Row) -> HTML
  ) {
    isWide = wide
    self.heading = heading
    isFigure = figure
    isName = name
    self.cell = cell
  }

  var cellClass: String? { isFigure ? "figure" : isWide ? "wide" : nil }
}

/// A table that becomes a list of cards on a phone. `rowID` gives rows ids for links and keys (j, k, Enter).
package func dataTable<Row>(
  caption captionText: String, _ columns: [Column<Row>], _ rows: [Row], rowID: ((Row) -> String)? = nil
) -> HTML {
  div(.class("table-frame")) {
    table(.class("data"), .data("data-rows")) {
      caption(.class("unseen")) { captionText }
      thead {
        tr {
          for column in columns {
            th(.scope(.col), .class(column.cellClass)) { column.heading }
          }
        }
      }
      tbody {
        for row in rows {
          tr(.id(rowID?(row))) {
            for column in columns {
              if column.isName {
                th(.scope(.row)) { column.cell(row) }
              } else {
                td(.class(column.cellClass), .data("data-label", column.heading)) {
                  column.cell(row)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Why a list is empty and what to do.
package func emptyState(_ heading: String, _ help: String, action: HTML = .nothing) -> HTML {
  div(.class("empty")) {
    icon(.inbox)
    h2 { heading }
    p { help }
    action
  }
}

/// Links to the other pages of a list; `page` counts from 1, the query value is "page".
package func pagination<Item>(_ frame: PageFrame, _ page: Page<Item>, _ address: Address) -> HTML {
  let size = max(1, page.size)
  let last = max(1, (page.total + size - 1) / size)
  guard last > 1 else { return .nothing }
  let numbers = (1...last).filter { $0 == 1 || $0 == last || abs($0 - page.number) <= 2 }
  return nav(.class("pages"), .label(frame(Words.pages))) {
    if page.number > 1 {
      a(.rel(.prev), .href(address.adding("page", String(page.number - 1)))) { frame(Words.previous) }
    }
    ol {
      for (index, number) in numbers.enumerated() {
        if index > 0, numbers[index - 1] < number - 1 { li(.class("gap")) { "…" } }
        li {
          a(.href(address.adding("page", String(number))), .current(number == page.number)) { String(number) }
        }
      }
    }
    if page.number < last {
      a(.rel(.next), .href(address.adding("page", String(page.number + 1)))) { frame(Words.next) }
    }
  }
}
