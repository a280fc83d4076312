import Agencies
import Attachments
import Core
import Store

/// A version under review, part by part: some tasks as they were read, with what was noticed on their lines, and the lines
/// of the source that they come from. What it costs does not grow with the plan.
package struct DraftReview: Sendable {
  package struct Item: Hashable, Sendable {
    /// Findings of one task that are read; its doubts know of all.
    package static let mostFindings = 12

    package var task: RegisteredTask
    package var responsibilities: [Responsibility]
    /// Warnings and notes on its lines.
    package var findings: [PlanFinding]
    package var doubts: TaskDoubts
    /// What it was in the version before; nil when it is new there.
    package var earlier: Counterpart?
    /// The next task that is still to be decided on, in this part or behind it.
    package var next: ID<RegisteredTask>?
  }

  package var version: PlanVersion
  package var counts: ReviewCounts
  /// In the order of the document; also dropped ones, so that they can be restored.
  package var part: ListPart<Item>
  /// Where the part begins; nil for the first.
  package var at: PageKey?
  /// Findings that stand on the lines of no task: some of them, with the first part only.
  package var loose: [PlanFinding]
  /// Only tasks are shown that somebody should look at.
  package var toLookAt = false
  package var source: SourceWindow
  /// The version before it of which something was on the board; nil for a first one.
  package var follows: Int?
  /// How it differs from that; with the first part only.
  package var differences: VersionDifferences?
  /// The plan of which it may be a new version.
  package var resembled: Plan?
  /// Files that came beside the plan.
  package var annexes: [AttachedFile] = []
  /// Names of this part that were said to be no agency: the task needs others.
  package var rejected: Set<String> = []

  package var items: [Item] { part.items }

  /// The part that `ask` leads to, of `size` tasks at most. Throws a `Refusal` when there is no such version.
  package static func load(
    _ reader: Reader, _ id: ID<PlanVersion>, _ ask: ReviewAsk = ReviewAsk(), size: Int = 50
  ) throws -> DraftReview {
    let version = try PlanVersion.find(id, in: reader)
    let (tasks, at) = try ask.part(of: id, size: size, reader)
    let isFirst = tasks.before == nil
    let items = try items(tasks.items, version, reader)
    return DraftReview(
      version: version, counts: try ReviewCounts.load(reader, id),
      part: ListPart(
        items: items, before: tasks.before, after: tasks.after), at: at,
      loose: isFirst ? try loose(reader, id) : [], toLookAt: ask.toLookAt,
      source: try SourceWindow.load(
        reader, version, tasks: tasks, line: ask.line ?? ask.selected(in: tasks.items)?.place?.line),
      follows: try VersionDifferences.earlier(than: version, reader),
      differences: isFirst ? try VersionDifferences.load(reader, version) : nil,
      resembled: try version.resembles.flatMap {
        try reader.first(Plan.self, "SELECT * FROM plan WHERE id = \($0)")
      }, annexes: try PlanSource.annexes(reader, id),
      rejected: try AgencyProposal.rejected(
        reader, among: items.flatMap(\.responsibilities).filter { !$0.isSure }.map(\.name),
        in: version.province ?? ""))
  }

  /// All tasks, or those that somebody should look at.
  static func tasks(of version: ID<PlanVersion>, toLookAt: Bool = false) -> ListQuery {
    ListQuery(
      "SELECT * FROM task",
      where: ["version_id = \(version)"]
        + (toLookAt ? ["needs_look = 1", "standing IN ('proposed', 'accepted')"] : []),
      by: ListOrder(.integer("position"), .integer("id")))
  }

  private static func items(
    _ tasks: [RegisteredTask], _ version: PlanVersion, _ reader: Reader
  ) throws -> [Item] {
    let ids = tasks.map(\.id)
    let named = Dictionary(grouping: try Responsibility.ofTasks(ids, in: reader), by: \.taskID)
    let findings = try findings(of: ids, reader)
    let earlier = try RegisteredTask.counterparts(of: tasks, in: reader)
    var next = try tasks.last.flatMap { try $0.nextOpen(reader) }
    var items: [Item] = []
    for task in tasks.reversed() {
      items.append(
        Item(
          task: task, responsibilities: named[task.id] ?? [], findings: findings[task.id] ?? [],
          doubts: TaskDoubts(of: task, named[task.id] ?? [], in: version), earlier: earlier[task.id],
          next: next))
      if task.standing == .proposed { next = task.id }
    }
    return items.reversed()
  }

  private static func findings(
    of tasks: [ID<RegisteredTask>], _ reader: Reader
  ) throws -> [ID<RegisteredTask>: [PlanFinding]] {
    guard !tasks.isEmpty else { return [:] }
    let rows = try reader.rows(
      """
      SELECT f.task_id, d.* FROM (
        SELECT task_id, position, row_number() OVER (PARTITION BY task_id ORDER BY position) AS place
        FROM task_finding WHERE task_id IN \(list: tasks)) f
      JOIN task t ON t.id = f.task_id
      JOIN plan_diagnostic d ON d.version_id = t.version_id AND d.position = f.position
      WHERE f.place <= \(Item.mostFindings) ORDER BY f.task_id, f.position
      """)
    var findings: [ID<RegisteredTask>: [PlanFinding]] = [:]
    for row in rows { findings[try row.get("task_id"), default: []].append(try PlanFinding(row)) }
    return findings
  }

  private static let mostLoose = 50

  private static func loose(_ reader: Reader, _ id: ID<PlanVersion>) throws -> [PlanFinding] {
    try reader.rows(
      """
      SELECT * FROM plan_diagnostic WHERE version_id = \(id) AND is_loose = 1 ORDER BY position LIMIT \(count: mostLoose)
      """
    ).map(PlanFinding.init)
  }
}

extension RegisteredTask {
  /// The next task of the version that is still to be decided on.
  fileprivate func nextOpen(_ reader: Reader) throws -> ID<RegisteredTask>? {
    try reader.row(
      """
      SELECT id FROM task WHERE version_id = \(versionID) AND standing = 'proposed'
        AND (position, id) > (\(position), \(id)) ORDER BY position, id LIMIT 1
      """)?.get("id")
  }

  /// The first task of a version that stands so.
  package static func first(
    of version: ID<PlanVersion>, _ standing: Standing, in reader: Reader
  ) throws -> ID<RegisteredTask>? {
    try reader.row(
      """
      SELECT id FROM task WHERE version_id = \(version) AND standing = \(standing)
      ORDER BY position, id LIMIT 1
      """)?.get("id")
  }
}
