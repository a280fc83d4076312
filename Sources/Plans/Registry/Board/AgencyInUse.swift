import Core
import Store

/// An agency that something on the board names: what a filter offers.
package struct AgencyInUse: Hashable, Sendable {
  package var id: AgencyID
  package var name: String

  package static func list(_ reader: Reader, limit: Int = 2000) throws -> [AgencyInUse] {
    try reader.rows(
      """
      SELECT a.id, a.name FROM agency a WHERE a.id IN (
        SELECT d.agency_id FROM task t JOIN duty d ON d.task_id = t.id WHERE t.standing = 'accepted'
        UNION
        SELECT r.agency_id FROM task t JOIN responsibility r ON r.task_id = t.id WHERE t.standing = 'accepted')
      ORDER BY a.name, a.id LIMIT \(limit)
      """
    ).map { AgencyInUse(id: try $0.get("id"), name: try $0.get("name")) }
  }
}

extension Plan {
  /// Plans with something on the board, newest first.
  package static func withTasks(_ reader: Reader, limit: Int = 500) throws -> [Plan] {
    try reader.all(
      Plan.self,
      """
      SELECT p.* FROM plan p WHERE EXISTS (
        SELECT 1 FROM task t WHERE t.plan_id = p.id AND t.standing = 'accepted')
      ORDER BY p.id DESC LIMIT \(limit)
      """)
  }
}
