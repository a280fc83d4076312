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

  /// A thing that was found, and what kind of thing it is.
  struct Found: Sendable {
    var hit: SearchIndex.Hit
    var kind: ThingKind
  }

  struct Model: Sendable {
    var query: String
    var agencies: [Agency]
    var hits: [Found]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = visit.query["q"] ?? ""
    let kinds = visit.visit.site.areas.flatMap(\.found).filter { visit.person.may($0.permission) }
    let seesAgencies = visit.person.may(.viewAgencies)
    let (hits, agencies) = try await visit.database.read { reader in
      (
        try SearchIndex.search(reader, query, kinds: kinds.map(\.kind), limit: limit),
        seesAgencies ? try AgencyDirectory.search(reader, query, limit: agencyLimit) : []
      )
    }
    let found = hits.compactMap { hit in
      kinds.first { $0.kind == hit.kind }.map { Found(hit: hit, kind: $0) }
    }
    var frame = visit.frame
    frame.search = query
    return .page(view(Model(query: query, agencies: agencies, hits: found), frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let (query, hits, agencies) = (model.query, model.hits, model.agencies)
    return deskPage(frame, title: query.isEmpty ? frame(Words.search) : "\(frame(Words.search)): \(query)") {
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
            a(.href(AgencyRoute.page(agency.id))) { agency.name }
            p(.class("note")) {
              [frame(agency.kind), agency.place].filter { !$0.isEmpty }.joined(separator: " · ")
              if let end = agency.validTo, end < frame.today {
                " · \(frame(Words.endedOnly)) \(end.printed(frame.language))"
              }
            }
          }
        }
        for found in hits {
          li {
            badge(.neutral, frame(found.kind.label))
            text(" ")
            a(.href(found.kind.address(found.hit.id))) { found.hit.title }
            p(.class("note")) { found.hit.snippet }
          }
        }
      }
    }
  }
}
