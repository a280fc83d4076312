import Core
import Store
import VietnameseText

extension TaskFilter {
  /// One row a task on the board, with the occurrence that counts and the state shown:
  /// task columns id, plan_id, position, ref, text, pillar, and occurrence_id, occurrence_kind, label, starts_on,
  /// due_on, the four counts, own_state (the filtered agency's), shown, missed_count.
  func matches(on today: Day) -> SQL {
    """
    SELECT f.*, CASE WHEN f.own_state IN ('done', 'suspended') THEN f.own_state
      WHEN f.due_on < \(today) THEN 'late' ELSE f.own_state END AS shown
    FROM (
      SELECT t.id, t.plan_id, t.version_id, t.position, t.ref, t.text, t.folded, t.pillar,
        o.id AS occurrence_id, o.kind AS occurrence_kind, o.label, o.starts_on, o.due_on,
        o.not_started_count, o.in_progress_count, o.done_count, o.suspended_count,
        \(sql: ownState) AS own_state,
        (SELECT count(*) FROM occurrence m WHERE m.task_id = t.id AND m.due_on < \(today)
          AND m.kind NOT IN ('once', 'open') AND m.id <> o.id
          AND m.state IN ('not-started', 'in-progress')) AS missed_count
      FROM task t JOIN occurrence o ON o.id = \(sql: occurrence(on: today))\(sql: ownDuty)
      WHERE t.standing = 'accepted'\(sql: conditions)
    ) f
    """
  }

  /// `matches` narrowed by what is only known of the finished row.
  func found(on today: Day) -> SQL {
    var conditions: [SQL] = []
    if !states.isEmpty { conditions.append("m.shown IN \(list: states.map(\.rawValue).sorted())") }
    if missed { conditions.append("m.missed_count > 0") }
    let rows: SQL = "SELECT m.* FROM (\(sql: matches(on: today))) m"
    return conditions.isEmpty ? rows : rows + " WHERE " + conditions.joined(by: " AND ")
  }

  /// The occurrence not yet over, else the last; of the year asked for when there is one.
  private func occurrence(on today: Day) -> SQL {
    let within: SQL = year.map { " AND c.due_on BETWEEN \("\($0)-01-01") AND \("\($0)-12-31")" } ?? ""
    return """
      COALESCE(
        (SELECT c.id FROM occurrence c WHERE c.task_id = t.id AND c.due_on >= \(today)\(sql: within)
          ORDER BY c.due_on LIMIT 1),
        (SELECT c.id FROM occurrence c WHERE c.task_id = t.id\(sql: within) ORDER BY c.due_on DESC LIMIT 1))
      """
  }

  private var ownState: SQL { agencyID == nil ? "o.state" : "COALESCE(own.state, o.state)" }

  private var ownDuty: SQL {
    agencyID.map { " LEFT JOIN duty own ON own.occurrence_id = o.id AND own.agency_id = \($0)" } ?? ""
  }

  private var conditions: SQL {
    var all: [SQL] = []
    if let planID { all.append("t.plan_id = \(planID)") }
    if let pillar { all.append("t.pillar = \(pillar)") }
    if let dueFrom { all.append("o.due_on >= \(dueFrom)") }
    if let dueTo { all.append("o.due_on <= \(dueTo)") }
    if let agencyID { all.append("t.id IN (\(sql: tasks(of: agencyID)))") }
    if unassigned {
      all.append(
        "EXISTS (SELECT 1 FROM duty u WHERE u.occurrence_id = o.id AND u.agency_id IS NULL AND u.state <> 'done')"
      )
    }
    for word in Folding.fold(text.prefix(200)).split(whereSeparator: \.isWhitespace).prefix(12) {
      let pattern = "%\(Self.escaped(word))%"
      all.append("(t.folded LIKE \(pattern) ESCAPE '!' OR lower(t.ref) LIKE \(pattern) ESCAPE '!')")
    }
    return all.isEmpty ? "" : " AND " + all.joined(by: " AND ")
  }

  private func tasks(of agency: AgencyID) -> SQL {
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

  private static func escaped(_ word: Substring) -> String {
    var escaped = ""
    for character in word {
      if character == "%" || character == "_" || character == "!" { escaped.append("!") }
      escaped.append(character)
    }
    return escaped
  }

  var order: SQL {
    let first: SQL =
      switch sort {
      case .plan:
        descending
          ? "m.plan_id DESC, m.version_id DESC, m.position DESC" : "m.plan_id, m.version_id, m.position"
      case .due: descending ? "COALESCE(m.due_on, '') DESC" : "COALESCE(m.due_on, '9999')"
      case .state: descending ? "\(raw: Self.stateRank) DESC" : "\(raw: Self.stateRank)"
      case .text: descending ? "m.folded DESC" : "m.folded"
      case .pillar: descending ? "m.pillar DESC" : "m.pillar"
      }
    return " ORDER BY " + first + ", m.position, m.id"
  }

  private static let stateRank: StaticString = """
    CASE m.shown WHEN 'late' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'not-started' THEN 2 \
    WHEN 'suspended' THEN 3 ELSE 4 END
    """
}
