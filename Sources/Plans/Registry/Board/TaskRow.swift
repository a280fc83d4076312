import Core
import Store

/// One task as a list shows it.
package struct TaskRow: Hashable, Sendable {
  package var id: ID<RegisteredTask>
  package var planID: ID<Plan>
  package var ref: String
  package var text: String
  package var pillar: String
  package var occurrenceID: ID<Occurrence>
  package var slot: OccurrenceSlot
  package var rollUp: RollUp
  /// The recorded state: of the agency the list is filtered by, else of all who share it.
  package var state: DutyState
  package var shown: ShownState
  /// Earlier occurrences that were never done.
  package var missedCount: Int
  /// Filled for the rows of a page.
  package var leads: [NamedAgency] = []
  package var coordinators: [NamedAgency] = []
  package var monitors: [NamedAgency] = []
}

/// A name as printed, with the unit it means.
package struct NamedAgency: Hashable, Sendable {
  package var name: String
  package var agencyID: AgencyID?

  package init(name: String, agencyID: AgencyID?) {
    self.name = name
    self.agencyID = agencyID
  }
}

extension TaskRow: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    planID = try row.get("plan_id")
    ref = try row.get("ref")
    text = try row.get("text")
    pillar = try row.get("pillar")
    occurrenceID = try row.get("occurrence_id")
    slot = OccurrenceSlot(
      try row.get("occurrence_kind"), label: try row.get("label"), startsOn: try row.get("starts_on"),
      dueOn: try row.get("due_on"))
    rollUp = try RollUp(row)
    state = try row.get("own_state")
    shown = try row.get("shown")
    missedCount = try row.get("missed_count")
  }

  /// Adds the names of those responsible, in one query for a few thousand rows: a statement binds 32,766 values at
  /// most (SQLite).
  static func naming(_ rows: [TaskRow], _ reader: Reader) throws -> [TaskRow] {
    let most = 5000
    return try stride(from: 0, to: rows.count, by: most).flatMap { first in
      try namingSome(Array(rows[first..<min(first + most, rows.count)]), reader)
    }
  }

  private static func namingSome(_ rows: [TaskRow], _ reader: Reader) throws -> [TaskRow] {
    let named = try reader.rows(
      """
      SELECT task_id, role, name, agency_id FROM responsibility WHERE task_id IN \(list: rows.map(\.id))
      ORDER BY task_id, position
      """)
    var places: [ID<RegisteredTask>: Int] = [:]
    for (index, row) in rows.enumerated() { places[row.id] = index }
    var filled = rows
    for row in named {
      guard let place = try places[row.get("task_id")] else { continue }
      let agency = NamedAgency(name: try row.get("name"), agencyID: try row.get("agency_id"))
      switch try row.get("role", as: Responsibility.Role.self) {
      case .lead: filled[place].leads.append(agency)
      case .coordinator: filled[place].coordinators.append(agency)
      case .monitor: filled[place].monitors.append(agency)
      }
    }
    return filled
  }
}
