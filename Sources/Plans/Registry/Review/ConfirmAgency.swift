import Accounts
import Agencies
import Core
import Store

/// Says which unit of the directory a printed name means.
package struct ConfirmAgency: Action {
  package static let name = "task.confirm-agency"
  package static let title = Localised(
    vi: "Xác nhận cơ quan của tên trong văn bản", en: "Confirm whom a printed name means")
  package static let permission = Permission.reviewPlan

  package var responsibilityID: ID<Responsibility>
  package var agencyID: AgencyID
  /// Whether the same name elsewhere in the version means the same unit.
  package var everywhere: Bool

  package init(responsibilityID: ID<Responsibility>, agencyID: AgencyID, everywhere: Bool = true) {
    self.responsibilityID = responsibilityID
    self.agencyID = agencyID
    self.everywhere = everywhere
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let named = try Responsibility.find(responsibilityID, in: reader)
    _ = try Agency.chosen(agencyID, in: reader)
    return try RegisteredTask.find(named.taskID, in: reader).reviewRefusals(reader)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<RegisteredTask> {
    let named = try Responsibility.find(responsibilityID, in: transaction)
    let task = try RegisteredTask.find(named.taskID, in: transaction)
    let others: SQL =
      everywhere
      ? """
       OR (name = \(named.name) AND task_id IN (
        SELECT id FROM task WHERE version_id = \(task.versionID) AND standing = 'proposed'))
      """ : ""
    let meant: SQL = "id = \(named.id)" + others
    try transaction.run(
      "UPDATE responsibility SET agency_id = \(agencyID), confidence = 1 WHERE \(sql: meant)")
    try transaction.run(
      """
      UPDATE task SET edition = edition + 1
      WHERE id IN (SELECT task_id FROM responsibility WHERE \(sql: meant))
      """)
    return task.id
  }

  package func record(of outcome: ID<RegisteredTask>) -> AuditRecord? {
    AuditRecord("task", outcome, ["agency": "\(agencyID)"])
  }
}
