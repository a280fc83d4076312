import Accounts
import Agencies
import Core
import Store

/// Says which unit of the directory a printed name means.
package struct ConfirmAgency: Action {
  package static let name = "task.confirm-agency"
  package static let title = Localised(
    vi: "Xác nhận đơn vị của tên trong văn bản", en: "Confirm whom a printed name means")
  package static let permission = Permission.reviewPlan

  package var responsibilityID: ID<Responsibility>
  /// Nobody chose one yet: refused, at its field.
  package var agencyID: AgencyID?
  /// Whether the same name elsewhere in the version means the same unit.
  package var everywhere: Bool

  package init(responsibilityID: ID<Responsibility>, agencyID: AgencyID?, everywhere: Bool = true) {
    self.responsibilityID = responsibilityID
    self.agencyID = agencyID
    self.everywhere = everywhere
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let named = try Responsibility.find(responsibilityID, in: reader)
    return try RegisteredTask.find(named.taskID, in: reader).reviewRefusals(reader)
      + [try Agency.refusal(ofChoice: agencyID, in: reader)].compactMap(\.self)
  }

  /// The tasks whose names got the unit, the one that was looked at first.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [ID<RegisteredTask>] {
    guard let agencyID else { throw Refusal.agencyMissing }
    let named = try Responsibility.find(responsibilityID, in: transaction)
    let task = try RegisteredTask.find(named.taskID, in: transaction)
    let which: SQL =
      everywhere
      ? "t.version_id = \(task.versionID) AND t.standing = 'proposed' AND r.name = \(named.name)"
      : "r.id = \(named.id)"
    let meant: SQL = """
      FROM task t JOIN responsibility r ON r.task_id = t.id
      WHERE \(sql: which) AND (r.agency_id IS NULL OR r.agency_id <> \(agencyID) OR r.confidence <> 1)
      """
    let changed: [ID<RegisteredTask>] = try transaction.rows(
      "SELECT DISTINCT r.task_id " + meant + " ORDER BY r.task_id"
    ).map { try $0.get("task_id") }
    try transaction.run(
      "UPDATE task SET edition = edition + 1 WHERE id IN (SELECT r.task_id \(sql: meant))")
    try transaction.run(
      "UPDATE responsibility SET agency_id = \(agencyID), confidence = 1 WHERE id IN (SELECT r.id \(sql: meant))"
    )
    try TaskDoubts.refresh(changed, transaction)
    return changed.filter { $0 == task.id } + changed.filter { $0 != task.id }
  }

  package func record(of outcome: [ID<RegisteredTask>]) -> AuditRecord? { outcome.first.map(record) }

  package func parts(of outcome: [ID<RegisteredTask>]) -> [AuditRecord] { outcome.dropFirst().map(record) }

  private func record(_ task: ID<RegisteredTask>) -> AuditRecord {
    AuditRecord("task", task, ["agency": agencyID?.description])
  }
}
