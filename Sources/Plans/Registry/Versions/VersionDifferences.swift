import Core
import Store

/// How a version differs from what is on the board of its plan.
package struct VersionDifferences: Hashable, Sendable {
  /// Of each that is listed.
  private static let most = 50

  /// Of the version before, as far as anything of it is on the board.
  package var earlier: Int
  package var added: Int
  package var changed: Int
  package var same: Int
  /// On the board, and not in this version any more.
  package var gone: [RegisteredTask]
  package var goneCount: Int

  /// Nil for a version before which nothing is on the board.
  package static func load(_ reader: Reader, _ version: PlanVersion) throws -> VersionDifferences? {
    guard let earlier = try earlier(than: version, reader), version.isOpen else { return nil }
    func count(_ condition: SQL) throws -> Int {
      Int(
        try reader.integer(
          """
          SELECT count(*) AS tally FROM task t LEFT JOIN task e ON e.id = t.counterpart_id
          WHERE t.version_id = \(version.id) AND t.standing IN ('proposed', 'accepted') AND \(sql: condition)
          """))
    }
    return VersionDifferences(
      earlier: earlier, added: try count("e.id IS NULL"),
      changed: try count("e.folded <> t.folded"), same: try count("e.folded = t.folded"),
      gone: try reader.all(
        RegisteredTask.self,
        "SELECT e.* \(sql: goneTasks(version)) ORDER BY e.position, e.id LIMIT \(count: most)"),
      goneCount: Int(try reader.integer("SELECT count(*) AS tally \(sql: goneTasks(version))")))
  }

  /// The number of the version before it that was in use.
  static func earlier(than version: PlanVersion, _ reader: Reader) throws -> Int? {
    guard version.ordinal > 1 else { return nil }
    return try reader.row(
      """
      SELECT max(v.ordinal) AS ordinal FROM plan_version v WHERE v.plan_id = \(version.planID)
        AND v.ordinal < \(version.ordinal) AND v.state IN ('accepted', 'superseded')
      """)?.get("ordinal", as: Int?.self)
  }

  static func goneTasks(_ version: PlanVersion) -> SQL {
    """
    FROM task e JOIN plan_version v ON v.id = e.version_id
    WHERE e.plan_id = \(version.planID) AND e.standing = 'accepted' AND v.ordinal < \(version.ordinal)
      AND NOT EXISTS (SELECT 1 FROM task t WHERE t.version_id = \(version.id)
        AND (t.standing <> 'dropped' OR t.merged_into_id IS NOT NULL)
        AND (t.counterpart_id = e.id OR (t.ref = e.ref AND t.folded = e.folded)))
    """
  }
}

extension RegisteredTask {
  /// The task of an earlier version that it goes on with, by identity; and its words.
  static func counterparts(
    of tasks: [ID<RegisteredTask>], in reader: Reader
  ) throws -> [ID<RegisteredTask>: Counterpart] {
    guard !tasks.isEmpty else { return [:] }
    let rows = try reader.rows(
      """
      SELECT t.id, e.ref, e.text, e.folded, t.folded AS own FROM task t JOIN task e ON e.id = t.counterpart_id
      WHERE t.id IN \(list: tasks)
      """)
    return Dictionary(
      try rows.map { row in
        let isSame = try row.get("folded", as: String.self) == row.get("own", as: String.self)
        return (
          try row.get("id"), Counterpart(ref: try row.get("ref"), text: try row.get("text"), isSame: isSame)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The one on the board whose place it takes when it is accepted.
  func earlierOne(_ reader: Reader) throws -> ID<RegisteredTask>? {
    let known = try reader.row(
      """
      SELECT e.id FROM task t JOIN task e ON e.id = t.counterpart_id
      WHERE t.id = \(id) AND e.standing = 'accepted'
      """)
    return try known?.get("id") ?? twin(.earlier, in: reader)
  }
}

/// What a task of a later version was before.
package struct Counterpart: Hashable, Sendable {
  package var ref: String
  package var text: String
  package var isSame: Bool

  package init(ref: String, text: String, isSame: Bool) {
    self.ref = ref
    self.text = text
    self.isSame = isSame
  }
}
