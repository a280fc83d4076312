import Accounts
import Core
import Store

/// Takes a whole plan off the board, with a reason; nothing of its history is lost, and it can return.
package struct WithdrawPlan: Action {
  package static let name = "plan.withdraw"
  package static let title = Localised(vi: "Rút kế hoạch khỏi sổ", en: "Withdraw a plan")
  package static let permission = Permission.acceptPlan
  package static let binKind = "plan"

  package var planID: ID<Plan>
  package var reason: String?

  package init(planID: ID<Plan>, reason: String?) {
    self.planID = planID
    self.reason = Reason.said(reason)
  }

  package struct Outcome: Hashable, Sendable {
    package var binned: ID<BinnedThing>
    package var tasks: [ID<RegisteredTask>]
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let accepted = try reader.row(
      "SELECT id FROM plan_version WHERE plan_id = \(planID) AND state = 'accepted' LIMIT 1")
    return [.unless(accepted != nil, .notInUse)].compactMap(\.self) + Reason.refusals(reason, isNeeded: true)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let plan = try transaction.find(Plan.self, "SELECT * FROM plan WHERE id = \(planID)", else: .noSuchPlan)
    let tasks: [ID<RegisteredTask>] = try transaction.rows(
      "SELECT id FROM task WHERE plan_id = \(planID) AND standing = 'accepted' ORDER BY id"
    ).map { try $0.get("id") }
    let title = [plan.number, plan.title].compactMap(\.self).joined(separator: " – ")
    let binned = try transaction.shelve(
      Self.binKind, planID.rawValue, title: String(title.prefix(300)), context)
    try transaction.run(
      """
      UPDATE task SET standing = 'withdrawn', withdrawn_with = \(binned)
      WHERE plan_id = \(planID) AND standing = 'accepted'
      """)
    try transaction.run(
      """
      UPDATE plan_version SET state = 'withdrawn', withdrawn_with = \(binned)
      WHERE plan_id = \(planID) AND state = 'accepted'
      """)
    for task in tasks { try SearchIndex.remove(transaction, kind: "task", id: task.rawValue) }
    try SearchIndex.remove(transaction, kind: "plan", id: planID.rawValue)
    try KeptBoard.refresh(tasks, on: context.now.day, in: transaction)
    return Outcome(binned: binned, tasks: tasks)
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord("plan", planID, ["reason": reason, "tasks": "\(outcome.tasks.count)"])
  }

  package func parts(of outcome: Outcome) -> [AuditRecord] {
    outcome.tasks.map { AuditRecord("task", $0, ["reason": reason]) }
  }
}

/// Puts a withdrawn plan back on the board, as it was when it left.
package struct ReturnPlan: Action {
  package static let name = "plan.return"
  package static let title = Localised(vi: "Đưa kế hoạch trở lại sổ", en: "Return a plan to the register")
  package static let permission = WithdrawPlan.permission

  package var binned: ID<BinnedThing>

  package init(_ binned: ID<BinnedThing>) {
    self.binned = binned
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let newer = try reader.row(
      """
      SELECT n.id FROM plan_version v JOIN plan_version n ON n.plan_id = v.plan_id AND n.id <> v.id
      WHERE v.plan_id = \(try plan(reader)) AND v.withdrawn_with = \(binned)
        AND (n.state = 'accepted' OR (n.state = 'withdrawn' AND n.ordinal > v.ordinal)) LIMIT 1
      """)
    return [.unless(newer == nil, .inUseAgain)].compactMap(\.self)
  }

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (plan: ID<Plan>, tasks: [ID<RegisteredTask>]) {
    let plan = try plan(transaction)
    let tasks: [ID<RegisteredTask>] = try transaction.rows(
      "SELECT id FROM task WHERE withdrawn_with = \(binned) AND standing = 'withdrawn' ORDER BY id"
    ).map { try $0.get("id") }
    try transaction.run(
      """
      UPDATE task SET standing = 'accepted', withdrawn_with = NULL
      WHERE withdrawn_with = \(binned) AND standing = 'withdrawn'
      """)
    try transaction.run(
      "UPDATE plan_version SET state = 'accepted', withdrawn_with = NULL WHERE withdrawn_with = \(binned)")
    try transaction.restore(binned)
    let version = try transaction.find(
      PlanVersion.self, "SELECT * FROM plan_version WHERE plan_id = \(plan) AND state = 'accepted'",
      else: .noSuchPlan)
    try version.index(transaction)
    try TaskMatching.keepForDrafts(of: plan, transaction)
    try RegisteredTask.changed(tasks, on: context.now.day, transaction)
    return (plan, tasks)
  }

  package func record(of outcome: (plan: ID<Plan>, tasks: [ID<RegisteredTask>])) -> AuditRecord? {
    AuditRecord("plan", outcome.plan, ["tasks": "\(outcome.tasks.count)"])
  }

  package func parts(of outcome: (plan: ID<Plan>, tasks: [ID<RegisteredTask>])) -> [AuditRecord] {
    outcome.tasks.map { AuditRecord("task", $0) }
  }

  private func plan(_ reader: Reader) throws -> ID<Plan> {
    let thing = try BinnedThing.find(binned, in: reader)
    guard thing.kind == WithdrawPlan.binKind else { throw Refusal.notInTheBin }
    return ID(rawValue: thing.subjectID)
  }
}

extension Refusal {
  static let notInUse = Refusal(
    "plan-not-in-use",
    Localised(
      vi: "Kế hoạch này không ở trong sổ nên không cần rút.",
      en: "This plan is not on the board, so there is nothing to withdraw."))

  static let inUseAgain = Refusal(
    "plan-in-use-again",
    Localised(
      vi: "Một bản mới hơn của kế hoạch này đã vào sổ, nên bản cũ không trở lại được.",
      en: "A newer version of this plan is on the board, so the older one cannot return."))
}
