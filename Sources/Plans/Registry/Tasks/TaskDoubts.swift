import AgencyNames
import Core
import PlanReading
import Store

/// What a person should look at in a task, as it stands now: pages, counts and buttons all ask this.
package struct TaskDoubts: Hashable, Sendable {
  package enum Lead: Int, SQLBindable, Hashable, Sendable {
    /// Nobody is named.
    case missing
    /// A name that nobody knows surely, or "các đơn vị liên quan", which does not say which.
    case unclear
    case known

    package var sqlValue: SQLValue { .integer(Int64(rawValue)) }
  }

  package var lead: Lead
  /// Names of any part that nobody knows surely, each once.
  package var unknown: [String]
  package var timing: TimingDoubt?
  /// Warnings on its lines that nobody has looked at.
  package var warnings: Int

  package init(
    of task: RegisteredTask, _ named: [Responsibility], in version: PlanVersion, warnings: Int? = nil
  ) {
    let leads = named.filter { $0.role == .lead }
    lead =
      leads.isEmpty
      ? .missing
      : leads.allSatisfy { $0.isSure && !$0.isVagueLead } ? .known : .unclear
    var seen: Set<String> = []
    unknown = named.filter { !$0.isSure && seen.insert($0.name).inserted }.map(\.name)
    timing = task.timing.flatMap { TimingDoubt($0, issued: version.issuedOn, period: version.period) }
    self.warnings = warnings ?? task.warningCount
  }

  package var needsLook: Bool { lead != .known || !unknown.isEmpty || !isUndoubted }

  /// It may go on the board unseen: whoever leads is known, and nothing about it is odd.
  package var isSound: Bool { lead == .known && isUndoubted }

  private var isUndoubted: Bool { timing == nil && warnings == 0 }
}

extension TaskDoubts {
  private static let step = 200

  /// Keeps with the tasks what counts and lists ask for (`lead_state`, `needs_look`, `is_sound`, `warning_count`): every act
  /// that changes names, times or findings ends with it.
  static func refresh(_ tasks: some Sequence<ID<RegisteredTask>>, _ transaction: Transaction) throws {
    let all = Set(tasks).sorted()
    var versions: [ID<PlanVersion>: PlanVersion] = [:]
    for first in stride(from: 0, to: all.count, by: step) {
      let ids = Array(all[first..<min(first + step, all.count)])
      let named = Dictionary(grouping: try Responsibility.ofTasks(ids, in: transaction), by: \.taskID)
      let warnings = try warnings(ids, transaction)
      for task in try transaction.all(RegisteredTask.self, "SELECT * FROM task WHERE id IN \(list: ids)") {
        let version = try versions[task.versionID] ?? PlanVersion.find(task.versionID, in: transaction)
        versions[task.versionID] = version
        let doubts = TaskDoubts(
          of: task, named[task.id] ?? [], in: version, warnings: warnings[task.id] ?? 0)
        try transaction.run(
          """
          UPDATE task SET warning_count = \(doubts.warnings), lead_state = \(doubts.lead),
            needs_look = \(doubts.needsLook), is_sound = \(doubts.isSound)
          WHERE id = \(task.id)
          """)
      }
    }
  }

  private static func warnings(
    _ tasks: [ID<RegisteredTask>], _ reader: Reader
  ) throws -> [ID<RegisteredTask>: Int] {
    let rows = try reader.rows(
      """
      SELECT f.task_id, count(*) AS tally FROM task_finding f JOIN task t ON t.id = f.task_id
      JOIN plan_diagnostic d ON d.version_id = t.version_id AND d.position = f.position
      WHERE f.task_id IN \(list: tasks) AND d.severity = \(Diagnostic.Severity.warning) AND d.is_seen = 0
      GROUP BY f.task_id
      """)
    return Dictionary(
      try rows.map { (try $0.get("task_id"), try $0.get("tally")) }, uniquingKeysWith: { first, _ in first })
  }
}
