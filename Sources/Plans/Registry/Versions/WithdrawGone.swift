import Accounts
import Core
import Store

/// Takes off the board what earlier versions had and the version in use no longer has.
package struct WithdrawGone: Action {
  package static let name = "plan.withdraw-gone"
  package static let title = Localised(
    vi: "Rút nhiệm vụ không còn trong bản mới", en: "Withdraw what a new version no longer has")
  package static let permission = WithdrawTask.permission

  package var versionID: ID<PlanVersion>

  package init(versionID: ID<PlanVersion>) {
    self.versionID = versionID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let version = try PlanVersion.find(versionID, in: reader)
    let isAny = try reader.row("SELECT e.id \(sql: VersionDifferences.goneTasks(version)) LIMIT 1") != nil
    return [
      .unless(version.state == .accepted, .versionNotInUse), .unless(isAny, .nothingGone),
    ].compactMap(\.self)
  }

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (plan: ID<Plan>, tasks: [ID<RegisteredTask>]) {
    let version = try PlanVersion.find(versionID, in: transaction)
    let gone: [ID<RegisteredTask>] = try transaction.rows(
      "SELECT e.id \(sql: VersionDifferences.goneTasks(version)) ORDER BY e.position, e.id"
    ).map { try $0.get("id") }
    for task in gone {
      try WithdrawTask(taskID: task, reason: "Không còn trong bản \(version.ordinal) của kế hoạch.")
        .run(transaction, context)
    }
    return (version.planID, gone)
  }

  package func record(of outcome: (plan: ID<Plan>, tasks: [ID<RegisteredTask>])) -> AuditRecord? {
    AuditRecord(
      "plan", outcome.plan, ["version": versionID.description, "tasks": "\(outcome.tasks.count)"])
  }
}

extension Refusal {
  static let versionNotInUse = Refusal(
    "version-not-in-use",
    Localised(
      vi: "Hãy đưa bản này vào sổ trước, rồi rút các nhiệm vụ không còn.",
      en: "Accept this version first, then withdraw what is gone."))

  static let nothingGone = Refusal(
    "nothing-gone",
    Localised(vi: "Không có nhiệm vụ nào cần rút.", en: "There is nothing to withdraw."))
}
