import Accounts
import Core
import Store

/// Answers whether a draft is a new version of the plan that it resembles: then its tasks go on with those on the board.
package struct AnswerResemblance: Action {
  package static let name = "plan.answer-resemblance"
  package static let title = Localised(
    vi: "Trả lời có phải bản mới của kế hoạch", en: "Say whether it is a new version of a plan")
  package static let permission = Permission.reviewPlan

  package var versionID: ID<PlanVersion>
  package var isNewVersion: Bool

  package init(versionID: ID<PlanVersion>, isNewVersion: Bool) {
    self.versionID = versionID
    self.isNewVersion = isNewVersion
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let version = try PlanVersion.find(versionID, in: reader)
    return [.unless(version.state == .draft && version.resembles != nil, .notAsked)].compactMap(\.self)
  }

  /// The plan that it belongs to now.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<Plan> {
    let version = try PlanVersion.find(versionID, in: transaction)
    guard isNewVersion, let plan = version.resembles else {
      try transaction.run("UPDATE plan_version SET resembles_id = NULL WHERE id = \(versionID)")
      return version.planID
    }
    let next = try transaction.integer(
      "SELECT COALESCE(max(ordinal), 0) + 1 AS next FROM plan_version WHERE plan_id = \(plan)")
    try transaction.run(
      """
      UPDATE plan_version SET plan_id = \(plan), ordinal = \(next), resembles_id = NULL WHERE id = \(versionID)
      """)
    try transaction.run("UPDATE task SET plan_id = \(plan) WHERE version_id = \(versionID)")
    let isLeft =
      try transaction.row(
        "SELECT id FROM plan_version WHERE plan_id = \(version.planID) LIMIT 1") == nil
    if isLeft {
      try transaction.run(
        "UPDATE plan_version SET resembles_id = \(plan) WHERE resembles_id = \(version.planID)")
      try transaction.run("DELETE FROM plan WHERE id = \(version.planID)")
    }
    try TaskMatching.keep(for: try PlanVersion.find(versionID, in: transaction), transaction)
    return plan
  }

  package func record(of outcome: ID<Plan>) -> AuditRecord? {
    AuditRecord(
      "plan", outcome, ["version": versionID.description, "new_version": isNewVersion ? "yes" : "no"])
  }
}

extension Refusal {
  static let notAsked = Refusal(
    "not-asked",
    Localised(
      vi: "Câu hỏi này đã được trả lời. Hãy tải lại trang.",
      en: "This question was answered already. Reload the page."))

  static let isItANewVersion = Refusal(
    "is-it-a-new-version",
    Localised(
      vi:
        "Văn bản này giống một kế hoạch đã có. Hãy trả lời ở đầu trang: bản mới của kế hoạch đó, hay kế hoạch khác.",
      en:
        "This document resembles a plan in the register. Say at the top of the page whether it is a new version of it."
    ))
}
