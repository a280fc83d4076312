import Accounts
import Core
import Store

/// Says that a unit is there as the directory has it.
package struct VouchForAgency: Action {
  package static let name = "agency.vouch"
  package static let title = Localised(
    vi: "Xác nhận thông tin đơn vị", en: "Confirm what is known of an agency")
  package static let permission = Permission.manageAgencies

  package var agencyID: AgencyID

  package init(_ agency: AgencyID) {
    agencyID = agency
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let agency = try AgencyDirectory.find(agencyID, in: reader)
    return [
      .unless(agency.confidence != .confirmed, .agencyIsConfirmed),
      .unless(agency.isAlive(on: context.now.day), .agencyEnded(agency.name)),
    ].compactMap(\.self)
  }

  /// How sure it was before.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> AgencyConfidence {
    let before = try AgencyDirectory.find(agencyID, in: transaction).confidence
    try transaction.run(
      "UPDATE agency SET confidence = \(AgencyConfidence.confirmed) WHERE id = \(agencyID)")
    return before
  }

  package func record(of outcome: AgencyConfidence) -> AuditRecord? {
    AuditRecord(
      "agency", agencyID,
      changes: [
        AuditChange(
          field: "confidence", before: outcome.rawValue, after: AgencyConfidence.confirmed.rawValue)
      ])
  }
}

extension Refusal {
  static let agencyIsConfirmed = Refusal(
    "agency-is-confirmed",
    Localised(vi: "Thông tin của đơn vị này đã được xác nhận.", en: "This agency has been confirmed already.")
  )
}
