import Accounts
import Core
import Store

/// Puts a withdrawn task back on the board, as it was when it left.
package struct ReturnTask: Action {
  package static let name = "task.return"
  package static let title = Localised(vi: "Đưa nhiệm vụ trở lại sổ", en: "Return a task to the register")
  package static let permission = WithdrawTask.permission

  package var binned: ID<BinnedThing>

  package init(_ binned: ID<BinnedThing>) {
    self.binned = binned
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try task(reader)
    guard task.standing == .withdrawn else { return [.notInTheBin] }
    let goesOn = try reader.row(
      "SELECT id FROM task WHERE counterpart_id = \(task.id) AND standing = 'accepted' LIMIT 1")
    let version = try PlanVersion.find(task.versionID, in: reader)
    return [
      .unless(version.state != .withdrawn, .planIsWithdrawn),
      .unless(try goesOn == nil && task.twin(.later, in: reader) == nil, .onTheBoardAgain),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<RegisteredTask> {
    let task = try task(transaction)
    try transaction.run("UPDATE task SET standing = 'accepted' WHERE id = \(task.id)")
    try transaction.restore(binned)
    try TaskMatching.keepForDrafts(of: task.planID, transaction)
    let version = try PlanVersion.find(task.versionID, in: transaction)
    try task.index(planNumber: version.number, transaction)
    try KeptBoard.refresh([task.id], on: context.now.day, in: transaction)
    return task.id
  }

  package func record(of outcome: ID<RegisteredTask>) -> AuditRecord? { AuditRecord("task", outcome) }

  private func task(_ reader: Reader) throws -> RegisteredTask {
    let thing = try BinnedThing.find(binned, in: reader)
    guard thing.kind == WithdrawTask.binKind else { throw Refusal.notInTheBin }
    return try RegisteredTask.find(ID(rawValue: thing.subjectID), in: reader)
  }
}

extension Refusal {
  static let onTheBoardAgain = Refusal(
    "on-the-board-again",
    Localised(
      vi: "Nhiệm vụ này đã có trong bản mới hơn của kế hoạch, nên không đưa trở lại được.",
      en: "A newer version of the plan has this task on the board, so it cannot return."))
}
