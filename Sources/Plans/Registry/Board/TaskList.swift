import Core
import Store

/// The table of tasks.
package enum TaskList {
  package static let pageSize = 50
  /// The most rows of an export.
  package static let exportLimit = 50_000

  package static func page(
    _ reader: Reader, _ filter: TaskFilter, number: Int, size: Int = pageSize, today: Day
  ) throws -> Page<TaskRow> {
    let found = filter.found(on: today)
    let total = Int(try reader.integer("SELECT count(*) AS total FROM (\(sql: found)) c"))
    let size = min(max(size, 1), exportLimit)
    let last = max(1, (total + size - 1) / size)
    let number = min(max(number, 1), last)
    let rows = try reader.all(
      TaskRow.self, found + filter.order + " LIMIT \(size) OFFSET \((number - 1) * size)")
    return Page(items: try TaskRow.naming(rows, reader), total: total, number: number, size: size)
  }

  /// How many rows each value of each filter would leave, the other filters kept.
  package static func counts(_ reader: Reader, _ filter: TaskFilter, today: Day) throws -> FilterCounts {
    var withoutStates = filter
    withoutStates.states = []
    var withoutPillar = filter
    withoutPillar.pillar = nil
    var withoutPlan = filter
    withoutPlan.planID = nil
    func tally(_ found: SQL, _ column: SQL) throws -> [Row] {
      try reader.rows(
        """
        SELECT \(sql: column) AS value, count(*) AS tally FROM (\(sql: found)) c
        GROUP BY \(sql: column) ORDER BY \(sql: column)
        """)
    }
    let states = try tally(withoutStates.found(on: today), "c.shown").map {
      (try $0.get("value", as: ShownState.self), try $0.get("tally", as: Int.self))
    }
    let pillars = try tally(withoutPillar.found(on: today), "c.pillar").map {
      FilterCounts.Pillar(name: try $0.get("value"), count: try $0.get("tally"))
    }
    let plans = try tally(withoutPlan.found(on: today), "c.plan_id").map {
      (try $0.get("value", as: ID<Plan>.self), try $0.get("tally", as: Int.self))
    }
    return FilterCounts(
      states: Dictionary(states, uniquingKeysWith: +), pillars: pillars,
      plans: Dictionary(plans, uniquingKeysWith: +), years: try years(reader, filter))
  }

  /// Years in which something falls due, each with its number of tasks.
  private static func years(_ reader: Reader, _ filter: TaskFilter) throws -> [FilterCounts.Year] {
    let plan: SQL = filter.planID.map { " AND t.plan_id = \($0)" } ?? ""
    return try reader.rows(
      """
      SELECT substr(o.due_on, 1, 4) AS year, count(DISTINCT o.task_id) AS tally
      FROM task t JOIN occurrence o ON o.task_id = t.id
      WHERE t.standing = 'accepted' AND o.due_on IS NOT NULL\(sql: plan)
      GROUP BY substr(o.due_on, 1, 4) ORDER BY substr(o.due_on, 1, 4)
      """
    ).compactMap { row in
      guard let year = Int(try row.get("year", as: String.self)) else { return nil }
      return FilterCounts.Year(year: year, count: try row.get("tally"))
    }
  }
}

/// Rows per filter value.
package struct FilterCounts: Hashable, Sendable {
  package struct Pillar: Hashable, Sendable {
    package var name: String
    package var count: Int
  }

  package struct Year: Hashable, Sendable {
    package var year: Int
    package var count: Int
  }

  package var states: [ShownState: Int]
  package var pillars: [Pillar]
  package var plans: [ID<Plan>: Int]
  package var years: [Year]
}
