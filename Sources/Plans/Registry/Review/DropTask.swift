import Accounts
import Core
import Store

/// Says that what the reader found is no task.
package struct DropTask: Sendable {
  package var taskID: ID<RegisteredTask>

  package init(taskID: ID<RegisteredTask>) {
    self.taskID = taskID
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    try await database.write { transaction in
      try context.require(.reviewPlan, in: transaction)
      let task = try RegisteredTask.underReview(taskID, in: transaction)
      try transaction.run("UPDATE task SET standing = 'dropped' WHERE id = \(task.id)")
      try TaskEvent.record(.dropped, of: task.id, by: context, in: transaction)
    }
  }
}

/// Takes a dropped task back into the review. One that was merged comes back as it was before; the joined text stays.
package struct RestoreTask: Sendable {
  package var taskID: ID<RegisteredTask>

  package init(taskID: ID<RegisteredTask>) {
    self.taskID = taskID
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    try await database.write { transaction in
      try context.require(.reviewPlan, in: transaction)
      let task = try RegisteredTask.find(taskID, in: transaction)
      guard task.standing == .dropped else { throw Refusal.notUnderReview }
      try transaction.run(
        "UPDATE task SET standing = 'proposed', merged_into_id = NULL WHERE id = \(task.id)")
      try TaskEvent.record(.restored, of: task.id, by: context, in: transaction)
    }
  }
}
