import Core
import Store

@testable import PlanRegistry

/// What the lists of tasks hold by their definition: sought again for every task, slowly and without anything kept.
struct BoardOracle {
  struct Found: Hashable, RowReadable, Decodable {
    var id: ID<RegisteredTask>
    var planID: ID<Plan>
    var pillar: String
    var occurrenceID: ID<Occurrence>
    var missedCount: Int
    var shown: String
  }

  var today: Day

  func found(_ filter: TaskFilter, _ reader: Reader) throws -> [Found] {
    var conditions: [SQL] = ["m.id IS NOT NULL"]
    if !filter.states.isEmpty {
      conditions.append("m.shown IN \(list: filter.states.map(\.rawValue).sorted())")
    }
    if filter.missed { conditions.append("m.missed_count > 0") }
    return try reader.all(
      Found.self,
      "SELECT m.* FROM (\(sql: matches(filter))) m WHERE " + conditions.joined(by: " AND "))
  }

  private func matches(_ filter: TaskFilter) -> SQL {
    let ownState: SQL = filter.agencyID == nil ? "o.state" : "COALESCE(own.state, o.state)"
    let ownDuty: SQL =
      filter.agencyID.map { " LEFT JOIN duty own ON own.occurrence_id = o.id AND own.agency_id = \($0)" }
      ?? ""
    return """
      SELECT f.*, CASE WHEN f.own_state IN ('done', 'suspended') THEN f.own_state
        WHEN f.due_on < \(today) THEN 'late' ELSE f.own_state END AS shown
      FROM (
        SELECT t.id, t.plan_id, t.pillar, o.id AS occurrence_id, o.due_on, \(sql: ownState) AS own_state,
          (SELECT count(*) FROM occurrence m WHERE m.task_id = t.id AND m.due_on < \(today)
            AND m.kind NOT IN ('once', 'open') AND m.id <> o.id
            AND m.state IN ('not-started', 'in-progress')) AS missed_count
        FROM task t JOIN occurrence o ON o.id = \(sql: occurrence(filter.year))\(sql: ownDuty)
        WHERE t.standing = 'accepted'\(sql: conditions(filter))
      ) f
      """
  }

  /// The occurrence not yet over, else the last; of the year asked for when there is one.
  private func occurrence(_ year: Int?) -> SQL {
    let within: SQL = year.map { " AND c.due_on BETWEEN \("\($0)-01-01") AND \("\($0)-12-31")" } ?? ""
    return """
      COALESCE(
        (SELECT c.id FROM occurrence c WHERE c.task_id = t.id AND c.due_on >= \(today)\(sql: within)
          ORDER BY c.due_on LIMIT 1),
        (SELECT c.id FROM occurrence c WHERE c.task_id = t.id\(sql: within) ORDER BY c.due_on DESC LIMIT 1))
      """
  }

  private func conditions(_ filter: TaskFilter) -> SQL {
    var all: [SQL] = []
    if let plan = filter.planID { all.append("t.plan_id = \(plan)") }
    if let pillar = filter.pillar { all.append("t.pillar = \(pillar)") }
    if let from = filter.dueFrom { all.append("o.due_on >= \(from)") }
    if let to = filter.dueTo { all.append("o.due_on <= \(to)") }
    if let agency = filter.agencyID { all.append("t.id IN (\(sql: tasks(of: agency, filter.part)))") }
    if filter.unassigned {
      all.append(
        "EXISTS (SELECT 1 FROM duty u WHERE u.occurrence_id = o.id AND u.agency_id IS NULL AND u.state <> 'done')"
      )
    }
    return all.isEmpty ? "" : " AND " + all.joined(by: " AND ")
  }

  private func tasks(of agency: AgencyID, _ part: Responsibility.Role?) -> SQL {
    let working: SQL = "SELECT d.task_id FROM duty d WHERE d.agency_id = \(agency)"
    func named(_ role: Responsibility.Role) -> SQL {
      "SELECT r.task_id FROM responsibility r WHERE r.agency_id = \(agency) AND r.role = \(role)"
    }
    return switch part {
    case .lead: working
    case .coordinator: named(.coordinator)
    case .monitor: named(.monitor)
    case nil:
      [working, "SELECT r.task_id FROM responsibility r WHERE r.agency_id = \(agency)"].joined(by: " UNION ")
    }
  }

  /// Shares that should be under way and are not started, by who holds them.
  func waiting(_ reader: Reader, plan: ID<Plan>?) throws -> [AgencyID?: [(duty: ID<Duty>, isLate: Bool)]] {
    let ofPlan: SQL = plan.map { " AND t.plan_id = \($0)" } ?? ""
    var found: [AgencyID?: [(duty: ID<Duty>, isLate: Bool)]] = [:]
    for row in try reader.rows(
      """
      SELECT d.id, d.agency_id, CASE WHEN o.due_on < \(today) THEN 1 ELSE 0 END AS is_late
      FROM task t JOIN duty d ON d.task_id = t.id JOIN occurrence o ON o.id = d.occurrence_id
      WHERE t.standing = 'accepted' AND d.state = 'not-started'
        AND (o.starts_on IS NULL OR o.starts_on <= \(today))\(sql: ofPlan)
      """)
    {
      found[try row.get("agency_id"), default: []].append((try row.get("id"), try row.get("is_late")))
    }
    return found
  }
}
