import Accounts
import Core
import Store
import VietnameseText

/// Another name or a short form for a unit. Adding what is there already changes nothing.
package struct AddAlias: Action {
  package static let name = "agency.alias"
  package static let title = Localised(
    vi: "Thêm tên gọi khác của đơn vị", en: "Add another name of an agency")
  package static let permission = Permission.manageAgencies

  package var agencyID: AgencyID
  package var alias: String
  package var isAbbreviation: Bool

  package init(_ agency: AgencyID, _ alias: String, isAbbreviation: Bool = false) {
    agencyID = agency
    self.alias = alias.collapsed
    self.isAbbreviation = isAbbreviation
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try AgencyDirectory.find(agencyID, in: reader)
    return [AgencyDirectory.nameRefusal(alias)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    try Self.insert(transaction, agencyID, alias, isAbbreviation: isAbbreviation)
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("agency", agencyID, ["alias": alias]) }

  static func insert(
    _ transaction: Transaction, _ agency: AgencyID, _ name: String, isAbbreviation: Bool,
    of importID: ID<AgencyImport>? = nil
  ) throws {
    let name = name.collapsed
    if let refusal = AgencyDirectory.nameRefusal(name) { throw refusal }
    try transaction.run(
      """
      INSERT INTO agency_alias (agency_id, name, folded_name, is_abbreviation, import_id)
      VALUES (\(agency), \(name), \(AgencyDirectory.foldedName(name)), \(isAbbreviation), \(importID))
      ON CONFLICT (agency_id, folded_name, is_abbreviation) DO NOTHING
      """)
  }
}
