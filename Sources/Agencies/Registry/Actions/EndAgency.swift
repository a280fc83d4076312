import Accounts
import Core
import Store

/// What ends a unit: a merger (exactly one successor), a split (at least two), or abolition (none).
package struct EndAgency: Action {
  /// Who carries on with what.
  package struct Heir: Hashable, Sendable {
    package var agency: AgencyID
    /// Which part of the work, in words; "" for all of it.
    package var scope: String

    package init(_ agency: AgencyID, scope: String = "") {
      self.agency = agency
      self.scope = scope
    }
  }

  package static let name = "agency.end"
  package static let title = Localised(
    vi: "Sáp nhập, chia tách, kết thúc đơn vị", en: "Merge, split or abolish an agency")
  package static let permission = Permission.manageAgencies

  package var agencyID: AgencyID
  package var kind: AgencyEvent.Kind
  package var heirs: [Heir]
  /// The first day of the new order.
  package var day: Day
  /// The document that ordered it.
  package var source: String

  package static func merge(
    _ agency: AgencyID, into heir: AgencyID, on day: Day, source: String
  ) -> EndAgency {
    EndAgency(agencyID: agency, kind: .merge, heirs: [Heir(heir)], day: day, source: source)
  }

  package static func split(
    _ agency: AgencyID, into heirs: [Heir], on day: Day, source: String
  ) -> EndAgency {
    EndAgency(agencyID: agency, kind: .split, heirs: heirs, day: day, source: source)
  }

  package static func abolish(_ agency: AgencyID, on day: Day, source: String) -> EndAgency {
    EndAgency(agencyID: agency, kind: .abolish, heirs: [], day: day, source: source)
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let agency = try AgencyDirectory.find(agencyID, in: reader)
    let ended = try reader.integer(
      "SELECT count(*) AS ended FROM agency_event WHERE agency_id = \(agencyID) AND kind <> 'rename'")
    let areDistinct = Set(heirs.map(\.agency)).count == heirs.count
    return [
      .unless(kind != .split || heirs.count >= 2, .splitNeedsTwo),
      .unless(!source.allSatisfy(\.isWhitespace), .legalSourceMissing),
      .unless(ended == 0, .agencyEnded(agency.name)),
      .unless(agency.validFrom.map { $0 < day } ?? true, .agencyDaysReversed),
      .unless(areDistinct && !heirs.contains { $0.agency == agencyID }, .heirsNotDistinct),
    ].compactMap(\.self) + (try heirs.compactMap { try refusal(of: $0, reader) })
  }

  private func refusal(of heir: Heir, _ reader: Reader) throws -> Refusal? {
    let found = try AgencyDirectory.find(heir.agency, in: reader)
    return .unless(found.validTo.map { day <= $0 } ?? true, .agencyEnded(found.name))
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    let end = AgencyEnd(agency: agencyID, kind: kind, day: day, source: source, heirs: heirs)
    try transaction.run("UPDATE agency SET valid_to = \(end.lastDay) WHERE id = \(agencyID)")
    try transaction.insert(into: "agency_event", end.cells)
    try transaction.insert(into: "agency_further_successor", end.furtherCells)
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord("agency", agencyID, ["kind": kind.rawValue, "day": day.description])
  }
}
