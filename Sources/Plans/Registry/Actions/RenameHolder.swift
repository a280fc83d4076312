import Accounts
import Agencies
import Core
import Store

/// Gives a unit a new name, in the directory and in what the search finds of the work that it has a part in.
package struct RenameHolder: Action {
  package static let name = "agency.rename-holder"
  package static let title = Localised(
    vi: "Đổi tên đơn vị và cập nhật các nhiệm vụ", en: "Rename an agency and apply it to its work")
  package static let permission = RenameAgency.permission

  package var change: RenameAgency

  package init(_ change: RenameAgency) {
    self.change = change
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try change.refusals(reader, context)
  }

  /// How many tasks the unit has a part in.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Int {
    try change.run(transaction, context)
    let rows = try transaction.rows(
      """
      SELECT task_id FROM responsibility WHERE agency_id = \(change.agencyID)
      UNION SELECT task_id FROM duty WHERE agency_id = \(change.agencyID)
      """)
    let tasks: [ID<RegisteredTask>] = try rows.map { try $0.get("task_id") }
    try RegisteredTask.changed(tasks, on: context.now.day, transaction)
    return tasks.count
  }

  package func record(of outcome: Int) -> AuditRecord? {
    AuditRecord("agency", change.agencyID, ["tasks": "\(outcome)"])
  }
}
