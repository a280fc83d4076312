import Accounts
import Core
import PlanReading
import Store
import VietnameseText

/// Takes back what was dropped. A task that was merged into another one comes back as it was, and the other one loses what it had
/// of it: nothing stands twice.
package struct RestoreTask: Action {
  package static let name = "task.restore"
  package static let title = Localised(vi: "Khôi phục nhiệm vụ", en: "Restore a task")
  package static let permission = Permission.reviewPlan

  package var taskID: ID<RegisteredTask>

  package init(taskID: ID<RegisteredTask>) {
    self.taskID = taskID
  }

  /// Undoing what was done on the board needs the right to do it.
  package func needs(_ reader: Reader) throws -> Permission {
    let wasOnBoard = try reader.row(
      "SELECT id FROM task WHERE id = \(taskID) AND acceptance_id IS NOT NULL")
    return wasOnBoard == nil ? Self.permission : Correction.permission
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    let kept = try task.mergedInto.map { try RegisteredTask.find($0, in: reader) }
    return try task.reviewRefusals(reader, standing: .dropped)
      + [
        .unless(kept?.standing != .dropped, .mergedFurther),
        .unless(try kept == nil || !isSaidElsewhere(task, reader), .saidElsewhere),
      ].compactMap(\.self)
  }

  /// What it was merged into was cut again since, and a part says what it says.
  private func isSaidElsewhere(_ task: RegisteredTask, _ reader: Reader) throws -> Bool {
    try reader.row(
      """
      SELECT id FROM task WHERE version_id = \(task.versionID) AND standing IN ('proposed', 'accepted')
        AND folded = \(Folding.fold(task.text)) AND ref = \(task.mergedInto.map { try RegisteredTask.find($0, in: reader).ref })
      LIMIT 1
      """) != nil
  }

  /// The task that it was merged into.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<RegisteredTask>? {
    let task = try RegisteredTask.find(taskID, in: transaction)
    let before = try MergedOver.of(task, transaction)
    // One that was on the board when it was merged has its periods still.
    let standing: RegisteredTask.Standing = task.acceptanceID == nil ? .proposed : .accepted
    try transaction.run(
      """
      UPDATE task SET standing = \(standing), merged_into_id = NULL, merged_over = NULL, edition = edition + 1
      WHERE id = \(taskID)
      """)
    if let kept = task.mergedInto { try part(task, from: kept, before, transaction, context) }
    try TaskDoubts.refresh([taskID], transaction)
    if standing == .accepted { try RegisteredTask.changed([taskID], on: context.now.day, transaction) }
    return task.mergedInto
  }

  package func record(of outcome: ID<RegisteredTask>?) -> AuditRecord? {
    AuditRecord("task", taskID, ["out_of": outcome?.description])
  }

  package func parts(of outcome: ID<RegisteredTask>?) -> [AuditRecord] {
    outcome.map { [AuditRecord("task", $0, ["parted": taskID.description])] } ?? []
  }

  private func part(
    _ task: RegisteredTask, from kept: ID<RegisteredTask>, _ before: MergedOver?, _ transaction: Transaction,
    _ context: ActionContext
  ) throws {
    let joined = try RegisteredTask.find(kept, in: transaction)
    let named = try Responsibility.ofTask(kept, in: transaction)
    // Where somebody has rewritten the joined text, what is there is theirs.
    let text = joined.text.without(last: MergeTasks.separator + task.text)
    try transaction.run(
      """
      UPDATE task SET text = \(text), folded = \(Folding.fold(text)), edition = edition + 1 WHERE id = \(kept)
      """)
    if text != joined.text, let before {
      try transaction.run(
        """
        UPDATE task SET line = \(before.line), end_line = \(before.endLine), page = \(before.page),
          timing_raw = \(before.timing?.raw), timing_kind = \(before.timing?.kind),
          timing_from = \(before.timing?.from), timing_to = \(before.timing?.to)
        WHERE id = \(kept)
        """)
      try RegisteredTask.placeFindings(on: kept, transaction)
      try transaction.run(
        """
        UPDATE plan_diagnostic SET is_loose = 1 WHERE version_id = \(task.versionID) AND NOT EXISTS (
          SELECT 1 FROM task t JOIN task_finding f ON f.task_id = t.id
          WHERE t.version_id = \(task.versionID) AND f.position = plan_diagnostic.position)
        """)
    }
    try Responsibility.drop("r.task_id = \(kept) AND r.from_task_id = \(task.id)", transaction)
    try TaskDoubts.refresh([kept], transaction)
    if joined.standing == .accepted {
      let isRetimed = try RegisteredTask.find(kept, in: transaction).timing != joined.timing
      try RegisteredTask.renew(
        [kept], after: [kept: named], isRetimed ? .ofTask : .none, transaction, context)
    }
  }
}

/// What a task was before another one went into it, kept with the one that went.
struct MergedOver: Codable {
  var line: Int?
  var endLine: Int?
  var page: Int?
  var timing: Timing?

  init(_ kept: RegisteredTask) {
    (line, endLine, page, timing) = (kept.place?.line, kept.place?.endLine, kept.place?.page, kept.timing)
  }

  static func of(_ task: RegisteredTask, _ reader: Reader) throws -> MergedOver? {
    try reader.row("SELECT merged_over FROM task WHERE id = \(task.id)")?
      .get("merged_over", as: String?.self).map { try StoredJSON.decode(MergedOver.self, $0) }
  }
}

extension String {
  /// Less the last place where it says that.
  fileprivate func without(last part: String) -> String {
    guard let range = ranges(of: part).last else { return self }
    var text = self
    text.removeSubrange(range)
    return text
  }
}

extension Refusal {
  static let saidElsewhere = Refusal(
    "said-elsewhere",
    Localised(
      vi: "Nội dung này đã là một nhiệm vụ riêng do tách ra, nên tách lại sẽ thành hai.",
      en: "A task that was cut out says this already, so parting would double it."))

  static let mergedFurther = Refusal(
    "merged-further",
    Localised(
      vi: "Nhiệm vụ đã gộp sau đó lại được gộp tiếp. Hãy khôi phục lần gộp sau trước.",
      en: "The task that it went into was merged further. Restore that one first."))
}
