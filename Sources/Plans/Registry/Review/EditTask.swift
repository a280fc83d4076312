import Accounts
import Core
import PlanReading
import Store

/// Corrects what the reader found, while the task is under review.
package struct EditTask: Action {
  package static let name = "task.edit"
  package static let title = Localised(vi: "Sửa nhiệm vụ khi rà soát", en: "Edit a task under review")
  package static let permission = Permission.reviewPlan

  package var taskID: ID<RegisteredTask>
  /// That was seen: refused when somebody else changed the task since.
  package var edition: Int64
  package var content: TaskContent

  package init(taskID: ID<RegisteredTask>, edition: Int64, _ content: TaskContent) {
    self.taskID = taskID
    self.edition = edition
    self.content = content
  }

  package init(
    taskID: ID<RegisteredTask>, edition: Int64, text: String, timing: Timing?,
    names: [Responsibility.Role: [String]]
  ) {
    self.init(taskID: taskID, edition: edition, TaskContent(text: text, timing: timing, names: names))
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    return try task.reviewRefusals(reader)
      + [.unless(task.edition == edition, .changedMeanwhile)].compactMap(\.self) + content.refusals
  }

  /// What changed.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [AuditChange] {
    let task = try RegisteredTask.find(taskID, in: transaction)
    guard task.edition == edition else { throw Refusal.changedMeanwhile }
    return try content.write(to: task, transaction, context)
  }

  package func record(of outcome: [AuditChange]) -> AuditRecord? {
    AuditRecord("task", taskID, changes: outcome)
  }
}
