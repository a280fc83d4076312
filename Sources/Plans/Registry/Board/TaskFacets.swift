import Core
import Store

/// What a filter asks, each part as a condition on the columns of `board_entry`.
struct TaskFacets {
  enum Facet: CaseIterable {
    case words, plan, missed, pillar, due, states, part

    /// Those that an index finds by themselves, the more selective first.
    static let byIndex: [Facet] = [.words, .plan, .missed, .pillar, .part, .due, .states]
  }

  /// Whose list it is, and of which year.
  let viewpoint: SQL
  private let conditions: [Facet: SQL]
  /// The tasks that hold the words, as a statement with the column id.
  private let worded: SQL?

  init(_ filter: TaskFilter, _ dialect: Dialect) {
    let year = filter.year ?? KeptEntry.now
    // Written out, so that both engines see that the index of everybody's rows will do.
    let whose: SQL = filter.agencyID.map { "b.agency_id = \($0)" } ?? "b.agency_id = 0"
    viewpoint = whose + " AND b.year = \(year)"
    var conditions: [Facet: SQL] = [:]
    conditions[.plan] = filter.planID.map { "plan_id = \($0)" }
    conditions[.pillar] = filter.pillar.map { "pillar = \($0)" }
    conditions[.states] = Self.states(filter)
    conditions[.due] = Self.due(filter)
    if filter.missed { conditions[.missed] = "missed_count > 0" }
    if filter.agencyID != nil { conditions[.part] = filter.part.map(Self.holds) }
    let words = SearchIndex.forms(kind: "task", id: "task_id", filter.text, dialect)
    worded = words?.identities
    // Signs without a word in them are in no task.
    if !filter.text.allSatisfy(\.isWhitespace) { conditions[.words] = words?.holds ?? "task_id = 0" }
    self.conditions = conditions
  }

  var all: Set<Facet> { Set(conditions.keys) }

  subscript(facet: Facet) -> SQL? { conditions[facet] }

  /// In one order, so that the same filter is the same statement.
  func conditions(of facets: Set<Facet>) -> [SQL] {
    Facet.allCases.filter(facets.contains).compactMap { conditions[$0] }
  }

  /// All rows that one condition leaves, or all of the viewpoint, found by an index.
  func rows(_ facet: Facet?) -> SQL { "SELECT b.*" + within(facet) }

  /// As many rows, or more, of what is the least to read.
  func marks(_ facet: Facet?) -> SQL {
    if facet == .words, let worded { return worded }
    return "SELECT b.task_id" + within(facet)
  }

  private func within(_ facet: Facet?) -> SQL {
    let all: SQL = " FROM board_entry b WHERE " + viewpoint
    guard let facet, let condition = conditions[facet] else { return all }
    if facet == .words, let worded { return all + " AND b.task_id IN (\(sql: worded))" }
    return all + " AND " + condition
  }

  private static func states(_ filter: TaskFilter) -> SQL? {
    if let only = filter.onlyState { return "shown = \(only)" }
    let states = filter.states.sorted { $0.rank < $1.rank }
    return states.isEmpty ? nil : "shown IN \(list: states)"
  }

  /// Work without a deadline lies in no span of days.
  private static func due(_ filter: TaskFilter) -> SQL? {
    guard filter.dueFrom != nil || filter.dueTo != nil else { return nil }
    let last = KeptEntry.noDay.adding(days: -1)
    return "due_on BETWEEN \(filter.dueFrom?.description ?? "") AND \(min(filter.dueTo ?? last, last))"
  }

  private static func holds(_ part: Responsibility.Role) -> SQL {
    switch part {
    case .lead: "is_lead = 1"
    case .coordinator: "is_coordinator = 1"
    case .monitor: "is_monitor = 1"
    }
  }
}

extension TaskFilter {
  var onlyState: ShownState? { states.count == 1 ? states.first : nil }
}
