import Core
import Store

/// One year of a plan of several years: how far its occurrences are.
package struct PlanYear: Hashable, Sendable {
  package var year: Int
  package var total: Int
  package var done: Int
  package var inProgress: Int
  /// Past their day and not done.
  package var late: Int

  /// In order; occurrences without a day are left out.
  package static func list(_ reader: Reader, plan: ID<Plan>, today: Day) throws -> [PlanYear] {
    try reader.rows(
      """
      SELECT substr(o.due_on, 1, 4) AS year, count(*) AS total,
        sum(CASE WHEN o.state = 'done' THEN 1 ELSE 0 END) AS done,
        sum(CASE WHEN o.state = 'in-progress' AND o.due_on >= \(today) THEN 1 ELSE 0 END) AS in_progress,
        sum(CASE WHEN o.state IN ('not-started', 'in-progress') AND o.due_on < \(today) THEN 1 ELSE 0 END) AS late
      FROM task t JOIN occurrence o ON o.task_id = t.id
      WHERE t.plan_id = \(plan) AND t.standing = 'accepted' AND o.due_on IS NOT NULL
      GROUP BY substr(o.due_on, 1, 4) ORDER BY substr(o.due_on, 1, 4)
      """
    ).compactMap { row in
      guard let year = Int(try row.get("year", as: String.self)) else { return nil }
      return PlanYear(
        year: year, total: try row.get("total"), done: try row.get("done"),
        inProgress: try row.get("in_progress"), late: try row.get("late"))
    }
  }
}
