import Core
import Store

extension RegisteredTask {
  /// A unit has another name: what the search finds of the work that it has a part in follows.
  package static func agencyRenamed(
    _ agency: AgencyID, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    let rows = try transaction.rows(
      """
      SELECT task_id FROM responsibility WHERE agency_id = \(agency)
      UNION SELECT task_id FROM duty WHERE agency_id = \(agency)
      """)
    try changed(try rows.map { try $0.get("task_id") }, on: context.now.day, transaction)
  }
}
