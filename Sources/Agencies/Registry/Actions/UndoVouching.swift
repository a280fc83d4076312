import Accounts
import Core
import Store

/// Takes back that somebody confirmed what is known of a unit: it is as sure as it was before.
package struct UndoVouching: Action {
  package static let name = "agency.undo-vouch"
  package static let title = Localised(
    vi: "Hoàn tác xác nhận đơn vị", en: "Take the confirmation of an agency back")
  package static let permission = VouchForAgency.permission

  package var agencyID: AgencyID

  package init(_ agency: AgencyID) {
    agencyID = agency
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    [.unless(try Vouching.last(of: agencyID, in: reader) != nil, .notVouched)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    guard let vouching = try Vouching.last(of: agencyID, in: transaction) else { throw Refusal.notVouched }
    try transaction.run("UPDATE agency SET confidence = \(vouching.before) WHERE id = \(agencyID)")
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("agency", agencyID) }
}

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

extension Refusal {
  static let notVouched = Refusal(
    "not-vouched",
    Localised(
      vi: "Không có xác nhận nào để hoàn tác. Hãy tải lại trang.",
      en: "There is no confirmation to take back. Reload the page."))
}
