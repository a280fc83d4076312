import Core
import Store

/// Who has not started: agencies with shares that should be under way, the longest list first.
package struct NotStarted: Hashable, Sendable {
  /// Nil for shares that nobody holds.
  package var agencyID: AgencyID?
  package var name: String?
  package var count: Int
  package var lateCount: Int
  package var tasks: [Item]

  package struct Item: Hashable, Sendable {
    package var taskID: ID<RegisteredTask>
    package var ref: String
    package var text: String
    package var label: String
    package var dueOn: Day?
    package var isRequest: Bool
  }

  /// The most shares looked at.
  package static let limit = 5000

  /// Shares of occurrences that have begun, on the board, not started; of one plan or of all.
  package static func list(_ reader: Reader, plan: ID<Plan>? = nil, today: Day) throws -> [NotStarted] {
    let ofPlan: SQL = plan.map { " AND t.plan_id = \($0)" } ?? ""
    let rows = try reader.rows(
      """
      SELECT d.agency_id, d.is_request, a.name, t.id, t.ref, t.text, o.label, o.due_on
      FROM task t JOIN duty d ON d.task_id = t.id JOIN occurrence o ON o.id = d.occurrence_id
      LEFT JOIN agency a ON a.id = d.agency_id
      WHERE t.standing = 'accepted' AND d.state = 'not-started'
        AND (o.starts_on IS NULL OR o.starts_on <= \(today))\(sql: ofPlan)
      ORDER BY o.due_on, t.plan_id, t.position, t.id LIMIT \(limit)
      """)
    var found: [AgencyID?: NotStarted] = [:]
    for row in rows {
      let agency: AgencyID? = try row.get("agency_id")
      let item = Item(
        taskID: try row.get("id"), ref: try row.get("ref"), text: try row.get("text"),
        label: try row.get("label"), dueOn: try row.get("due_on"), isRequest: try row.get("is_request"))
      var entry =
        try found[agency]
        ?? NotStarted(agencyID: agency, name: try row.get("name"), count: 0, lateCount: 0, tasks: [])
      entry.count += 1
      if let due = item.dueOn, due < today { entry.lateCount += 1 }
      entry.tasks.append(item)
      found[agency] = entry
    }
    return found.values.sorted { ($1.count, $0.name ?? "") < ($0.count, $1.name ?? "") }
  }
}
