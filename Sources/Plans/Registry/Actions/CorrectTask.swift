import Accounts
import Core
import Store

/// Corrects a task that is on the board: its words, its time, those who are named. Its periods and shares follow; what somebody
/// has begun stays.
package struct CorrectTask: Action {
  package static let name = "task.correct"
  package static let title = Localised(vi: "Sửa nhiệm vụ trong sổ", en: "Correct a task on the board")
  package static let permission = Permission.acceptPlan

  package var taskID: ID<RegisteredTask>
  /// That was seen: refused when somebody else changed the task since.
  package var edition: Int64
  package var content: TaskContent
  package var reason: String?

  package init(taskID: ID<RegisteredTask>, edition: Int64, _ content: TaskContent, reason: String?) {
    self.taskID = taskID
    self.edition = edition
    self.content = content
    self.reason = Reason.said(reason)
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    guard task.standing == .accepted else { throw Refusal.noSuchTask }
    return [.unless(task.edition == edition, .changedMeanwhile)].compactMap(\.self) + content.refusals
      + Reason.refusals(reason, isNeeded: true)
  }

  /// What changed; nothing when it is so already.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [AuditChange] {
    let task = try RegisteredTask.find(taskID, in: transaction)
    guard task.edition == edition else { throw Refusal.changedMeanwhile }
    let named = try Responsibility.ofTask(task.id, in: transaction)
    guard TaskContent(of: task, named) != content else { return [] }
    let changes = try content.write(to: task, transaction, context)
    let isRetimed = try RegisteredTask.find(taskID, in: transaction).timing != task.timing
    try RegisteredTask.renew(
      [taskID], after: [taskID: named], isRetimed ? .ofTask : .none, transaction, context)
    return changes
  }

  package func record(of outcome: [AuditChange]) -> AuditRecord? {
    outcome.isEmpty ? nil : AuditRecord("task", taskID, ["reason": reason], changes: outcome)
  }
}

extension RegisteredTask {
  /// Tasks on the board whose time, leads or plan changed: their periods and shares follow, and all that shows them. `before` are
  /// the names of those whose names changed.
  static func renew(
    _ tasks: [ID<RegisteredTask>], after before: [ID<RegisteredTask>: [Responsibility]] = [:],
    _ retiming: BoardEntry.Retiming, carrying carried: CarriedStates? = nil, _ transaction: Transaction,
    _ context: ActionContext
  ) throws {
    var boards: [ID<PlanVersion>: BoardEntry] = [:]
    for id in tasks {
      let task = try find(id, in: transaction)
      let board =
        try boards[task.versionID]
        ?? BoardEntry(of: PlanVersion.find(task.versionID, in: transaction), transaction, context)
      boards[task.versionID] = board
      let named = try before[id] ?? Responsibility.ofTask(id, in: transaction)
      try board.renew(task, after: named, retiming, carrying: carried, transaction)
    }
    try changed(tasks, on: context.now.day, transaction)
  }
}
