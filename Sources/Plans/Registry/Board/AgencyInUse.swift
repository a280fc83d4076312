import Core
import Store

/// An agency that something on the board names: what a filter offers.
package struct AgencyInUse: Hashable, Sendable, RowReadable, Decodable {
  package var id: AgencyID
  package var name: String

  package static func list(_ board: BoardReader, limit: Int = 2000) throws -> [AgencyInUse] {
    try board.reader.all(
      AgencyInUse.self,
      """
      SELECT a.id, a.name FROM (
        SELECT DISTINCT agency_id FROM board_tally
        WHERE facet = \(KeptTally.Facet.any) AND value = '' AND year = \(KeptEntry.now)) u
      JOIN agency a ON a.id = u.agency_id
      ORDER BY a.name, a.id LIMIT \(count: limit)
      """)
  }
}
