import Accounts
import Core
import Store

/// Says that what the reader found is no task.
package struct DropTask: Action {
  package static let name = "task.drop"
  package static let title = Localised(vi: "Bỏ nhiệm vụ khi rà soát", en: "Drop a task under review")
  package static let permission = Permission.reviewPlan

  package var taskID: ID<RegisteredTask>
  /// That was seen: refused when somebody else changed the task since. Nil asks nothing.
  package var edition: Int64?

  package init(taskID: ID<RegisteredTask>, edition: Int64? = nil) {
    self.taskID = taskID
    self.edition = edition
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    return try task.reviewRefusals(reader)
      + [.unless(edition.map { $0 == task.edition } ?? true, .changedSinceSeen)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    let task = try RegisteredTask.find(taskID, in: transaction)
    try transaction.run("UPDATE task SET standing = 'dropped' WHERE id = \(taskID)")
    // Whoever judged it to be no task has seen what was noticed there.
    try PlanFinding.seeAll(on: task, transaction)
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("task", taskID) }
}
