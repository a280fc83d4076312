import Core
import Store

/// That somebody confirmed a unit.
package struct Vouching: Hashable, Sendable {
  package var by: String
  package var at: Timestamp
  package var before: AgencyConfidence

  package init(by: String, at: Timestamp, before: AgencyConfidence) {
    self.by = by
    self.at = at
    self.before = before
  }

  private static let mostLooked = 50

  /// Nil for a unit that nobody confirmed, or whose confirmation was taken back.
  package static func last(of agency: AgencyID, in reader: Reader) throws -> Vouching? {
    guard try AgencyDirectory.find(agency, in: reader).confidence == .confirmed else { return nil }
    let acts = try AuditLog.entries(reader, subject: "agency", id: agency.rawValue, limit: mostLooked)
    guard let last = acts.first(where: { [VouchForAgency.name, UndoVouching.name].contains($0.action) }),
      let before = last.kept.changes.first.flatMap({ AgencyConfidence(rawValue: $0.before) })
    else { return nil }
    return Vouching(by: last.actorName, at: last.at, before: before)
  }
}
