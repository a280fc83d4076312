import Core
import Store

/// A stored time at which a task is to be done, with its members rolled up.
package struct Occurrence: Hashable, Sendable {
  package var id: ID<Occurrence>
  package var taskID: ID<RegisteredTask>
  package var slot: OccurrenceSlot
  package var rollUp: RollUp

  /// All members together; `isCurrent` as `[Occurrence].current(on:)` says.
  package func shown(on today: Day, isCurrent: Bool) -> ShownState {
    ShownState(rollUp.state, in: slot, isCurrent: isCurrent, today: today)
  }
}

extension [Occurrence] {
  /// The one that counts on a day, of a task's: the first that is not over yet, else the last. One without a day is never
  /// over.
  package func current(on today: Day) -> Occurrence? {
    func place(_ occurrence: Occurrence) -> (Day, String) {
      (occurrence.slot.dueOn ?? KeptEntry.noDay, occurrence.slot.label)
    }
    let ordered = sorted { place($0) < place($1) }
    return ordered.first { !$0.slot.isOver(on: today) } ?? ordered.last
  }
}

extension OccurrenceSlot {
  /// Out of the columns of an occurrence.
  init(_ row: Row) throws {
    self.init(
      try row.get("kind"), label: try row.get("label"), startsOn: try row.get("starts_on"),
      dueOn: try row.get("due_on"))
  }
}

extension Occurrence: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    taskID = try row.get("task_id")
    slot = try OccurrenceSlot(row)
    rollUp = try RollUp(row)
  }

  /// The last one of a task that comes every week.
  static func lastWeek(of task: ID<RegisteredTask>, in reader: Reader) throws -> Occurrence? {
    try reader.all(
      Occurrence.self,
      """
      SELECT * FROM occurrence WHERE task_id = \(task) AND kind = \(OccurrenceSlot.Kind.week)
      ORDER BY due_on DESC LIMIT 1
      """
    ).first
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
