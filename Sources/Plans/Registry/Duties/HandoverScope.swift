import AgencyNames
import Core
import Store

/// Whose or which work is handed over from units that ended.
package enum HandoverScope: Hashable, Sendable {
  /// Of one unit, in all plans.
  case agency(AgencyID)
  case plan(ID<Plan>)
  case task(ID<RegisteredTask>)

  var subject: (kind: String, id: Int64) {
    switch self {
    case .agency(let id): ("agency", id.rawValue)
    case .plan(let id): ("plan", id.rawValue)
    case .task(let id): ("task", id.rawValue)
    }
  }

  /// On columns of `task t`.
  private var condition: SQL {
    switch self {
    case .agency: "t.standing = 'accepted'"
    case .plan(let id): "t.standing = 'accepted' AND t.plan_id = \(id)"
    case .task(let id): "t.standing = 'accepted' AND t.id = \(id)"
    }
  }

  /// Open shares that a unit holds.
  func shares(of unit: AgencyID) -> SQL {
    """
    SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id
    WHERE d.agency_id = \(unit) AND d.state <> 'done' AND \(sql: condition) ORDER BY d.id
    """
  }

  /// Names that mean a unit.
  func names(of unit: AgencyID) -> SQL {
    """
    SELECT r.id, r.task_id FROM responsibility r JOIN task t ON t.id = r.task_id
    WHERE r.agency_id = \(unit) AND r.confidence >= \(Resolution.certain) AND \(sql: condition) ORDER BY r.id
    """
  }

  /// Units that ended before `day` and still hold something: agency_id, task_id, is_share.
  /// - Parameter one: only what this unit holds.
  func heldByEnded(before day: Day, by one: AgencyID? = nil) -> SQL {
    let asked: AgencyID? = if case .agency(let id) = self { id } else { one }
    let unit: SQL = asked.map { " AND a.id = \($0)" } ?? ""
    return """
      SELECT a.id AS agency_id, d.task_id, 1 AS is_share FROM task t JOIN duty d ON d.task_id = t.id
      JOIN agency a ON a.id = d.agency_id
      WHERE \(sql: condition) AND d.state <> 'done' AND a.valid_to < \(day)\(sql: unit)
      UNION ALL
      SELECT a.id, r.task_id, 0 FROM task t JOIN responsibility r ON r.task_id = t.id
      JOIN agency a ON a.id = r.agency_id
      WHERE \(sql: condition) AND r.confidence >= \(Resolution.certain) AND a.valid_to < \(day)\(sql: unit)
      """
  }
}
