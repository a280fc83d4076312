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
    let rows = try reader.rows(
      """
      SELECT o.due_on, o.state, count(*) AS tally FROM task t JOIN occurrence o ON o.task_id = t.id
      WHERE t.plan_id = \(plan) AND t.standing = 'accepted' AND o.due_on IS NOT NULL
      GROUP BY o.due_on, o.state ORDER BY o.due_on
      """)
    var years: [PlanYear] = []
    for row in rows {
      let (due, count): (Day, Int) = (try row.get("due_on"), try row.get("tally"))
      if years.last?.year != due.year {
        years.append(PlanYear(year: due.year, total: 0, done: 0, inProgress: 0, late: 0))
      }
      let last = years.count - 1
      years[last].total += count
      switch ShownState(try row.get("state"), dueOn: due, today: today) {
      case .done: years[last].done += count
      case .inProgress: years[last].inProgress += count
      case .late: years[last].late += count
      case .notStarted, .suspended: break
      }
    }
    return years
  }
}
