import Core
import Store

extension RegisteredTask {
  /// Versions of a plan before or after that of a task.
  enum Versions { case earlier, later }

  /// The same task, by label and words, that is on the board from another version of the plan; of the version nearest to
  /// its own.
  func twin(_ versions: Versions, in reader: Reader) throws -> ID<RegisteredTask>? {
    let (side, order): (SQL, SQL) =
      switch versions {
      case .earlier: ("v.ordinal < own.ordinal", "v.ordinal DESC")
      case .later: ("v.ordinal > own.ordinal", "v.ordinal")
      }
    return try reader.row(
      """
      SELECT e.id FROM task t JOIN plan_version own ON own.id = t.version_id
      JOIN plan_version v ON v.plan_id = own.plan_id AND \(sql: side)
      JOIN task e ON e.version_id = v.id AND e.ref = t.ref AND e.folded = t.folded AND e.standing = 'accepted'
      WHERE t.id = \(id) ORDER BY \(sql: order), e.position LIMIT 1
      """)?.get("id")
  }
}
