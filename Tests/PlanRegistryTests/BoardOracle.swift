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
    let isWhole: SQL = filter.agencyID == nil ? "1 = 1" : "NOT (\(sql: holds(filter, "o")))"
    let ownState = state(filter, "o")
    let ofYear: SQL =
      filter.year.map { " AND m.due_on BETWEEN \("\($0)-01-01") AND \("\($0)-12-31")" } ?? ""
    return """
      SELECT f.*, CASE WHEN f.own_state IN ('done', 'suspended') THEN f.own_state
        WHEN f.due_on < \(today) THEN CASE WHEN f.is_last = 1 THEN 'late' ELSE 'missed' END
        WHEN f.own_state = 'not-started' AND f.starts_on > \(today) THEN 'upcoming'
        ELSE f.own_state END AS shown
      FROM (
        SELECT t.id, t.plan_id, t.pillar, o.id AS occurrence_id, o.due_on, o.starts_on, \(sql: ownState) AS own_state,
          CASE WHEN \(sql: isFollowed("o")) THEN 0 ELSE 1 END AS is_last,
          (SELECT count(*) FROM occurrence m WHERE m.task_id = t.id AND m.due_on < \(today)\(sql: ofYear)
            AND \(sql: isFollowed("m")) AND \(sql: state(filter, "m")) IN ('not-started', 'in-progress')
            AND (\(sql: isWhole) OR \(sql: holds(filter, "m")))) AS missed_count
        FROM task t JOIN occurrence o ON o.id = \(sql: occurrence(filter.year))
        WHERE t.standing = 'accepted'\(sql: conditions(filter))
      ) f
      """
  }

  /// Whether another period of the task comes after it.
  private func isFollowed(_ period: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM occurrence l WHERE l.task_id = t.id
      AND (l.due_on IS NULL OR l.due_on > \(sql: period).due_on
        OR (l.due_on = \(sql: period).due_on AND l.label > \(sql: period).label)))
    """
  }

  private func shares(_ filter: TaskFilter, _ period: SQL) -> SQL {
    let holder: SQL =
      switch filter.agencyID {
      case nil: "1 = 0"
      case KeptEntry.nobody?: "d.agency_id IS NULL"
      case let agency?: "d.agency_id = \(agency)"
      }
    return "FROM duty d WHERE d.occurrence_id = \(sql: period).id AND \(sql: holder)"
  }

  private func holds(_ filter: TaskFilter, _ period: SQL) -> SQL {
    "EXISTS (SELECT 1 \(sql: shares(filter, period)))"
  }

  /// Of the shares of whoever looks, else of all.
  private func state(_ filter: TaskFilter, _ period: SQL) -> SQL {
    """
    COALESCE((
      SELECT CASE WHEN count(CASE WHEN d.state IN ('not-started', 'in-progress') THEN 1 END) = 0
          THEN CASE WHEN count(CASE WHEN d.state = 'suspended' THEN 1 END) = 0 THEN 'done' ELSE 'suspended' END
        WHEN count(CASE WHEN d.state IN ('in-progress', 'done') THEN 1 END) > 0 THEN 'in-progress'
        ELSE 'not-started' END
      \(sql: shares(filter, period)) HAVING count(*) > 0), \(sql: period).state)
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
    if let agency = filter.agencyID {
      func named(_ role: Responsibility.Role) -> SQL {
        "t.id IN (SELECT r.task_id FROM responsibility r WHERE r.agency_id = \(agency) AND r.role = \(role))"
      }
      let has: SQL =
        switch filter.part {
        case .lead: holds(filter, "o")
        case .coordinator: named(.coordinator)
        case .monitor: named(.monitor)
        case nil:
          "(" + [holds(filter, "o"), named(.coordinator), named(.monitor)].joined(by: " OR ") + ")"
        }
      all.append(has)
    }
    return all.isEmpty ? "" : " AND " + all.joined(by: " AND ")
  }

  /// Everybody who holds a share, and nobody.
  func holders(_ reader: Reader) throws -> Set<AgencyID> {
    Set(
      try reader.rows("SELECT DISTINCT agency_id FROM duty").map {
        try $0.get("agency_id") ?? KeptEntry.nobody
      })
  }
}
