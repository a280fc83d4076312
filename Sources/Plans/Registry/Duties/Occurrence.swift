import Core
import Store

/// A stored time at which a task is to be done, with its members rolled up.
package struct Occurrence: Hashable, Sendable {
  package var id: ID<Occurrence>
  package var taskID: ID<RegisteredTask>
  package var slot: OccurrenceSlot
  package var rollUp: RollUp

  package func shown(on today: Day) -> ShownState {
    ShownState(rollUp.state, dueOn: slot.dueOn, today: today)
  }

  /// Its time is over, it is not done, and the next one has begun or this was only one of several: a missed year
  /// stays in view as such.
  package func isMissed(on today: Day) -> Bool {
    shown(on: today) == .late && slot.kind != .once && slot.kind != .open
  }
}

extension Occurrence: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    taskID = try row.get("task_id")
    slot = OccurrenceSlot(
      try row.get("kind"), label: try row.get("label"), startsOn: try row.get("starts_on"),
      dueOn: try row.get("due_on"))
    rollUp = try RollUp(row)
  }

  /// The first so many of a task.
  static func ofTask(_ task: ID<RegisteredTask>, most: Int, in reader: Reader) throws -> [Occurrence] {
    try reader.all(
      Occurrence.self,
      "SELECT * FROM occurrence WHERE task_id = \(task) ORDER BY due_on, label LIMIT \(count: most)")
  }

  /// "" for one that is gone.
  static func label(_ occurrence: ID<Occurrence>, in reader: Reader) throws -> String {
    try reader.row("SELECT label FROM occurrence WHERE id = \(occurrence)")?.get("label") ?? ""
  }

  /// Counts the duties anew, after one of them changed.
  static func recount(_ occurrence: ID<Occurrence>, in transaction: Transaction) throws {
    var rollUp = RollUp()
    for row in try transaction.rows(
      "SELECT state, count(*) AS tally FROM duty WHERE occurrence_id = \(occurrence) GROUP BY state")
    {
      rollUp[try row.get("state")] = try row.get("tally")
    }
    try transaction.run(
      """
      UPDATE occurrence SET state = \(rollUp.state), not_started_count = \(rollUp.notStarted),
        in_progress_count = \(rollUp.inProgress), done_count = \(rollUp.done),
        suspended_count = \(rollUp.suspended)
      WHERE id = \(occurrence)
      """)
  }
}

extension RollUp: RowReadable {
  package init(_ row: Row) throws {
    self.init(
      notStarted: try row.get("not_started_count"), inProgress: try row.get("in_progress_count"),
      done: try row.get("done_count"), suspended: try row.get("suspended_count"))
  }
}
