import Accounts
import Agencies
import Core
import Store

/// Says which unit of the directory a printed name means.
package struct ConfirmAgency: Sendable {
  package var responsibilityID: ID<Responsibility>
  package var agencyID: Int64
  /// Whether the same name elsewhere in the version means the same unit.
  package var everywhere: Bool

  package init(responsibilityID: ID<Responsibility>, agencyID: Int64, everywhere: Bool = true) {
    self.responsibilityID = responsibilityID
    self.agencyID = agencyID
    self.everywhere = everywhere
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    try await database.write { transaction in
      try context.require(.reviewPlan, in: transaction)
      guard
        let row = try transaction.row("SELECT * FROM responsibility WHERE id = \(responsibilityID)"),
        let named = try Optional(Responsibility(row))
      else { throw Refusal.noSuchTask }
      let task = try RegisteredTask.underReview(named.taskID, in: transaction)
      _ = try Agency.chosen(agencyID, in: transaction)
      let others: SQL =
        everywhere
        ? """
         OR (name = \(named.name) AND task_id IN (
          SELECT id FROM task WHERE version_id = \(task.versionID) AND standing = 'proposed'))
        """ : ""
      try transaction.run(
        "UPDATE responsibility SET agency_id = \(agencyID), confidence = 1 WHERE id = \(named.id)" + others)
      try TaskEvent.record(.edited, of: task.id, agency: agencyID, by: context, in: transaction)
    }
  }
}
