import AgencyNames
import Core
import Store

/// Another name or a short form for a unit. Adding what is there already changes nothing.
package enum AddAlias {
  package static func run(
    _ transaction: Transaction, _ context: ActionContext, _ agency: ID<Agency>, _ name: String,
    isAbbreviation: Bool = false
  ) throws {
    guard try AgencyDirectory.find(transaction, agency) != nil else { throw Refusal.agencyUnknown }
    try insert(transaction, agency, name, isAbbreviation: isAbbreviation)
    try AuditLog.record(
      transaction, context, action: "agency.alias", subject: "agency", id: agency.rawValue)
  }

  static func insert(
    _ transaction: Transaction, _ agency: ID<Agency>, _ name: String, isAbbreviation: Bool
  ) throws {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let folded = AgencyDirectory.foldedName(name)
    guard !folded.isEmpty, name.count <= 300 else { throw Refusal.agencyNameMissing }
    try transaction.run(
      """
      INSERT INTO agency_alias (agency_id, name, folded_name, is_abbreviation)
      VALUES (\(agency), \(name), \(folded), \(isAbbreviation))
      ON CONFLICT (agency_id, folded_name, is_abbreviation) DO NOTHING
      """)
  }
}
