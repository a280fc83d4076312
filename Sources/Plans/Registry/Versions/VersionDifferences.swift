import Core
import Store
import VietnameseText

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
      changed: try count("e.id IS NOT NULL AND NOT (\(sql: isSame))"), same: try count(isSame),
      gone: try reader.all(
        RegisteredTask.self,
        "SELECT e.* \(sql: goneTasks(version)) ORDER BY e.position, e.id LIMIT \(count: most)"),
      goneCount: Int(try reader.integer("SELECT count(*) AS tally \(sql: goneTasks(version))")))
  }

  /// Whether task `t` says what its counterpart `e` said: the words, the time, and who leads, coordinates and guides.
  private static let isSame: SQL = """
    e.folded = t.folded AND COALESCE(e.timing_raw, '') = COALESCE(t.timing_raw, '')
    AND COALESCE(e.timing_kind, '') = COALESCE(t.timing_kind, '')
    AND COALESCE(e.timing_from, 0) = COALESCE(t.timing_from, 0)
    AND COALESCE(e.timing_to, 0) = COALESCE(t.timing_to, 0)
    AND NOT EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = t.id AND NOT EXISTS (
      SELECT 1 FROM responsibility x WHERE x.task_id = e.id AND x.role = r.role AND x.name = r.name))
    AND NOT EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = e.id AND NOT EXISTS (
      SELECT 1 FROM responsibility x WHERE x.task_id = t.id AND x.role = r.role AND x.name = r.name))
    """

  /// The number of the version before it that was in use.
  static func earlier(than version: PlanVersion, _ reader: Reader) throws -> Int? {
    guard version.ordinal > 1 else { return nil }
    return try reader.row(
      """
      SELECT max(v.ordinal) AS ordinal FROM plan_version v WHERE v.plan_id = \(version.planID)
        AND v.ordinal < \(version.ordinal) AND v.state IN ('accepted', 'superseded', 'withdrawn')
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
  /// What each was in the version before, by its identity; nothing of one that is new.
  static func counterparts(
    of tasks: [RegisteredTask], in reader: Reader
  ) throws -> [ID<RegisteredTask>: Counterpart] {
    guard !tasks.isEmpty else { return [:] }
    let earlier = try reader.rows(
      """
      SELECT t.id AS later_id, e.* FROM task t JOIN task e ON e.id = t.counterpart_id
      WHERE t.id IN \(list: tasks.map(\.id))
      """
    ).map { (later: try $0.get("later_id", as: ID<RegisteredTask>.self), task: try RegisteredTask($0)) }
    let named = Dictionary(
      grouping: try Responsibility.ofTasks(tasks.map(\.id) + earlier.map(\.task.id), in: reader), by: \.taskID
    )
    func content(_ task: RegisteredTask) -> TaskContent { TaskContent(of: task, named[task.id] ?? []) }
    let present = Dictionary(tasks.map { ($0.id, content($0)) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      earlier.compactMap { before in
        present[before.later].map { (before.later, Counterpart(before.task.ref, content(before.task), $0)) }
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

extension RegisteredTask {
  /// One of these words that went into another task of an earlier version, which is or was on the board: how far it was counts,
  /// though its place is taken.
  func earlierAbsorbed(_ reader: Reader) throws -> ID<RegisteredTask>? {
    try reader.row(
      """
      SELECT e.id FROM task e JOIN task k ON k.id = e.merged_into_id
      JOIN plan_version v ON v.id = e.version_id
      WHERE e.plan_id = \(planID) AND e.standing = 'dropped' AND e.folded = \(Folding.fold(text))
        AND e.acceptance_id IS NOT NULL AND k.standing IN ('accepted', 'superseded') AND v.id <> \(versionID)
      ORDER BY v.ordinal DESC, e.id LIMIT 1
      """)?.get("id")
  }
}

/// What a task of a later version was before.
package struct Counterpart: Hashable, Sendable {
  package var ref: String
  /// "text", "timing", or a role; what it said and what the task says now.
  package var changes: [AuditChange]

  package init(ref: String, changes: [AuditChange]) {
    self.ref = ref
    self.changes = changes
  }

  /// Letter case and tone marks tell no words apart.
  fileprivate init(_ ref: String, _ before: TaskContent, _ after: TaskContent) {
    let isReworded = Folding.fold(before.text) != Folding.fold(after.text)
    self.init(
      ref: ref,
      changes: TaskContent.changes(from: before, to: after).filter { $0.field != "text" || isReworded })
  }
}
