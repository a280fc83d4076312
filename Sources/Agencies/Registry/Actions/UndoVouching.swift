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

extension Refusal {
  static let notVouched = Refusal(
    "not-vouched",
    Localised(
      vi: "Không có xác nhận nào để hoàn tác. Hãy tải lại trang.",
      en: "There is no confirmation to take back. Reload the page."))
}
