import Accounts
import Core
import Store

/// Puts a draft away; its file may then be imported again. Refused once a task of it is on the board.
package struct DiscardDraft: Action {
  package static let name = "plan.discard"
  package static let title = Localised(vi: "Hủy bản kế hoạch chờ rà soát", en: "Discard a draft plan")
  package static let permission = Permission.reviewPlan

  package var versionID: ID<PlanVersion>

  package init(versionID: ID<PlanVersion>) {
    self.versionID = versionID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try PlanVersion.find(versionID, in: reader).state == .draft ? [] : [.notADraft]
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<Plan> {
    try transaction.run("UPDATE plan_version SET state = 'discarded' WHERE id = \(versionID)")
    return try PlanVersion.find(versionID, in: transaction).planID
  }

  package func record(of outcome: ID<Plan>) -> AuditRecord? {
    AuditRecord("plan", outcome, ["version": versionID.description])
  }
}

extension Refusal {
  static let notADraft = Refusal(
    "not-a-draft",
    Localised(
      vi: "Bản này không còn là bản chờ rà soát. Hãy tải lại trang kế hoạch.",
      en: "This version is no longer waiting for review. Reload the plan's page."))
}
