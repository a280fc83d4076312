import AgencyNames
import Core
import Store

/// Gives a unit a new name from a day on; the old one stays an alias.
package enum RenameAgency {
  package static func run(
    _ transaction: Transaction, _ context: ActionContext, _ id: ID<Agency>, to name: String, on day: Day,
    source: String
  ) throws {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let folded = AgencyDirectory.foldedName(name)
    guard !folded.isEmpty, name.count <= 300 else { throw Refusal.agencyNameMissing }
    guard !source.allSatisfy(\.isWhitespace) else { throw Refusal.legalSourceMissing }
    guard let agency = try AgencyDirectory.find(transaction, id) else { throw Refusal.agencyUnknown }
    guard agency.validTo == nil else { throw Refusal.agencyEnded(agency.name) }
    let namesakes = try transaction.integer(
      """
      SELECT count(*) AS namesakes FROM agency
      WHERE place = \(agency.place) AND folded_name = \(folded) AND valid_to IS NULL AND id <> \(id)
      """)
    guard namesakes == 0 else { throw Refusal.agencyExists(name) }
    try AddAlias.insert(transaction, id, agency.name, isAbbreviation: false)
    try transaction.run("UPDATE agency SET name = \(name), folded_name = \(folded) WHERE id = \(id)")
    try transaction.run(
      """
      INSERT INTO agency_event (id, kind, agency_id, day, legal_source, old_name, new_name)
      VALUES (\(ID<AgencyEvent>.next()), \(AgencyEvent.Kind.rename), \(id), \(day), \(source), \(agency.name), \(name))
      """)
    try AuditLog.record(
      transaction, context, action: "agency.rename", subject: "agency", id: id.rawValue,
      detail: "{\"day\":\"\(day)\"}")
  }
}
