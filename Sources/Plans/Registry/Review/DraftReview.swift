import Core
import OfficeFiles
import Store

/// A version under review: the source at the left, what was read at the right.
package struct DraftReview: Sendable {
  package struct Item: Hashable, Sendable {
    package var task: RegisteredTask
    package var responsibilities: [Responsibility]
    /// Warnings and notes on its lines.
    package var diagnostics: [Diagnostic]

    package var hasWarning: Bool { diagnostics.contains { $0.severity == .warning } }
  }

  package var version: PlanVersion
  package var lines: [SourceLine]
  /// In the order of the document; also dropped ones, so that they can be restored.
  package var items: [Item]
  package var diagnostics: [Diagnostic]
  /// Tasks of earlier versions still on the board that this version does not repeat.
  package var vanished: [RegisteredTask]

  package static func load(_ reader: Reader, _ id: ID<PlanVersion>) throws -> DraftReview {
    let version = try PlanVersion.find(id, in: reader)
    let diagnostics = try PlanDetail.diagnostics(reader, id)
    let tasks = try reader.all(
      RegisteredTask.self, "SELECT * FROM task WHERE version_id = \(id) ORDER BY position, id")
    let named = try reader.all(
      Responsibility.self,
      """
      SELECT r.* FROM task t JOIN responsibility r ON r.task_id = t.id WHERE t.version_id = \(id)
      ORDER BY r.role, r.position
      """)
    let byTask = Dictionary(grouping: named, by: \.taskID)
    let items = tasks.map { task in
      Item(
        task: task, responsibilities: byTask[task.id] ?? [],
        diagnostics: diagnostics.filter { task.covers($0) })
    }
    return DraftReview(
      version: version, lines: try PlanSource.lines(reader, id), items: items, diagnostics: diagnostics,
      vanished: try vanished(reader, version))
  }

  private static func vanished(_ reader: Reader, _ version: PlanVersion) throws -> [RegisteredTask] {
    try reader.all(
      RegisteredTask.self,
      """
      SELECT e.* FROM task e JOIN plan_version v ON v.id = e.version_id
      WHERE e.plan_id = \(version.planID) AND e.standing = 'accepted' AND v.ordinal < \(version.ordinal)
        AND NOT EXISTS (SELECT 1 FROM task t WHERE t.version_id = \(version.id) AND t.ref = e.ref
          AND t.folded = e.folded AND t.standing <> 'dropped')
      ORDER BY e.position
      """)
  }
}

extension RegisteredTask {
  /// Whether the diagnostic stands on a line of the task.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    guard let place, let other = diagnostic.place else { return false }
    return other.line <= place.endLine && other.endLine >= place.line
  }
}
