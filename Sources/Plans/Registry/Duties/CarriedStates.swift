import Core
import Store

/// How far the members were with a task of an earlier version, by occurrence and unit.
struct CarriedStates {
  struct Carried {
    var state: DutyState
    var doneOn: Day?
  }

  private struct Key: Hashable {
    var label: String
    var agencyID: AgencyID?
  }

  private var states: [Key: Carried] = [:]

  init(_ task: ID<RegisteredTask>, _ reader: Reader) throws {
    let rows = try reader.rows(
      """
      SELECT o.label, d.agency_id, d.state, d.done_on FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
      WHERE d.task_id = \(task)
      """)
    for row in rows {
      states[Key(label: try row.get("label"), agencyID: try row.get("agency_id"))] =
        Carried(state: try row.get("state"), doneOn: try row.get("done_on"))
    }
  }

  /// The occurrences that it had.
  var labels: Set<String> { Set(states.keys.map(\.label)) }

  /// These states for a task with those periods: what was to be done once, and still is, goes on whatever its day is now.
  func following(_ slots: [OccurrenceSlot]) -> CarriedStates {
    guard slots.count == 1, let only = slots.first, labels.count == 1 else { return self }
    var moved = self
    moved.states = Dictionary(
      states.map { (Key(label: only.label, agencyID: $0.key.agencyID), $0.value) }, uniquingKeysWith: { $1 })
    return moved
  }

  subscript(label: String, agencyID: AgencyID?) -> Carried? {
    states[Key(label: label, agencyID: agencyID)]
  }
}
