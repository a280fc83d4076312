import Core
import Markup

/// One filter of a list: a choice that lives in the address under `name`.
package struct Filter: Sendable {
  package var name: String
  package var label: String
  package var choices: [Choice]
  package var chosen: String?
  /// What choosing nothing means; "all" when nothing is said.
  package var blank: String?
  /// Used seldom: stands under "more filters", which is open while one of them is set.
  package var isRare: Bool

  package init(
    _ name: String, _ label: String, _ choices: [Choice], chosen: String?, blank: String? = nil,
    rare: Bool = false
  ) {
    self.blank = blank
    isRare = rare
    self.name = name
    self.label = label
    self.choices = choices
    self.chosen = chosen
  }
}

/// The filters above a list: a GET form, so that the address holds what is chosen. `kept` are other query values
/// that stay (the view, the sorting); `search` adds a text box named "q"; `more` stands with the rare filters.
package func filterBar(
  _ frame: PageFrame, _ address: Address, _ filters: [Filter], search: String? = nil,
  kept: [String: String] = [:], count total: Int? = nil, most: Int = .max, more: MoreFilters = MoreFilters()
) -> HTML {
  let isFiltered = filters.contains { $0.chosen != nil } || !(search ?? "").isEmpty
  let rare = filters.filter(\.isRare)
  return form(
    .class("filters"), .method(.get), .action(address), .data("data-filters", more.usual)
  ) {
    for (name, value) in kept.sorted(by: { $0.key < $1.key }) {
      input(.type(.hidden), .name(name), .value(value))
    }
    if let search {
      Field("q", frame(Words.filterText), id: "filter-q").textInput(search, type: .search)
    }
    for filter in filters where !filter.isRare { filterField(frame, filter) }
    if !rare.isEmpty || !more.content.isEmpty {
      details(.class("more-filters"), .open(more.isOpen || rare.contains { $0.chosen != nil })) {
        summary { frame(Words.moreFilters) }
        div(.class("more-body")) {
          for filter in rare { filterField(frame, filter) }
          more.content
        }
      }
    }
    div(.class("filter-actions")) {
      button(.type(.submit), .class("plain")) { frame(Words.filter) }
      if isFiltered { a(.href(kept.reduced(onto: address))) { frame(Words.clearFilters) } }
    }
    if let total { p(.class("total"), .role(.status)) { frame(Words.results(total, most: most)) } }
  }
}

private func filterField(_ frame: PageFrame, _ filter: Filter) -> HTML {
  Field(filter.name, filter.label, id: "filter-\(filter.name)").select(
    filter.choices, chosen: filter.chosen, blank: filter.blank ?? frame(Words.all))
}

/// What stands with the rare filters: other choices of the same form.
package struct MoreFilters: Sendable {
  package var content: HTML = .nothing
  package var isOpen = false
  /// "name=value&…" of boxes as they usually are: the script then leaves them out of the address.
  package var usual: String? = ""

  package init(content: HTML = .nothing, isOpen: Bool = false, usual: String? = "") {
    self.content = content
    self.isOpen = isOpen
    self.usual = usual
  }
}

extension [String: String] {
  func reduced(onto address: Address) -> Address {
    sorted { $0.key < $1.key }.reduce(address) { $0.adding($1.key, $1.value) }
  }
}

/// Ways to look at the same things: "Bảng | Cột | Lịch".
package struct Tab: Sendable {
  package var label: String
  package var address: Address
  package var isCurrent: Bool
  package var count: Int?

  package init(_ label: String, _ address: Address, isCurrent: Bool, count: Int? = nil) {
    self.label = label
    self.address = address
    self.isCurrent = isCurrent
    self.count = count
  }
}

package func tabs(_ label: String, _ tabs: [Tab]) -> HTML {
  nav(.class("tabs"), .label(label)) {
    ul {
      for tab in tabs {
        li {
          a(.href(tab.address), .current(tab.isCurrent)) {
            tab.label
            if let number = tab.count { count(number) }
          }
        }
      }
    }
  }
}
