import Core
import Store

/// How many rows each value of each filter would leave, the other filters kept. A number is nil where nobody keeps it and
/// counting would read more than a page shows.
package struct FilterCounts: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    package var name: String
    package var count: Int?
  }

  package struct OfPlan: Hashable, Sendable, RowReadable, Decodable {
    package var plan: PlanInUse
    package var count: Int?
  }

  package struct Year: Hashable, Sendable {
    package var year: Int
    package var count: Int?
  }

  /// Rows that the filter itself leaves.
  package var total: Int?
  package var states: [ShownState: Int]?
  /// The most frequent ones, and the one chosen.
  package var pillars: [Value]
  /// The newest ones, and the one chosen.
  package var plans: [OfPlan]
  /// Whether there are older plans than those.
  package var hasOlderPlans = false
  /// Years in which something falls due, of what the filter leaves where that is counted.
  package var years: [Year]

  /// Pillars offered.
  static let mostPillars = 60

  package static func load(_ board: BoardReader, _ filter: TaskFilter) throws -> FilterCounts {
    let states = try Self.states(board, filter)
    let (plans, hasOlder) = try plans(board, filter)
    return FilterCounts(
      total: states.map { counts in
        filter.states.isEmpty
          ? counts.values.reduce(0, +) : filter.states.reduce(0) { $0 + (counts[$1] ?? 0) }
      }, states: states, pillars: try pillars(board, filter), plans: plans,
      hasOlderPlans: hasOlder, years: try BoardTally(filter, board.reader).years())
  }

  package static func states(_ board: BoardReader, _ filter: TaskFilter) throws -> [ShownState: Int]? {
    var others = filter
    others.states = []
    if let kept = try BoardTally(others, board.reader).states() { return try sums(kept) }
    return try counts(board, others, by: "shown")
  }

  /// By the values of one column, where few rows are left.
  private static func counts<Value: Hashable & SQLReadable>(
    _ board: BoardReader, _ filter: TaskFilter, by column: String
  ) throws -> [Value: Int]? {
    try TaskSearch(filter, board).rows().map { rows in
      try rows.reduce(into: [:]) { $0[try $1.get(column), default: 0] += 1 }
    }
  }

  private static func sums<Key: Hashable & SQLReadable>(_ rows: [Row]) throws -> [Key: Int] {
    try rows.reduce(into: [:]) { $0[try $1.get("value"), default: 0] += try $1.get("tally", as: Int.self) }
  }

  private static func pillars(_ board: BoardReader, _ filter: TaskFilter) throws -> [Value] {
    var others = filter
    others.pillar = nil
    let tally = BoardTally(others, board.reader)
    let counts: [String: Int]? =
      if let kept = try tally.values(.pillar) {
        try sums(kept)
      } else {
        try counts(board, others, by: "pillar")
      }
    let values =
      try counts.map { $0.map { Value(name: $0, count: $1) }.sorted { $0.name < $1.name } }
      ?? tally.names(.pillar).map { Value(name: $0, count: nil) }
    let offered = values.filter { !$0.name.isEmpty }.sorted { ($0.count ?? 0) > ($1.count ?? 0) }
      .prefix(mostPillars).sorted { $0.name < $1.name }
    guard let chosen = filter.pillar, !offered.contains(where: { $0.name == chosen }) else { return offered }
    return [Value(name: chosen, count: values.first { $0.name == chosen }?.count)] + offered
  }

  private static func plans(
    _ board: BoardReader, _ filter: TaskFilter
  ) throws -> (offered: [OfPlan], hasOlder: Bool) {
    var others = filter
    others.planID = nil
    let tally = BoardTally(others, board.reader)
    let isKept = tally.keepsValues
    let found: [ID<Plan>: Int]? =
      isKept ? nil : try counts(board, others, by: "plan_id")
    func counted(_ plans: SQL) throws -> [OfPlan] {
      guard !isKept else { return try board.reader.all(OfPlan.self, tally.counting(plans)) }
      return try board.reader.all(PlanInUse.self, plans).map { plan in
        OfPlan(plan: plan, count: found.map { $0[plan.id] ?? 0 })
      }
    }
    let newest = try counted(PlanInUse.newestStatement(PlanInUse.mostOffered + 1))
    var offered = Array(newest.prefix(PlanInUse.mostOffered))
    if let chosen = filter.planID, !offered.contains(where: { $0.plan.id == chosen }) {
      offered += try counted(PlanInUse.namedStatement([chosen]))
    }
    return (offered, newest.count > PlanInUse.mostOffered)
  }
}
