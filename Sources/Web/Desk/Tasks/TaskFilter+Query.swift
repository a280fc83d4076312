import Core
import Markup
import PlanRegistry
import Store

/// A list of tasks as its address says it.
struct TaskQuery: Hashable, Sendable {
  var filter: TaskFilter
  /// Where the page begins; nil for the first.
  var place: PageKey?
  var columns: [TaskColumn]

  /// What cannot be read narrows nothing.
  init(_ query: FormFields) {
    filter = TaskFilter(
      agencyID: query["agency"] == Self.nobody ? KeptEntry.nobody : query.id("agency"),
      part: query["part"].flatMap(Responsibility.Role.init),
      pillar: query["pillar"], states: Set(query.all("state").compactMap(ShownState.init)),
      year: query.number("year").flatMap { (1900...2200).contains($0) ? $0 : nil },
      dueFrom: query.day("from"), dueTo: query.day("to"),
      planID: query.id("plan").map(ID.init(rawValue:)), text: query["q"] ?? "",
      missed: query["only"] == "missed",
      sort: query["sort"].flatMap(TaskFilter.Sort.init) ?? .plan, descending: query["dir"] == "desc")
    place = query["at"].flatMap(PageKey.init)
    let asked = query.all("col").compactMap(TaskColumn.init)
    columns =
      asked.isEmpty ? TaskColumn.usual : TaskColumn.allCases.filter { $0 == .text || asked.contains($0) }
  }

  /// With the usual columns, from its beginning.
  init(_ filter: TaskFilter) {
    self.filter = filter
    columns = TaskColumn.usual
  }

  /// `base` with everything but the place.
  func address(on base: Address) -> Address {
    var address = base.adding("q", filter.text)
      .adding("agency", agency).adding("part", filter.part?.rawValue)
      .adding("plan", filter.planID?.description).adding("pillar", filter.pillar)
      .adding("year", filter.year.map(String.init)).adding("from", filter.dueFrom?.description)
      .adding("to", filter.dueTo?.description).adding("only", only)
    for state in ShownState.allCases where filter.states.contains(state) {
      address = address.adding("state", state.rawValue)
    }
    if filter.sort != .plan { address = address.adding("sort", filter.sort.rawValue) }
    if filter.descending { address = address.adding("dir", "desc") }
    if columns != TaskColumn.usual {
      for column in columns { address = address.adding("col", column.rawValue) }
    }
    return address
  }

  /// What an address says for work that nobody holds.
  static let nobody = "none"

  var agency: String? {
    filter.agencyID.map { $0 == KeptEntry.nobody ? Self.nobody : String($0) }
  }

  var only: String? { filter.missed ? "missed" : nil }
}

/// The columns of the table of tasks.
enum TaskColumn: String, Titled, Hashable, Sendable, CaseIterable {
  case ref, text, plan, pillar, leads, coordinators, monitors, period, due, state

  static let usual: [TaskColumn] = [.ref, .text, .leads, .coordinators, .period, .state]

  var title: Localised<String> {
    switch self {
    case .ref: Words.ref
    case .text: Words.taskName
    case .plan: Words.plan
    case .pillar: Words.pillar
    case .leads: Responsibility.Role.lead.title
    case .coordinators: Responsibility.Role.coordinator.title
    case .monitors: Responsibility.Role.monitor.title
    case .period: Words.period
    case .due: Words.deadline
    case .state: Words.state
    }
  }
}
