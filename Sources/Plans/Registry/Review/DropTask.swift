import Accounts
import Core
import Store

/// Says that what the reader found is no task.
package struct DropTask: Action {
  package static let name = "task.drop"
  package static let title = Localised(vi: "Bỏ nhiệm vụ khi rà soát", en: "Drop a task under review")
  package static let permission = Permission.reviewPlan

  package var taskID: ID<RegisteredTask>

  package init(taskID: ID<RegisteredTask>) {
    self.taskID = taskID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try RegisteredTask.find(taskID, in: reader).reviewRefusals(reader)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run("UPDATE task SET standing = 'dropped' WHERE id = \(taskID)")
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("task", taskID) }
}

/// Takes a dropped task back into the review. One that was merged comes back as it was before; the joined text stays.
package struct RestoreTask: Action {
  package static let name = "task.restore"
  package static let title = Localised(vi: "Khôi phục nhiệm vụ", en: "Restore a task")
  package static let permission = Permission.reviewPlan

  package var taskID: ID<RegisteredTask>

  package init(taskID: ID<RegisteredTask>) {
    self.taskID = taskID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try RegisteredTask.find(taskID, in: reader).reviewRefusals(reader, standing: .dropped)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try transaction.run("UPDATE task SET standing = 'proposed', merged_into_id = NULL WHERE id = \(taskID)")
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("task", taskID) }
}
