import Core
import Store

/// A plan as a filter offers it.
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

  /// Those with something on the board, newest first.
  package static func list(_ board: BoardReader, limit: Int) throws -> [PlanInUse] {
    try board.reader.all(PlanInUse.self, newestStatement(limit))
  }

  /// Those that some rows name.
  package static func named(_ ids: Set<ID<Plan>>, in reader: Reader) throws -> [PlanInUse] {
    ids.isEmpty ? [] : try reader.all(PlanInUse.self, namedStatement(ids))
  }

  static func newestStatement(_ limit: Int) -> SQL {
    """
    SELECT p.id, COALESCE(p.number, p.title) AS name FROM plan p WHERE EXISTS (
      SELECT 1 FROM board_entry b
      WHERE b.agency_id = \(KeptEntry.everybody) AND b.year = \(KeptEntry.now) AND b.plan_id = p.id)
    ORDER BY p.id DESC LIMIT \(count: limit)
    """
  }

  static func namedStatement(_ ids: Set<ID<Plan>>) -> SQL {
    "SELECT id, COALESCE(number, title) AS name FROM plan WHERE id IN \(list: ids.sorted())"
  }
}
