import Core
import Markup

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
