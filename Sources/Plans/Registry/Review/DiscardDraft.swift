import Accounts
import Core
import Store

/// Puts a draft away; its file may then be imported again. Refused once a task of it is on the board.
package struct DiscardDraft: Sendable {
  package var versionID: ID<PlanVersion>

  package init(versionID: ID<PlanVersion>) {
    self.versionID = versionID
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    try await database.write { transaction in
      try context.require(.reviewPlan, in: transaction)
      let version = try PlanVersion.find(versionID, in: transaction)
      guard version.state == .draft else { throw Refusal.notADraft }
      try transaction.run("UPDATE plan_version SET state = 'discarded' WHERE id = \(versionID)")
      try AuditLog.record(
        transaction, context, action: "plan.discard", subject: "plan", id: version.planID.rawValue,
        detail: try StoredJSON.encode(["version": versionID.description]))
    }
  }
}

extension Refusal {
  static let notADraft = Refusal(
    "not-a-draft",
    Localised(
      vi: "Bản này không còn là bản chờ rà soát. Hãy tải lại trang kế hoạch.",
      en: "This version is no longer waiting for review. Reload the plan's page."))
}

extension PlanVersion {
  package static func find(_ id: ID<PlanVersion>, in reader: Reader) throws -> PlanVersion {
    guard let row = try reader.row("SELECT * FROM plan_version WHERE id = \(id)") else {
      throw Refusal.noSuchPlan
    }
    return try PlanVersion(row)
  }
}
