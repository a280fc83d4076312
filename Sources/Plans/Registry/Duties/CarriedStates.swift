import Agencies
import Core
import Store

/// How far the members were with a task of an earlier version, by occurrence and unit.
struct CarriedStates {
  struct Carried {
    var state: DutyState
    var doneOn: Day?

    static let fresh = Carried(state: .notStarted, doneOn: nil)
  }

  private struct Share {
    var agencyID: AgencyID?
    var isRequest: Bool
    /// The lead whose share it is, as printed.
    var lead: String?
    var carried: Carried
  }

  private struct Period {
    var slot: OccurrenceSlot
    var shares: [Share] = []
    var byUnit: [AgencyID?: Carried] = [:]

    mutating func add(_ share: Share) {
      shares.append(share)
      byUnit[share.agencyID] = share.carried
    }
  }

  /// By label of the occurrence.
  private var periods: [String: Period] = [:]

  init(_ task: ID<RegisteredTask>, _ reader: Reader) throws {
    let rows = try reader.rows(
      """
      SELECT o.kind, o.label, o.starts_on, o.due_on, d.agency_id, d.is_request, d.state, d.done_on, r.name FROM duty d
      JOIN occurrence o ON o.id = d.occurrence_id LEFT JOIN responsibility r ON r.id = d.responsibility_id
      WHERE d.task_id = \(task) ORDER BY d.id
      """)
    for row in rows {
      let slot = try OccurrenceSlot(row)
      periods[slot.label, default: Period(slot: slot)].add(
        Share(
          agencyID: try row.get("agency_id"), isRequest: try row.get("is_request"), lead: try row.get("name"),
          carried: Carried(state: try row.get("state"), doneOn: try row.get("done_on"))))
    }
  }

  /// The occurrences that it had.
  var labels: Set<String> { Set(periods.keys) }

  /// These states for a task with those periods: what was to be done once, and still is, goes on whatever its day is now, and a
  /// week whatever the days are on which it is due.
  func following(_ slots: [OccurrenceSlot]) -> CarriedStates {
    var moved = self
    for (from, to) in OccurrenceSlot.renamedWeeks(periods.values.map(\.slot), as: slots) {
      moved.periods[to] = moved.periods.removeValue(forKey: from)
    }
    if slots.count == 1, let only = slots.first, periods.count == 1 {
      moved.periods = Dictionary(uniqueKeysWithValues: zip([only.label], periods.values))
    }
    return moved
  }

  subscript(label: String, agencyID: AgencyID?) -> Carried? { periods[label]?.byUnit[agencyID] }

  /// Who has a share in a period of the later version, and how far they are: what somebody has begun stays theirs, who took a
  /// share over keeps it while the plan names the same lead, and nobody new is asked for what is done.
  /// - Parameter wanted: those whom the later version means, with the lead of each as printed.
  func sharing(
    _ wanted: [(share: FanOut.Share, lead: String?)], in label: String, isAlive: (AgencyID) throws -> Bool
  ) rethrows -> [(share: FanOut.Share, carried: Carried)] {
    guard let before = periods[label] else { return wanted.map { ($0.share, .fresh) } }
    let isDone = RollUp(before.shares.map(\.carried.state)).state == .done
    let single = Self.ofOneUnit(wanted.map(\.lead))
    let held = Dictionary(grouping: before.shares) { $0.lead }
    var taken: Set<AgencyID?> = []
    var all: [(share: FanOut.Share, carried: Carried)] = []
    for (share, lead) in wanted {
      var share = share
      // A lead that is one unit and has one share keeps it with whoever holds it.
      if let lead, single.contains(lead), let own = held[lead], own.count == 1, let unit = own[0].agencyID,
        try isAlive(unit)
      {
        (share.agencyID, share.isRequest) = (unit, own[0].isRequest)
      }
      let known = before.byUnit[share.agencyID]
      // Leads that nobody knows yet have a share each.
      let isNew = taken.insert(share.agencyID).inserted || share.agencyID == nil
      guard isNew, known != nil || !isDone else { continue }
      all.append((share, known ?? .fresh))
    }
    for share in before.shares
    where share.carried.state != .notStarted && taken.insert(share.agencyID).inserted {
      all.append(
        (
          FanOut.Share(responsibilityID: nil, agencyID: share.agencyID, isRequest: share.isRequest),
          share.carried
        ))
    }
    return all
  }

  private static func ofOneUnit(_ leads: [String?]) -> Set<String> {
    Set(Dictionary(grouping: leads.compactMap(\.self)) { $0 }.filter { $0.value.count == 1 }.keys)
  }
}
