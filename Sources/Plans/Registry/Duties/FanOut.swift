import Core

/// Who has a share in an occurrence: each lead, and for a collective lead each of its members.
package enum FanOut {
  package struct Share: Hashable, Sendable {
    package var responsibilityID: ID<Responsibility>?
    package var agencyID: Int64?
    package var isRequest: Bool
  }

  /// In printed order, each unit once; a task with no lead has one share that nobody holds yet. A collective that has
  /// no members on `day` (its units were abolished) leaves one share without a unit, to be given to somebody.
  static func shares(of leads: [Responsibility], in agencies: KnownAgencies, on day: Day) -> [Share] {
    var shares: [Share] = []
    var seen: Set<Int64> = []
    for lead in leads {
      let members = lead.agencyID == nil ? agencies.members(ofCollective: lead.name, on: day) ?? [] : []
      let units: [Int64?] = members.isEmpty ? [lead.agencyID] : members
      for unit in units {
        if let unit, !seen.insert(unit).inserted { continue }
        shares.append(
          Share(
            responsibilityID: lead.id, agencyID: unit,
            isRequest: unit.map { agencies.isOutside($0) } ?? false))
      }
    }
    return shares.isEmpty ? [Share(responsibilityID: nil, agencyID: nil, isRequest: false)] : shares
  }
}
