import AgencyNames
import Core
import Store

/// Who leads, coordinates or guides a task: the unit that holds the part today, and the name that the plan gives.
package struct NamedAgency: Hashable, Sendable {
  /// As printed.
  package var printed: String
  /// Who that is today; nil for a collective, and while nobody is sure.
  package var agencyID: AgencyID?
  /// What that unit is called.
  package var holder: String?
  /// Its last day; work that it still holds wants a successor.
  package var endedOn: Day?

  package init(printed: String, agencyID: AgencyID? = nil, holder: String? = nil, endedOn: Day? = nil) {
    self.printed = printed
    self.agencyID = agencyID
    self.holder = holder
    self.endedOn = endedOn
  }

  package var name: String { holder ?? printed }

  package func hasEnded(on day: Day) -> Bool { endedOn.map { $0 < day } ?? false }
}

extension NamedAgency {
  /// Of several tasks, by role and in printed order, each unit once.
  static func ofTasks(
    _ tasks: [ID<RegisteredTask>], _ reader: Reader
  ) throws -> [ID<RegisteredTask>: [Responsibility.Role: [NamedAgency]]] {
    guard !tasks.isEmpty else { return [:] }
    var found: [ID<RegisteredTask>: [Responsibility.Role: [NamedAgency]]] = [:]
    for row in try reader.rows(
      """
      SELECT r.task_id, r.role, r.name, r.confidence, a.id AS agency_id, a.name AS holder, a.valid_to
      FROM responsibility r LEFT JOIN agency a ON a.id = r.agency_id
      WHERE r.task_id IN \(list: tasks) ORDER BY r.task_id, r.position
      """)
    {
      var named = NamedAgency(printed: try row.get("name"))
      if try row.get("confidence", as: Double.self) >= Resolution.certain {
        (named.agencyID, named.holder, named.endedOn) = (
          try row.get("agency_id"), try row.get("holder"), try row.get("valid_to")
        )
      }
      let (task, role): (ID<RegisteredTask>, Responsibility.Role) = (
        try row.get("task_id"), try row.get("role")
      )
      let known = found[task]?[role] ?? []
      if named.agencyID != nil, known.contains(where: { $0.agencyID == named.agencyID }) { continue }
      found[task, default: [:]][role] = known + [named]
    }
    return found
  }
}
