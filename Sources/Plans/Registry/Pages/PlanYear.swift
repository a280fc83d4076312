import Core
import Store

/// One year of a plan of several years: how far its tasks are. The numbers are those of the table and the board when they are
/// asked for that plan and year.
package struct PlanYear: Hashable, Sendable {
  package var year: Int
  /// Tasks by the state of their period of the year.
  package var states: [ShownState: Int]
  /// Periods of the year that were missed.
  package var missed: Int

  package var done: Int { states[.done] ?? 0 }
  package var total: Int { states.values.reduce(0, +) }

  /// Tasks without a deadline, which are in no year.
  package static func undated(_ board: BoardReader, plan: ID<Plan>) throws -> Int {
    Int(
      try board.reader.integer(
        """
        SELECT count(*) AS undated FROM board_entry WHERE agency_id = \(KeptEntry.everybody)
          AND year = \(KeptEntry.now) AND plan_id = \(plan) AND due_on = \(KeptEntry.noDay)
        """))
  }

  /// In order; work without a day is left out. As the board has it (`Database.readBoard`).
  package static func list(_ board: BoardReader, plan: ID<Plan>) throws -> [PlanYear] {
    let rows = try board.reader.rows(
      """
      SELECT year, facet, shown, tally FROM board_tally
      WHERE facet IN (\(KeptTally.Facet.plan), \(KeptTally.Facet.missedInPlan))
        AND agency_id = \(KeptEntry.everybody) AND value = \(plan.description) AND year > \(KeptEntry.now)
      ORDER BY year
      """)
    var years: [PlanYear] = []
    for row in rows {
      let year: Int = try row.get("year")
      if years.last?.year != year { years.append(PlanYear(year: year, states: [:], missed: 0)) }
      let last = years.count - 1
      if try row.get("facet", as: String.self) == KeptTally.Facet.plan.rawValue {
        years[last].states[try row.get("shown"), default: 0] += try row.get("tally", as: Int.self)
      } else {
        years[last].missed += try row.get("tally", as: Int.self)
      }
    }
    return years
  }
}
