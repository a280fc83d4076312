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

  /// Plans that a filter offers; older ones lead to their tasks from their own pages.
  package static let mostOffered = 30

  /// Newest first.
  package static func list(_ board: BoardReader, limit: Int = mostOffered) throws -> [PlanInUse] {
    try board.reader.all(PlanInUse.self, newest(limit))
  }

  /// Those that some rows name.
  package static func named(_ ids: Set<ID<Plan>>, _ board: BoardReader) throws -> [PlanInUse] {
    ids.isEmpty ? [] : try board.reader.all(PlanInUse.self, named(ids))
  }

  /// As a statement with the columns id and name.
  static func newest(_ limit: Int = mostOffered) -> SQL {
    """
    SELECT p.id, COALESCE(p.number, p.title) AS name FROM plan p WHERE EXISTS (
      SELECT 1 FROM board_entry b
      WHERE b.agency_id = \(KeptEntry.everybody) AND b.year = \(KeptEntry.now) AND b.plan_id = p.id)
    ORDER BY p.id DESC LIMIT \(count: limit)
    """
  }

  static func named(_ ids: Set<ID<Plan>>) -> SQL {
    "SELECT id, COALESCE(number, title) AS name FROM plan WHERE id IN \(list: ids.sorted())"
  }
}
