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
  /// Of the agency that the list is filtered by, else of all who share it.
  package var shown: ShownState
  /// Periods that were missed: of all, or of the year of the list.
  package var missedCount: Int
  package var leads: [NamedAgency] = []
  package var coordinators: [NamedAgency] = []
  package var monitors: [NamedAgency] = []
}

/// A name as printed, with the unit it means.
package struct NamedAgency: Hashable, Sendable, Decodable {
  package var name: String
  package var agencyID: AgencyID?

  package init(name: String, agencyID: AgencyID?) {
    self.name = name
    self.agencyID = agencyID
  }
}

extension TaskRow {
  /// What is shown of the rows of one part of a list, in their order.
  static func rows(_ entries: [KeptEntry], _ reader: Reader) throws -> [TaskRow] {
    guard !entries.isEmpty else { return [] }
    let words = try reader.rows(
      """
      SELECT o.*, t.ref, t.text FROM occurrence o JOIN task t ON t.id = o.task_id
      WHERE o.id IN \(list: entries.map(\.occurrenceID))
      """)
    var found: [ID<Occurrence>: Row] = [:]
    for row in words { found[try row.get("id")] = row }
    let rows = try entries.compactMap { entry in
      try found[entry.occurrenceID].map { try TaskRow(entry, $0) }
    }
    return try naming(rows, reader)
  }

  private init(_ entry: KeptEntry, _ row: Row) throws {
    let occurrence = try Occurrence(row)
    self.init(
      id: entry.taskID, planID: entry.planID, ref: try row.get("ref"), text: try row.get("text"),
      pillar: entry.pillar, occurrenceID: occurrence.id, slot: occurrence.slot, rollUp: occurrence.rollUp,
      shown: entry.shown, missedCount: entry.missedCount)
  }

  /// Adds the names of those responsible.
  private static func naming(_ rows: [TaskRow], _ reader: Reader) throws -> [TaskRow] {
    let named = try reader.rows(
      """
      SELECT task_id, role, name, agency_id FROM responsibility WHERE task_id IN \(list: rows.map(\.id))
      ORDER BY task_id, position
      """)
    let places = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
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
