import Accounts
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

  /// Work that falls due within so many days from today.
  var within: Int?
  /// Whose work a person of one agency sees where no agency is asked for.
  var own: AgencyID?

  /// What cannot be read narrows nothing.
  init(_ query: FormFields, own: AgencyID? = nil) {
    self.own = own
    within = query.number("due").flatMap { Self.spans.contains($0) ? $0 : nil }
    let agency: AgencyID? =
      switch query["agency"] {
      case nil, "": own
      case Self.nobody: KeptEntry.nobody
      case Self.everybody: nil
      default: query.id("agency")
      }
    filter = TaskFilter(
      agencyID: agency, part: query["part"].flatMap(Responsibility.Role.init),
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
      .adding("due", within.map(String.init))
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

  /// What an address says for work that nobody holds, and for all work where a person's own is shown unasked.
  static let nobody = "none"
  static let everybody = "all"
  /// Days of "due within".
  static let spans = [7, 30]

  var agency: String? {
    guard let agency = filter.agencyID else { return own == nil ? nil : Self.everybody }
    return agency == KeptEntry.nobody ? Self.nobody : String(agency)
  }

  /// It asks for more than everything, or than the reader's own.
  var isNarrowed: Bool {
    within != nil || filter.sort != .plan || columns != TaskColumn.usual
      || (filter.isActive && filter != TaskFilter(agencyID: own))
  }

  /// What it asks of the board on a day.
  func asked(on today: Day) -> TaskFilter {
    guard let within else { return filter }
    var asked = filter
    (asked.dueFrom, asked.dueTo) = (today, today.adding(days: within))
    if asked.states.isEmpty { asked.states = [.notStarted, .inProgress] }
    return asked
  }

  var only: String? { filter.missed ? "missed" : nil }
}

/// The columns of the table of tasks.
enum TaskColumn: String, Titled, Hashable, Sendable, CaseIterable {
  case ref, text, plan, pillar, leads, coordinators, monitors, period, due, state

  static let usual: [TaskColumn] = [.ref, .text, .leads, .coordinators, .period, .due, .state]

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

extension TaskColumn {
  /// By what the table is in order of this column; nil where it has no such order.
  var sort: TaskFilter.Sort? {
    switch self {
    case .ref: .plan
    case .text: .text
    case .pillar: .pillar
    case .due: .due
    case .state: .state
    case .plan, .leads, .coordinators, .monitors, .period: nil
    }
  }
}

extension SignedIn {
  /// The agency whose work comes first, of a person who acts for one.
  var ownAgency: AgencyID? { person.role.isOfOneAgency ? person.agencyID : nil }
}
