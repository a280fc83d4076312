import AgencyNames
import Core
import Store

/// Adds a unit to the directory.
package enum CreateAgency {
  package static func run(
    _ transaction: Transaction, _ context: ActionContext, _ agency: Agency, aliases: [String] = [],
    abbreviations: [String] = []
  ) throws {
    try insert(transaction, agency)
    for name in aliases { try AddAlias.insert(transaction, agency.id, name, isAbbreviation: false) }
    for name in abbreviations { try AddAlias.insert(transaction, agency.id, name, isAbbreviation: true) }
    try AuditLog.record(
      transaction, context, action: "agency.create", subject: "agency", id: agency.id.rawValue)
  }

  static func insert(_ transaction: Transaction, _ agency: Agency) throws {
    let folded = AgencyDirectory.foldedName(agency.name)
    guard !folded.isEmpty, agency.name.count <= 300 else { throw Refusal.agencyNameMissing }
    if let parent = agency.parentID, try AgencyDirectory.find(transaction, parent) == nil {
      throw Refusal.agencyUnknown
    }
    if agency.validTo == nil {
      let living = try transaction.integer(
        """
        SELECT count(*) AS living FROM agency
        WHERE place = \(agency.place) AND folded_name = \(folded) AND valid_to IS NULL
        """)
      guard living == 0 else { throw Refusal.agencyExists(agency.name) }
    }
    if let from = agency.validFrom, let to = agency.validTo, to < from { throw Refusal.agencyDaysReversed }
    if agency.mayBeAssigned, [.ministry, .party, .front].contains(agency.kind) {
      throw Refusal.agencyNotAssignable
    }
    try transaction.run(
      """
      INSERT INTO agency (id, name, folded_name, kind, place, parent_id, valid_from, valid_to, may_be_assigned, note)
      VALUES (\(agency.id), \(agency.name), \(folded), \(agency.kind), \(agency.place), \(agency.parentID),
        \(agency.validFrom), \(agency.validTo), \(agency.mayBeAssigned), \(agency.note))
      """)
  }
}
