import Accounts
import Core
import Markup
import PlanRegistry
import Store

/// The search of the whole register.
enum SearchPage {
  static let limit = 60

  static func answer(_ visit: SignedIn) async throws -> Answer {
    try visit.require(.viewPlans)
    let query = visit.query["q"] ?? ""
    let hits = try await visit.database.read { reader in
      try SearchIndex.search(reader, query, kinds: ["plan", "task"], limit: limit)
    }
    var frame = visit.frame
    frame.search = query
    return .page(view(query, hits, frame))
  }

  static func view(_ query: String, _ hits: [SearchIndex.Hit], _ frame: PageFrame) -> HTML {
    deskPage(frame, title: query.isEmpty ? frame(Words.search) : "\(frame(Words.search)): \(query)") {
      p(.class("note")) { frame(Words.searchHelp) }
      if !query.isEmpty, hits.isEmpty {
        emptyState(frame(Words.searchNothing), frame(Words.searchNothingHelp))
      }
      if !hits.isEmpty { p(.class("total"), .role(.status)) { frame(Words.results(hits.count)) } }
      ol(.class("hits")) {
        for hit in hits {
          li {
            badge(.neutral, frame(hit.kind == "plan" ? Words.plan : Words.taskName))
            text(" ")
            a(.href(address(of: hit))) { hit.title }
            p(.class("note")) { hit.snippet }
          }
        }
      }
    }
  }

  private static func address(of hit: SearchIndex.Hit) -> Address {
    hit.kind == "plan" ? DeskRoute.plans(.page(hit.id)).address : DeskRoute.tasks(.page(hit.id)).address
  }
}
