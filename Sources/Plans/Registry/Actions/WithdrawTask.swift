import Accounts
import Core
import Store
import VietnameseText

/// Takes an accepted task off the board, with a reason; nothing of its history is lost.
package struct WithdrawTask: Action {
  package static let name = "task.withdraw"
  package static let title = Localised(vi: "Rút nhiệm vụ khỏi sổ", en: "Withdraw a task")
  package static let permission = Permission.acceptPlan
  package static let binKind = "task"

  package var taskID: ID<RegisteredTask>
  package var reason: String

  package init(taskID: ID<RegisteredTask>, reason: String) {
    self.taskID = taskID
    self.reason = reason.collapsed
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard try RegisteredTask.find(taskID, in: reader).standing == .accepted else { throw Refusal.noSuchTask }
    return Reason.refusals(reason, isNeeded: true)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<BinnedThing> {
    let task = try RegisteredTask.find(taskID, in: transaction)
    try transaction.run("UPDATE task SET standing = 'withdrawn' WHERE id = \(taskID)")
    try SearchIndex.remove(transaction, kind: "task", id: taskID.rawValue)
    try KeptBoard.refresh([taskID], on: context.now.day, in: transaction)
    return try transaction.shelve(
      Self.binKind, taskID.rawValue, title: String("\(task.ref) \(task.text)".prefix(300)), context)
  }

  package func record(of outcome: ID<BinnedThing>) -> AuditRecord? {
    AuditRecord("task", taskID, ["reason": reason])
  }
}
