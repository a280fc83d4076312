import Accounts
import Core
import Store

/// Puts a draft into the bin; its file may then be imported again. Refused once a task of it is on the board.
package struct DiscardDraft: Action {
  package static let name = "plan.discard"
  package static let title = Localised(vi: "Hủy bản kế hoạch chờ rà soát", en: "Discard a draft plan")
  package static let permission = Permission.reviewPlan
  package static let binKind = "draft"

  package var versionID: ID<PlanVersion>

  package init(versionID: ID<PlanVersion>) {
    self.versionID = versionID
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try PlanVersion.find(versionID, in: reader).state == .draft ? [] : [.notADraft]
  }

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (plan: ID<Plan>, binned: ID<BinnedThing>) {
    try transaction.run("UPDATE plan_version SET state = 'discarded' WHERE id = \(versionID)")
    let version = try PlanVersion.find(versionID, in: transaction)
    let title = [version.number, version.title].compactMap(\.self).joined(separator: " – ")
    let binned = try transaction.shelve(
      Self.binKind, versionID.rawValue, title: String(title.prefix(300)), context)
    return (version.planID, binned)
  }

  package func record(of outcome: (plan: ID<Plan>, binned: ID<BinnedThing>)) -> AuditRecord? {
    AuditRecord("plan", outcome.plan, ["version": versionID.description])
  }
}

extension Refusal {
  static let notADraft = Refusal(
    "not-a-draft",
    Localised(
      vi: "Bản này không còn là bản chờ rà soát. Hãy tải lại trang kế hoạch.",
      en: "This version is no longer waiting for review. Reload the plan's page."))
}
