import Accounts
import Agencies
import AgencyNames
import Core
import Markup
import OfficeFiles
import Store

/// The directory, by province and name.
enum AgencyListPage {
  /// Counted no further: the figure above the list is not worth reading every row.
  static let mostCounted = 10_000

  struct Model: Sendable {
    var part: ListPart<Agency>
    var total: Int
    var places: [String]
    var place: String?
    var kind: UnitKind?
    var text: String
    /// "ended" for those that no longer exist, "all" for both.
    var life: String?
    /// What an import just brought.
    var imported: AgencyImport?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let query = visit.query
    let filter = filter(query, visit.frame.today)
    let list = AgencyDirectory.listing(filter)
    if let format = try visit.exportFormat() {
      return try await visit.answer(format, ListExport(Words.agencies, name: "co-quan", columns, list))
    }
    let model = try await visit.database.read { reader in
      Model(
        part: try reader.part(Agency.self, of: list, at: query.at),
        total: Int(try reader.integer(list.count(upTo: mostCounted))),
        places: try AgencyDirectory.places(reader), place: filter.place, kind: filter.kinds.first,
        text: filter.text, life: query["life"],
        imported: try query.id("imported").flatMap { try AgencyImport.any(ID(rawValue: $0), in: reader) })
    }
    return .page(view(model, visit.frame))
  }

  private static func filter(_ query: FormFields, _ today: Day) -> AgencyDirectory.Filter {
    AgencyDirectory.Filter(
      text: query["q"] ?? "", kinds: query["kind"].flatMap(UnitKind.init).map { [$0] } ?? [],
      place: query["place"],
      life: query["life"] == nil
        ? .alive(on: today) : query["life"] == "ended" ? .ended(before: today) : nil)
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let address = AgencyRoute.list()
    let kept = address.adding("q", model.text).adding("place", model.place)
      .adding("kind", model.kind?.rawValue).adding("life", model.life)
    let isFiltered = !model.text.isEmpty || model.place != nil || model.kind != nil || model.life != nil
    return deskPage(
      frame, title: frame(Words.agencies), section: .agencies,
      actions: group {
        if frame.rights.contains(.manageAgencies) {
          linkButton(
            AgencyRoute.importTable().adding("place", model.place), frame(Words.importShort), style: .quiet)
        }
        exportLinks(frame, kept)
      }
    ) {
      if let imported = model.imported { taken(imported, frame) }
      agencyTabs(frame, Words.agencies)
      filterBar(
        frame, address, filters(model, frame), search: model.text, count: model.total, most: mostCounted)
      if model.part.items.isEmpty {
        isFiltered
          ? emptyState(frame(Words.nothingFound), frame(Words.nothingFoundHelp))
          : emptyState(frame(Words.noAgencies), frame(Words.noAgenciesHelp))
      } else {
        dataTable(frame, Words.agencies, columns, model.part.items)
        partLinks(frame, model.part, kept)
      }
    }
  }

  private static func taken(_ done: AgencyImport, _ frame: PageFrame) -> HTML {
    guard frame.rights.contains(.manageAgencies) else {
      return notice(.success) { frame(Words.agenciesImported(done)) }
    }
    return undoBar(frame, frame(Words.agenciesImported(done)), undo: AgencyRoute.undoImport(done.id))
  }

  private static func filters(_ model: Model, _ frame: PageFrame) -> [Filter] {
    [
      Filter(
        "place", frame(Words.provincePlace), model.places.map { Choice($0, $0) }, chosen: model.place),
      Filter(
        "kind", frame(Words.agencyKind), Choice.all(UnitKind.self, frame),
        chosen: model.kind?.rawValue),
      Filter(
        "life", frame(Words.state),
        [Choice("ended", frame(Words.endedOnly)), Choice("all", frame(Words.everyTime))],
        chosen: model.life, blank: frame(Words.activeOnly)),
    ]
  }

  static let columns: [Column<Agency>] = [
    Column(Words.agencyName, .name, width: 48, value: { agency, _ in .text(agency.name) }) { agency, _ in
      a(.href(AgencyRoute.page(agency.id))) { agency.name }
    }.named("name"),
    Column(Words.agencyKind, width: 24) { agency, language in .text(agency.kind.title[language]) }
      .named("kind") { .text($0.kind.rawValue) },
    Column(Words.provincePlace) { agency, _ in .text(agency.place) }.named("place"),
    .inFiles(Words.validFrom, width: 12) { agency, _ in CellValue(agency.validFrom) }
      .named("valid_from", .day, optional: true),
    .inFiles(Words.validTo, width: 12) { agency, _ in CellValue(agency.validTo) }
      .named("valid_to", .day, optional: true),
    .inFiles(Words.confidence, width: 20) { agency, language in .text(agency.confidence.title[language]) }
      .named("confidence") { .text($0.confidence.rawValue) },
    .inFiles(Words.legalSource, width: 40) { agency, _ in .text(agency.legalSource) }.named("legal_source"),
    .shown(Words.state) { agency, frame in lifeBadge(frame, agency) },
  ]
}

extension ApiResource {
  static let agencies = ApiResource(
    "agencies", Words.agencies, needs: .viewAgencies, AgencyListPage.columns, id: { $0.id.description },
    list: { database, page in
      try await database.read { try page.part(Agency.self, of: AgencyDirectory.listing(.init()), $0) }
    },
    find: { database, id, _ in
      try await database.read { try AgencyDirectory.find(ID(rawValue: id), in: $0) }
    })
}

/// Whether a unit exists, may be assigned, or when it ended.
func lifeBadge(_ frame: PageFrame, _ agency: Agency) -> HTML {
  group {
    if let end = agency.validTo, end < frame.today {
      badge(.neutral, "\(frame(Words.endedOnly)) \(end.printed(frame.language))")
    } else {
      badge(.done, frame(Words.activeOnly))
      if agency.confidence == .presumed {
        " "
        badge(.soon, frame(agency.confidence), title: frame(Words.presumedHelp))
      }
    }
    if !agency.mayBeAssigned {
      " "
      badge(.neutral, frame(Words.request), title: frame(Words.requestHelp))
    }
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
