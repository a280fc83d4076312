import Accounts
import Agencies
import AgencyNames
import Core
import Markup
import PlanRegistry
import Store

/// The search of the whole register.
enum SearchPage {
  static let limit = 60
  static let agencyLimit = 12

  static func answer(_ visit: SignedIn) async throws -> Answer {
    try visit.require(.viewPlans)
    let query = visit.query["q"] ?? ""
    let (hits, agencies) = try await visit.database.read { reader in
      (
        try SearchIndex.search(reader, query, kinds: ["plan", "task"], limit: limit),
        try AgencyDirectory.search(reader, query, limit: agencyLimit)
      )
    }
    var frame = visit.frame
    frame.search = query
    return .page(view(query, hits, agencies, frame))
  }

  static func view(
    _ query: String, _ hits: [SearchIndex.Hit], _ agencies: [Agency], _ frame: PageFrame
  ) -> HTML {
    deskPage(frame, title: query.isEmpty ? frame(Words.search) : "\(frame(Words.search)): \(query)") {
      p(.class("note")) { frame(Words.searchHelp) }
      if !query.isEmpty, hits.isEmpty, agencies.isEmpty {
        emptyState(frame(Words.searchNothing), frame(Words.searchNothingHelp))
      }
      let total = hits.count + agencies.count
      if total > 0 { p(.class("total"), .role(.status)) { frame(Words.results(total)) } }
      ol(.class("hits")) {
        for agency in agencies {
          li {
            badge(.neutral, frame(Words.agency))
            text(" ")
            a(.href(DeskRoute.agencies(.page(agency.id.rawValue)).address)) { agency.name }
            p(.class("note")) {
              [frame(agency.kind.title), agency.place].filter { !$0.isEmpty }.joined(separator: " · ")
              if let end = agency.validTo, end < frame.today {
                " · \(frame(Words.endedOnly)) \(end.printed(frame.language))"
              }
            }
          }
        }
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
