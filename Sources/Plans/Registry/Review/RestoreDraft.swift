import Accounts
import Core
import Store

/// Takes a discarded draft back into the review.
package struct RestoreDraft: Action {
  package static let name = "plan.restore-draft"
  package static let title = Localised(vi: "Khôi phục bản kế hoạch đã hủy", en: "Restore a discarded draft")
  package static let permission = DiscardDraft.permission

  package var binned: ID<BinnedThing>

  package init(_ binned: ID<BinnedThing>) {
    self.binned = binned
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let version = try version(reader)
    guard version.state == .discarded else { return [.notInTheBin] }
    let again = try reader.integer(
      """
      SELECT count(*) AS again FROM plan_version v
      JOIN plan_version d ON d.sha256 = v.sha256 AND d.annex_sha256 = v.annex_sha256
      WHERE d.id = \(version.id) AND v.state <> 'discarded'
      """)
    return [.unless(again == 0, .importedAgain)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> PlanVersion {
    let version = try version(transaction)
    try transaction.run("UPDATE plan_version SET state = 'draft' WHERE id = \(version.id)")
    try transaction.restore(binned)
    try TaskMatching.keepForDrafts(of: version.planID, transaction)
    return version
  }

  package func record(of outcome: PlanVersion) -> AuditRecord? {
    AuditRecord("plan", outcome.planID, ["version": outcome.id.description])
  }

  private func version(_ reader: Reader) throws -> PlanVersion {
    let thing = try BinnedThing.find(binned, in: reader)
    guard thing.kind == DiscardDraft.binKind else { throw Refusal.notInTheBin }
    return try PlanVersion.find(ID(rawValue: thing.subjectID), in: reader)
  }
}

extension Refusal {
  static let importedAgain = Refusal(
    "imported-again",
    Localised(
      vi: "Tệp của bản này đã được đưa vào lại, nên bản cũ không khôi phục được. Hãy dùng bản mới.",
      en: "The file of this version was added again meanwhile, so the old one cannot return. Use the new one."
    ))
}
