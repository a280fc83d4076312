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

  /// Adds those responsible.
  private static func naming(_ rows: [TaskRow], _ reader: Reader) throws -> [TaskRow] {
    let named = try NamedAgency.ofTasks(rows.map(\.id), reader)
    return rows.map { row in
      var filled = row
      let roles = named[row.id] ?? [:]
      (filled.leads, filled.coordinators, filled.monitors) = (
        roles[.lead] ?? [], roles[.coordinator] ?? [], roles[.monitor] ?? []
      )
      return filled
    }
  }
}
