import Accounts
import Core
import Store
import VietnameseText

/// Gives a unit a new name from a day on; the old one stays an alias.
package struct RenameAgency: Action {
  package static let name = "agency.rename"
  package static let title = Localised(vi: "Đổi tên đơn vị", en: "Rename an agency")
  package static let permission = Permission.manageAgencies

  package var agencyID: AgencyID
  package var newName: String
  /// The first day of the new name.
  package var day: Day
  /// The document that ordered it.
  package var source: String

  package init(_ agency: AgencyID, to name: String, on day: Day, source: String) {
    agencyID = agency
    newName = name.collapsed
    self.day = day
    self.source = source
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let agency = try AgencyDirectory.find(agencyID, in: reader)
    let namesake = try AgencyDirectory.living(newName, in: agency.place, reader)
    return [
      AgencyDirectory.nameRefusal(newName),
      .unless(!source.allSatisfy(\.isWhitespace), .legalSourceMissing),
      .unless(agency.validTo == nil, .agencyEnded(agency.name)),
      .unless(namesake == nil || namesake == agencyID, .agencyExists(newName)),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    let agency = try AgencyDirectory.find(agencyID, in: transaction)
    try AddAlias.insert(transaction, agencyID, agency.name, isAbbreviation: false)
    try transaction.run(
      """
      UPDATE agency SET name = \(newName), folded_name = \(AgencyDirectory.foldedName(newName))
      WHERE id = \(agencyID)
      """)
    try transaction.insert(
      into: "agency_event",
      [
        "id": ID<AgencyEvent>.next(), "kind": AgencyEvent.Kind.rename, "agency_id": agencyID, "day": day,
        "legal_source": source, "old_name": agency.name, "new_name": newName,
      ])
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord("agency", agencyID, ["day": day.description, "name": newName])
  }
}
