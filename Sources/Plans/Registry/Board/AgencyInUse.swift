import Agencies
import Core
import Store

/// An agency that something on the board names: what a filter offers.
package struct AgencyInUse: Hashable, Sendable, RowReadable, Decodable {
  package var id: AgencyID
  package var name: String
  /// Its province; "" for bodies of the whole country.
  package var place: String

  package init(id: AgencyID, name: String, place: String = "") {
    (self.id, self.name, self.place) = (id, name, place)
  }

  /// What each is called where all of them are offered: with its province where several bear the name.
  package static func titles(_ agencies: [AgencyInUse]) -> [AgencyID: String] {
    let counts = Dictionary(grouping: agencies, by: \.name).mapValues(\.count)
    return Dictionary(
      agencies.map { agency in
        let isShared = (counts[agency.name] ?? 0) > 1 && !agency.place.isEmpty
        return (agency.id, isShared ? "\(agency.name) (\(agency.place))" : agency.name)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The one living agency of that name that something on the board names; nil when there is none, or several.
  package static func named(_ name: String, _ reader: Reader) throws -> AgencyID? {
    let found = try reader.rows(
      """
      SELECT a.id FROM (\(sql: inUse)) u JOIN agency a ON a.id = u.agency_id
      WHERE a.folded_name = \(AgencyDirectory.foldedName(name)) AND a.valid_to IS NULL LIMIT 2
      """)
    return found.count == 1 ? try found[0].get("id") : nil
  }

  package static func list(_ board: BoardReader, limit: Int = 2000) throws -> [AgencyInUse] {
    try board.reader.all(
      AgencyInUse.self,
      """
      SELECT a.id, a.name, a.place FROM (\(sql: inUse)) u JOIN agency a ON a.id = u.agency_id
      ORDER BY a.name, a.id LIMIT \(count: limit)
      """)
  }

  /// Identities of those that something on the board names.
  static var inUse: SQL {
    """
    SELECT DISTINCT agency_id FROM board_tally
    WHERE facet = \(KeptTally.Facet.any) AND value = '' AND year = \(KeptEntry.now)
    """
  }
}
