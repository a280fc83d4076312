import Core
import Store

extension AgencyDirectory {
  /// What happened to a unit, oldest first.
  package static func events(_ reader: Reader, of id: AgencyID) throws -> [AgencyEvent] {
    try reader.all(
      AgencyEvent.self,
      """
      SELECT id, kind, agency_id, day, legal_source, new_name FROM agency_event
      WHERE agency_id = \(id) ORDER BY day, id
      """)
  }

  /// Who does the work of a unit on a day: itself while it lives, else those who came after it, through any number of
  /// changes. Nobody when it was abolished, or not yet there: then a person has to say.
  package static func successors(_ reader: Reader, of id: AgencyID, on day: Day) throws -> [Successor] {
    var found: [Successor] = []
    var seen: Set<AgencyID> = []
    var waiting = [(id: id, scope: "")]
    while let next = waiting.popLast() {
      guard seen.insert(next.id).inserted else { continue }
      let agency = try find(next.id, in: reader)
      if agency.isAlive(on: day) {
        found.append(Successor(agency: agency, scope: next.scope))
      } else {
        waiting += try steps(reader, next.id, day, next.scope).reversed()
      }
    }
    return found
  }

  private static func steps(
    _ reader: Reader, _ id: AgencyID, _ day: Day, _ scope: String
  ) throws -> [(id: AgencyID, scope: String)] {
    try reader.rows(
      """
      SELECT successor_id, scope FROM agency_successor WHERE agency_id = \(id) AND day <= \(day)
      ORDER BY successor_id
      """
    ).map { row in
      let own: String = try row.get("scope")
      return (try row.get("successor_id"), own.isEmpty ? scope : own)
    }
  }

  /// Whose work a unit took over, directly.
  package static func predecessors(_ reader: Reader, of id: AgencyID) throws -> [Agency] {
    try reader.all(
      Agency.self,
      """
      SELECT \(sql: Agency.columns) FROM agency_successor
      JOIN agency ON agency.id = agency_successor.agency_id
      WHERE agency_successor.successor_id = \(id) ORDER BY agency.id
      """)
  }
}
