import Accounts
import Core
import Store
import VietnameseText

/// Cuts a task into several: the first part stays, each other part becomes a task with the same owners and time.
package struct SplitTask: Action {
  package static let name = "task.split"
  package static let title = Localised(vi: "Tách nhiệm vụ", en: "Split a task")
  package static let permission = Permission.reviewPlan
  package static let mostParts = 50

  package var taskID: ID<RegisteredTask>
  /// That was seen: refused when somebody else changed the task since.
  package var edition: Int64
  package var parts: [String]

  package init(taskID: ID<RegisteredTask>, edition: Int64, parts: [String]) {
    self.taskID = taskID
    self.edition = edition
    self.parts = parts.map(\.collapsed).filter { !$0.isEmpty }
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    return try task.reviewRefusals(reader)
      + [.unless(task.edition == edition, .changedMeanwhile)].compactMap(\.self)
      + [.unless((2...Self.mostParts).contains(parts.count), .nothingToSplit)].compactMap(\.self)
      + parts.compactMap { TaskContent.refusal(of: $0) }
  }

  /// The new tasks.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [ID<RegisteredTask>] {
    let task = try RegisteredTask.find(taskID, in: transaction)
    let positions = try room(after: task, transaction, context)
    try transaction.run(
      """
      UPDATE task SET text = \(parts[0]), folded = \(Folding.fold(parts[0])), is_edited = 1,
        edition = edition + 1
      WHERE id = \(task.id)
      """)
    return try zip(parts.dropFirst(), positions).map { try copy(task, $0, $1, transaction) }
  }

  package func record(of outcome: [ID<RegisteredTask>]) -> AuditRecord? {
    AuditRecord("task", taskID, ["parts": "\(parts.count)"])
  }

  package func parts(of outcome: [ID<RegisteredTask>]) -> [AuditRecord] {
    outcome.map { AuditRecord("task", $0, ["split_from": taskID.description]) }
  }

  /// Free positions behind the task; the ones after it move on when the gap is too small.
  private func room(
    after task: RegisteredTask, _ transaction: Transaction, _ context: ActionContext
  ) throws -> [Int] {
    let needed = parts.count - 1
    let next = try transaction.row(
      """
      SELECT min(position) AS next FROM task WHERE version_id = \(task.versionID) AND position > \(task.position)
      """)?.get("next", as: Int?.self)
    if let next, next - task.position <= needed {
      try transaction.run(
        """
        UPDATE task SET position = position + \(NewTasks.spacing)
        WHERE version_id = \(task.versionID) AND position > \(task.position)
        """)
      try KeptBoard.refresh(try later(than: task, transaction), on: context.now.day, in: transaction)
    }
    return (1...needed).map { task.position + $0 }
  }

  /// Those of the version that stand behind it and are on the board already.
  private func later(
    than task: RegisteredTask, _ reader: Reader
  ) throws -> [ID<RegisteredTask>] {
    try reader.rows(
      """
      SELECT id FROM task
      WHERE version_id = \(task.versionID) AND position > \(task.position) AND standing = 'accepted'
      """
    ).map { try $0.get("id") }
  }

  private func copy(
    _ task: RegisteredTask, _ text: String, _ position: Int, _ transaction: Transaction
  ) throws -> ID<RegisteredTask> {
    let id = ID<RegisteredTask>.next()
    try transaction.run(
      """
      INSERT INTO task (id, plan_id, version_id, position, ref, text, folded, pillar, origin, line, end_line,
        page, timing_raw, timing_kind, timing_from, timing_to, standing, is_edited, warning_count,
        lead_state, needs_look, is_sound)
      SELECT \(id), plan_id, version_id, \(position), ref, \(text), \(Folding.fold(text)), pillar, origin, line,
        end_line, page, timing_raw, timing_kind, timing_from, timing_to, 'proposed', 1,
        warning_count, lead_state, needs_look, is_sound
      FROM task WHERE id = \(task.id)
      """)
    try transaction.run(
      """
      INSERT INTO task_finding (task_id, position)
      SELECT \(id), position FROM task_finding WHERE task_id = \(task.id)
      """)
    for responsibility in try Responsibility.ofTask(task.id, in: transaction) {
      try transaction.insert(
        into: "responsibility",
        [
          "id": ID<Responsibility>.next(), "task_id": id, "role": responsibility.role,
          "position": responsibility.position, "name": responsibility.name,
          "agency_id": responsibility.agencyID, "confidence": responsibility.confidence,
        ])
    }
    return id
  }
}

extension Refusal {
  static let nothingToSplit = Refusal(
    "nothing-to-split",
    Localised(
      vi: "Hãy ghi mỗi phần của nhiệm vụ trên một dòng: ít nhất 2, nhiều nhất 50 phần.",
      en: "Write each part of the task on a line of its own: at least 2, at most 50 parts."), field: "parts")
}
