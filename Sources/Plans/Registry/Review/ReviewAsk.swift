import Core
import Store

/// Which part of a review is wanted: the one that begins at a place, or that holds a task.
package struct ReviewAsk: Hashable, Sendable {
  package var at: PageKey?
  package var task: ID<RegisteredTask>?
  /// A line of the source: the task that begins last at or before it.
  package var line: Int?
  /// The label of a task, as printed: "II.3".
  package var ref: String?
  /// Only tasks that somebody should look at.
  package var toLookAt: Bool

  package init(
    at: PageKey? = nil, task: ID<RegisteredTask>? = nil, line: Int? = nil, ref: String? = nil,
    toLookAt: Bool = false
  ) {
    self.toLookAt = toLookAt
    self.at = at
    self.task = task
    self.line = line
    self.ref = ref
  }

  /// Tasks before the wanted one that stand in its part.
  private static let tasksBefore = 10

  func selected(in tasks: [RegisteredTask]) -> RegisteredTask? {
    tasks.first { task == nil ? $0.ref == ref : $0.id == task }
  }

  /// The part, and where it begins.
  func part(
    of version: ID<PlanVersion>, size: Int, _ reader: Reader
  ) throws -> (ListPart<RegisteredTask>, at: PageKey?) {
    let list = DraftReview.tasks(of: version, toLookAt: toLookAt)
    let wanted = try target(in: version, reader)
    let asked = try reader.part(RegisteredTask.self, of: list, at: at, size: size)
    guard let wanted, !toLookAt, !asked.items.contains(where: { $0.id == wanted.id }) else {
      return (asked, asked.before == nil ? nil : at)
    }
    let key = try before(wanted, reader)
    return (try reader.part(RegisteredTask.self, of: list, at: key, size: size), key)
  }

  private func target(in version: ID<PlanVersion>, _ reader: Reader) throws -> RegisteredTask? {
    let condition: SQL? =
      if let task {
        "id = \(task) AND version_id = \(version)"
      } else if let ref {
        "version_id = \(version) AND ref = \(ref) ORDER BY position, id"
      } else if let line {
        "version_id = \(version) AND line <= \(line) ORDER BY line DESC, position DESC"
      } else {
        nil
      }
    guard let condition else { return nil }
    return try reader.first(RegisteredTask.self, "SELECT * FROM task WHERE \(sql: condition) LIMIT 1")
  }

  /// The place some tasks before one; nil near the beginning.
  private func before(_ task: RegisteredTask, _ reader: Reader) throws -> PageKey? {
    let row = try reader.row(
      """
      SELECT position, id FROM task
      WHERE version_id = \(task.versionID) AND (position, id) < (\(task.position), \(task.id))
      ORDER BY position DESC, id DESC LIMIT 1 OFFSET \(count: Self.tasksBefore)
      """)
    return try row.map {
      PageKey(.after, [.integer(try $0.get("position")), .integer(try $0.get("id"))])
    }
  }
}
