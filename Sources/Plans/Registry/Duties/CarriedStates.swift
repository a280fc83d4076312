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

  /// By label of the occurrence.
  private var shares: [String: [Share]] = [:]

  init(_ task: ID<RegisteredTask>, _ reader: Reader) throws {
    let rows = try reader.rows(
      """
      SELECT o.label, d.agency_id, d.is_request, d.state, d.done_on, r.name FROM duty d
      JOIN occurrence o ON o.id = d.occurrence_id LEFT JOIN responsibility r ON r.id = d.responsibility_id
      WHERE d.task_id = \(task) ORDER BY d.id
      """)
    for row in rows {
      shares[try row.get("label"), default: []].append(
        Share(
          agencyID: try row.get("agency_id"), isRequest: try row.get("is_request"), lead: try row.get("name"),
          carried: Carried(state: try row.get("state"), doneOn: try row.get("done_on"))))
    }
  }

  /// The occurrences that it had.
  var labels: Set<String> { Set(shares.keys) }

  /// These states for a task with those periods: what was to be done once, and still is, goes on whatever its day is now.
  func following(_ slots: [OccurrenceSlot]) -> CarriedStates {
    guard slots.count == 1, let only = slots.first, shares.count == 1 else { return self }
    var moved = self
    moved.shares = Dictionary(uniqueKeysWithValues: zip([only.label], shares.values))
    return moved
  }

  subscript(label: String, agencyID: AgencyID?) -> Carried? {
    shares[label]?.first { $0.agencyID == agencyID }?.carried
  }

  /// Who has a share in a period of the later version, and how far they are: what somebody has begun stays theirs, who took a
  /// share over keeps it while the plan names the same lead, and nobody new is asked for what is done.
  /// - Parameter wanted: those whom the later version means, with the lead of each as printed.
  func sharing(
    _ wanted: [(share: FanOut.Share, lead: String?)], in label: String, isAlive: (AgencyID) throws -> Bool
  ) rethrows -> [(share: FanOut.Share, carried: Carried)] {
    guard let before = shares[label] else { return wanted.map { ($0.share, .fresh) } }
    let isDone = RollUp(before.map(\.carried.state)).state == .done
    var all: [(share: FanOut.Share, carried: Carried)] = []
    for (share, lead) in wanted {
      let held = try holder(of: share, lead, among: wanted.map(\.lead), before, isAlive)
      let known = self[label, held.agencyID]
      guard !all.contains(where: { $0.share.agencyID == held.agencyID }), known != nil || !isDone else {
        continue
      }
      all.append((held, known ?? .fresh))
    }
    for share in before where share.carried.state != .notStarted {
      guard !all.contains(where: { $0.share.agencyID == share.agencyID }) else { continue }
      all.append(
        (
          FanOut.Share(responsibilityID: nil, agencyID: share.agencyID, isRequest: share.isRequest),
          share.carried
        ))
    }
    return all
  }

  /// A lead that is one unit and has one share keeps it with whoever holds it.
  private func holder(
    of share: FanOut.Share, _ lead: String?, among leads: [String?], _ before: [Share],
    _ isAlive: (AgencyID) throws -> Bool
  ) rethrows -> FanOut.Share {
    let own = before.filter { $0.lead == lead }
    guard lead != nil, leads.count(where: { $0 == lead }) == 1, own.count == 1, let unit = own[0].agencyID,
      try isAlive(unit)
    else { return share }
    return FanOut.Share(responsibilityID: share.responsibilityID, agencyID: unit, isRequest: own[0].isRequest)
  }
}
