import Core
import Store

/// What the lists show, kept beside what it follows from (ADR 15).
enum KeptBoard {
  /// Tasks that are made anew in one go.
  static let step = 100

  /// Makes what is kept of these tasks anew, as it is on `day`, after the weeks that come by then: every act that changes a task on the board, its periods,
  /// shares or names ends with this, in its transaction. Only rows that differ are written.
  static func refresh(
    _ tasks: some Sequence<ID<RegisteredTask>>, on day: Day, in transaction: Transaction
  ) throws {
    let all = Set(tasks).sorted()
    var tally = KeptTally()
    for first in stride(from: 0, to: all.count, by: step) {
      try refresh(Array(all[first..<min(first + step, all.count)]), on: day, &tally, transaction)
    }
    try tally.write(transaction)
  }

  private static func refresh(
    _ tasks: [ID<RegisteredTask>], on day: Day, _ tally: inout KeptTally, _ transaction: Transaction
  ) throws {
    try RollingWeeks.extend(tasks, to: day, in: transaction)
    let facts = try TaskFacts.load(tasks, transaction)
    let images = facts.map { BoardImage($0, on: day) }
    let entries = Difference(
      from: try transaction.all(KeptEntry.self, "SELECT * FROM board_entry WHERE task_id IN \(list: tasks)"),
      to: images.flatMap(\.entries))
    for entry in entries.gone {
      tally.count(entry, -1)
      try transaction.run(
        """
        DELETE FROM board_entry
        WHERE task_id = \(entry.taskID) AND agency_id = \(entry.agencyID) AND year = \(entry.year)
        """)
    }
    for entry in entries.new { tally.count(entry, 1) }
    try transaction.insert(into: "board_entry", entries.new.map(\.cells))
    try transaction.run("DELETE FROM board_task WHERE task_id IN \(list: tasks)")
    try transaction.insert(
      into: "board_task",
      zip(facts, images).map { ["task_id": $0.heading.id, "changes_on": $1.changesOn] })
  }
}

/// Rows that are no more, and rows that are new.
private struct Difference<Row: Hashable> {
  var gone: Set<Row>
  var new: [Row]

  init(from old: [Row], to wanted: [Row]) {
    let present = Set(old)
    gone = present.subtracting(wanted)
    new = wanted.filter { !present.contains($0) }
  }
}
