import Core
import Markup
import Store

/// Ways to the parts of a list before and behind the one shown. `address` is that of the list with its filters; the query
/// value is "at".
package func partLinks<Item>(_ frame: PageFrame, _ part: ListPart<Item>, _ address: Address) -> HTML {
  guard part.before != nil || part.after != nil else { return .nothing }
  return nav(.class("pages"), .label(frame(Words.pages))) {
    if let before = part.before {
      a(.rel(.prev), .href(address.adding("at", before.description))) { frame(Words.previous) }
    }
    if let after = part.after {
      a(.rel(.next), .href(address.adding("at", after.description))) { frame(Words.next) }
    }
  }
}

extension FormFields {
  /// Where a list goes on (`partLinks`); nil for its beginning.
  package var at: PageKey? { self["at"].flatMap { PageKey($0) } }
}

extension ListPart {
  package func map<T>(_ change: (Item) throws -> T) rethrows -> ListPart<T> {
    ListPart<T>(items: try items.map(change), before: before, after: after)
  }
}
