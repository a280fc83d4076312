import Core
import Store

/// A plan with something on the board: what a filter offers.
package struct PlanInUse: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<Plan>
  /// Its number, or its title when it has none.
  package var name: String

  package init(id: ID<Plan>, name: String) {
    self.id = id
    self.name = name
  }

  /// Newest first.
  package static func list(_ board: BoardReader, limit: Int = 500) throws -> [PlanInUse] {
    try board.reader.all(
      PlanInUse.self,
      """
      SELECT p.id, COALESCE(p.number, p.title) AS name FROM plan p WHERE EXISTS (
        SELECT 1 FROM board_tally t
        WHERE t.facet = \(KeptTally.Facet.plan) AND t.agency_id = \(KeptEntry.everybody)
          AND t.year = \(KeptEntry.now) AND t.value = CAST(p.id AS TEXT))
      ORDER BY p.id DESC LIMIT \(limit)
      """)
  }
}
