import Agencies
import AgencyNames
import Core
import Markup
import OfficeFiles
import Store

/// The directory, by province, kind and name.
enum AgencyListPage {
  static let pageSize = 100

  struct Model: Sendable {
    var rows: Page<Agency>
    var places: [String]
    var place: String?
    var kind: UnitKind?
    var text: String
    /// "ended" for those that no longer exist, "all" for both.
    var life: String?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = visit.query
    let (today, life) = (visit.frame.today, query["life"])
    let filter = AgencyDirectory.Filter(
      text: query["q"] ?? "", kinds: query["kind"].flatMap(UnitKind.init).map { [$0] } ?? [],
      place: query["place"], day: life == nil ? today : nil)
    let (found, places) = try await visit.database.read { reader in
      (try AgencyDirectory.list(reader, filter), try AgencyDirectory.places(reader))
    }
    let agencies = life == "ended" ? found.filter { !$0.isAlive(on: today) } : found
    if let format = try visit.exportFormat() {
      return try format.answer(
        Sheet(Words.agencies, columns, agencies, visit.language), name: "co-quan")
    }
    let last = max(1, (agencies.count + pageSize - 1) / pageSize)
    let number = min(max(query.number("page") ?? 1, 1), last)
    let items = Array(agencies.dropFirst((number - 1) * pageSize).prefix(pageSize))
    let model = Model(
      rows: Page(items: items, total: agencies.count, number: number, size: pageSize), places: places,
      place: filter.place, kind: filter.kinds.first, text: filter.text, life: life)
    return .page(view(model, visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let address = AgencyRoute.list()
    let kept = address.adding("q", model.text).adding("place", model.place)
      .adding("kind", model.kind?.rawValue).adding("life", model.life)
    let isFiltered = !model.text.isEmpty || model.place != nil || model.kind != nil || model.life != nil
    return deskPage(
      frame, title: frame(Words.agencies), section: .agencies, actions: exportLinks(frame, kept)
    ) {
      agencyTabs(frame, Words.agencies)
      filterBar(
        frame, address,
        [
          Filter(
            "place", frame(Words.provincePlace), model.places.map { Choice($0, $0) }, chosen: model.place),
          Filter(
            "kind", frame(Words.agencyKind), UnitKind.allCases.map { Choice($0.rawValue, frame($0.title)) },
            chosen: model.kind?.rawValue),
          Filter(
            "life", frame(Words.state),
            [Choice("ended", frame(Words.endedOnly)), Choice("all", frame(Words.everyTime))],
            chosen: model.life),
        ], search: model.text, count: model.rows.total)
      if model.rows.items.isEmpty {
        isFiltered
          ? emptyState(frame(Words.nothingFound), frame(Words.nothingFoundHelp))
          : emptyState(frame(Words.noAgencies), frame(Words.noAgenciesHelp))
      } else {
        dataTable(frame, Words.agencies, columns, model.rows.items)
        pagination(frame, model.rows, kept)
      }
    }
  }

  private static let columns: [Column<Agency>] = [
    Column(Words.agencyName, .name, width: 48, value: { agency, _ in .text(agency.name) }) { agency, _ in
      a(.href(AgencyRoute.page(agency.id))) { agency.name }
    },
    Column(Words.agencyKind, width: 24) { agency, language in .text(agency.kind.title[language]) },
    Column(Words.provincePlace) { agency, _ in .text(agency.place) },
    .inFiles(Words.validFrom, width: 12) { agency, _ in CellValue(agency.validFrom) },
    .inFiles(Words.validTo, width: 12) { agency, _ in CellValue(agency.validTo) },
    .shown(Words.state) { agency, frame in lifeBadge(frame, agency) },
  ]
}

/// Whether a unit exists, may be assigned, or when it ended.
func lifeBadge(_ frame: PageFrame, _ agency: Agency) -> HTML {
  group {
    if let end = agency.validTo, end < frame.today {
      badge(.neutral, "\(frame(Words.endedOnly)) \(end.printed(frame.language))")
    } else {
      badge(.done, frame(Words.activeOnly))
    }
    if !agency.mayBeAssigned { badge(.neutral, frame(Words.request), title: frame(Words.requestHelp)) }
  }
}

func agencyTabs(_ frame: PageFrame, _ current: Words.Both) -> HTML {
  let places: [(Words.Both, Address)] = [
    (Words.agencies, AgencyRoute.list()), (Words.proposals, AgencyRoute.proposals()),
    (Words.posts, AgencyRoute.posts()),
  ]
  return tabs(frame(Words.views), places.map { Tab(frame($0), $1, isCurrent: $0 == current) })
}

extension Words {
  package static let provincePlace = Both(vi: "Tỉnh", en: "Province")
  package static let everyTime = Both(vi: "Mọi thời kỳ", en: "Of all times")
}
