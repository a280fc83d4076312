import Core
import Markup
import Store

/// Links to the parts of a list before and after the one shown; the query value is "at".
package func neighbours<Item>(_ frame: PageFrame, _ part: ListPart<Item>, _ address: Address) -> HTML {
  guard part.before != nil || part.after != nil else { return .nothing }
  return nav(.class("pages"), .label(frame(Words.pages))) {
    if let place = part.before {
      a(.rel(.prev), .href(address.adding("at", place.description))) { frame(Words.previous) }
    }
    if let place = part.after {
      a(.rel(.next), .href(address.adding("at", place.description))) { frame(Words.next) }
    }
  }
}
