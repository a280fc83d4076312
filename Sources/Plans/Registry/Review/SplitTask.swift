import Accounts
import Core
import Store
import VietnameseText

/// Cuts a task into several: the first part stays, each other part becomes a task with the same owners and time. On the board
/// each part begins where the whole was.
package struct SplitTask: Action {
  package static let name = "task.split"
  package static let title = Localised(vi: "Tách nhiệm vụ", en: "Split a task")
  package static let permission = Permission.reviewPlan
  package static let mostParts = 50

  package var taskID: ID<RegisteredTask>
  /// That was seen: refused when somebody else changed the task since.
  package var edition: Int64
  package var parts: [String]
  /// Why, for a task on the board; nil while it is under review.
  package var correction: Correction?

  package init(
    taskID: ID<RegisteredTask>, edition: Int64, parts: [String], correcting correction: Correction? = nil
  ) {
    self.taskID = taskID
    self.edition = edition
    self.parts = parts.map(\.collapsed).filter { !$0.isEmpty }
    self.correction = correction
  }

  package func needs(_ reader: Reader) -> Permission {
    correction == nil ? Self.permission : Correction.permission
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    return try task.refusals(of: correction, reader)
      + [.unless(task.edition == edition, .changedMeanwhile)].compactMap(\.self)
      + [.unless((2...Self.mostParts).contains(parts.count), .nothingToSplit)].compactMap(\.self)
      + parts.compactMap { TaskContent.refusal(of: $0) }
  }

  /// The new tasks.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [ID<RegisteredTask>] {
    let task = try RegisteredTask.find(taskID, in: transaction)
    let positions = try NewTasks.positions(
      parts.count - 1, after: task.position, in: task.versionID, transaction, context)
    try transaction.run(
      """
      UPDATE task SET text = \(parts[0]), folded = \(Folding.fold(parts[0])), is_edited = 1,
        edition = edition + 1
      WHERE id = \(task.id)
      """)
    let new = try zip(parts.dropFirst(), positions).map { try copy(task, $0, $1, transaction) }
    if task.standing == .accepted {
      try RegisteredTask.changed([task.id] + new, on: context.now.day, transaction)
    }
    return new
  }

  package func record(of outcome: [ID<RegisteredTask>]) -> AuditRecord? {
    AuditRecord("task", taskID, ["parts": "\(parts.count)", "reason": correction?.reason])
  }

  package func parts(of outcome: [ID<RegisteredTask>]) -> [AuditRecord] {
    outcome.map { AuditRecord("task", $0, ["split_from": taskID.description]) }
  }

  private func copy(
    _ task: RegisteredTask, _ text: String, _ position: Int, _ transaction: Transaction
  ) throws -> ID<RegisteredTask> {
    let id = ID<RegisteredTask>.next()
    try transaction.run(
      """
      INSERT INTO task (id, plan_id, version_id, position, ref, text, folded, pillar, origin, line, end_line,
        page, timing_raw, timing_kind, timing_from, timing_to, standing, is_edited, warning_count,
        lead_state, needs_look, is_sound, acceptance_id)
      SELECT \(id), plan_id, version_id, \(position), ref, \(text), \(Folding.fold(text)), pillar, origin, line,
        end_line, page, timing_raw, timing_kind, timing_from, timing_to, standing, 1,
        warning_count, lead_state, needs_look, is_sound, acceptance_id
      FROM task WHERE id = \(task.id)
      """)
    try transaction.run(
      """
      INSERT INTO task_finding (task_id, position)
      SELECT \(id), position FROM task_finding WHERE task_id = \(task.id)
      """)
    var named: [ID<Responsibility>: ID<Responsibility>] = [:]
    for responsibility in try Responsibility.ofTask(task.id, in: transaction) {
      let own = ID<Responsibility>.next()
      named[responsibility.id] = own
      try transaction.insert(
        into: "responsibility",
        [
          "id": own, "task_id": id, "role": responsibility.role,
          "position": responsibility.position, "name": responsibility.name,
          "agency_id": responsibility.agencyID, "confidence": responsibility.confidence,
        ])
    }
    if task.standing == .accepted { try copyPeriods(of: task.id, to: id, named, transaction) }
    return id
  }

  private func copyPeriods(
    of task: ID<RegisteredTask>, to copy: ID<RegisteredTask>,
    _ named: [ID<Responsibility>: ID<Responsibility>], _ transaction: Transaction
  ) throws {
    for period in try transaction.rows("SELECT id FROM occurrence WHERE task_id = \(task) ORDER BY id") {
      let (old, new): (ID<Occurrence>, ID<Occurrence>) = (try period.get("id"), .next())
      try transaction.run(
        """
        INSERT INTO occurrence (id, task_id, kind, label, starts_on, due_on, state, not_started_count,
          in_progress_count, done_count, suspended_count)
        SELECT \(new), \(copy), kind, label, starts_on, due_on, state, not_started_count,
          in_progress_count, done_count, suspended_count
        FROM occurrence WHERE id = \(old)
        """)
      for duty in try transaction.all(
        Duty.self, "SELECT * FROM duty WHERE occurrence_id = \(old) ORDER BY id")
      {
        try transaction.run(
          """
          INSERT INTO duty (id, occurrence_id, task_id, responsibility_id, agency_id, is_request, state, changed_at,
            done_on)
          SELECT \(ID<Duty>.next()), \(new), \(copy), \(duty.responsibilityID.flatMap { named[$0] }), agency_id,
            is_request, state, changed_at, done_on
          FROM duty WHERE id = \(duty.id)
          """)
      }
    }
  }
}

/// Why a task is changed that is on the board already.
package struct Correction: Hashable, Sendable {
  package static let permission = Permission.acceptPlan

  package var reason: String?

  package init(reason: String?) {
    self.reason = Reason.said(reason)
  }
}

extension RegisteredTask {
  /// What stands against changing it: under review without a reason, on the board with one.
  func refusals(of correction: Correction?, _ reader: Reader) throws -> [Refusal] {
    guard let correction else { return try reviewRefusals(reader) }
    guard standing == .accepted else { throw Refusal.noSuchTask }
    return Reason.refusals(correction.reason, isNeeded: true)
  }
}

extension Refusal {
  static let nothingToSplit = Refusal(
    "nothing-to-split",
    Localised(
      vi: "Hãy ghi mỗi phần của nhiệm vụ trên một dòng: ít nhất 2, nhiều nhất 50 phần.",
      en: "Write each part of the task on a line of its own: at least 2, at most 50 parts."), field: "parts")
}
