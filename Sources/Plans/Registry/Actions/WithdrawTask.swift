import Accounts
import Core
import Store

/// Takes an accepted task off the board, with a reason; nothing of its history is lost.
package struct WithdrawTask: Sendable {
  package var taskID: ID<RegisteredTask>
  package var reason: String

  package init(taskID: ID<RegisteredTask>, reason: String) {
    self.taskID = taskID
    self.reason = String(reason.collapsed.prefix(2000))
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    guard !reason.isEmpty else { throw Refusal.reasonMissing }
    try await database.write { transaction in
      try context.require(.acceptPlan, in: transaction)
      let task = try RegisteredTask.find(taskID, in: transaction)
      guard task.standing == .accepted else { throw Refusal.noSuchTask }
      try transaction.run("UPDATE task SET standing = 'withdrawn' WHERE id = \(taskID)")
      try SearchIndex.remove(transaction, kind: "task", id: taskID.rawValue)
      try TaskEvent.record(.withdrawn, of: taskID, reason: reason, by: context, in: transaction)
    }
  }
}
