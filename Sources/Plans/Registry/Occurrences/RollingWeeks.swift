import Agencies
import Core
import PlanReading
import Store

/// Puts the next weeks of tasks that come every week on the board.
enum RollingWeeks {
  /// Those of `tasks` that come every week get the weeks that are due soon; whoever holds a share of the last week has one in the
  /// next ones, also who was given it by hand, and the one heir of a unit that ended.
  static func extend(_ tasks: [ID<RegisteredTask>], to day: Day, in transaction: Transaction) throws {
    let rolling = try transaction.all(
      RegisteredTask.self,
      """
      SELECT * FROM task WHERE id IN \(list: tasks) AND standing = 'accepted'
        AND id IN (SELECT task_id FROM occurrence WHERE task_id IN \(list: tasks) AND kind = \(OccurrenceSlot.Kind.week))
      ORDER BY id
      """)
    var years: [ID<PlanVersion>: PlanYears] = [:]
    for task in rolling {
      guard let last = try Occurrence.lastWeek(of: task.id, in: transaction), let due = last.slot.dueOn
      else {
        continue
      }
      let known =
        try years[task.versionID]
        ?? AcceptTasks.years(
          of: PlanVersion.find(task.versionID, in: transaction), day, transaction)
      years[task.versionID] = known
      let next = OccurrencePlanner.further(
        for: task.timing, over: known, behind: due, today: day)
      guard !next.isEmpty else { continue }
      let shares = try shares(last, on: day, transaction)
      for slot in next {
        try Occurrence.enter(
          slot, of: task.id, shares.map { ($0, .fresh) }, at: Timestamp(day, minute: 0), transaction)
      }
    }
  }

  private static func shares(
    _ last: Occurrence, on day: Day, _ transaction: Transaction
  ) throws -> [FanOut.Share] {
    let duties = try transaction.all(
      Duty.self, "SELECT * FROM duty WHERE occurrence_id = \(last.id) ORDER BY id")
    var taken: Set<AgencyID> = []
    return try duties.compactMap { duty in
      let heirs = try duty.agencyID.map { try AgencyDirectory.successors(transaction, of: $0, on: day) } ?? []
      let holder = heirs.count == 1 ? heirs[0].agency.id : duty.agencyID
      if let holder, !taken.insert(holder).inserted { return nil }
      return FanOut.Share(
        responsibilityID: duty.responsibilityID, agencyID: holder, isRequest: duty.isRequest)
    }
  }
}
