import Agencies
import AgencyNames
import Core

/// Who has a share in an occurrence: each lead, and for a collective lead each of its members.
struct FanOut {
  struct Share: Hashable, Sendable {
    var responsibilityID: ID<Responsibility>?
    var agencyID: AgencyID?
    var isRequest: Bool
  }

  var agencies: KnownAgencies

  /// In printed order, each unit once; a task with no lead has one share that nobody holds yet. A collective that has
  /// no members on `day` (its units were abolished) leaves one share without a unit, to be given to somebody.
  func shares(of leads: [Responsibility], on day: Day) throws -> [Share] {
    var shares: [Share] = []
    var seen: Set<AgencyID> = []
    for lead in leads {
      let units = try units(of: lead, on: day)
      for unit in units where seen.insert(unit.id).inserted {
        shares.append(
          Share(responsibilityID: lead.id, agencyID: unit.id, isRequest: !unit.mayBeAssigned))
      }
      if units.isEmpty { shares.append(Share(responsibilityID: lead.id, agencyID: nil, isRequest: false)) }
    }
    return shares.isEmpty ? [Share(responsibilityID: nil, agencyID: nil, isRequest: false)] : shares
  }

  /// A guess gives work to nobody: the share waits until somebody says whom the name means (`DecideName`).
  private func units(of lead: Responsibility, on day: Day) throws -> [Agency] {
    if let id = lead.agencyID {
      return lead.confidence >= Resolution.certain ? [try agencies.unit(id)] : []
    }
    return try agencies.members(ofCollective: lead.name, on: day)
  }
}
