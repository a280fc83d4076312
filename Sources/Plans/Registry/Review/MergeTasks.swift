import Accounts
import Core
import PlanReading
import Store
import VietnameseText

/// Makes one task of several: the first keeps its place, the others go into it. On the board it takes their periods, shares and
/// how far they are.
package struct MergeTasks: Action {
  package static let name = "task.merge"
  package static let title = Localised(vi: "Gộp nhiệm vụ", en: "Merge tasks")
  package static let permission = Permission.reviewPlan
  static let separator = "; "

  package var taskIDs: [ID<RegisteredTask>]
  /// Those that were seen: refused when somebody else changed one of them since.
  package var editions: [ID<RegisteredTask>: Int64]
  /// Why, for tasks on the board; nil while they are under review.
  package var correction: Correction?

  package init(
    taskIDs: [ID<RegisteredTask>], editions: [ID<RegisteredTask>: Int64] = [:],
    correcting correction: Correction? = nil
  ) {
    self.taskIDs = taskIDs
    self.editions = editions
    self.correction = correction
  }

  package func needs(_ reader: Reader) -> Permission {
    correction == nil ? Self.permission : Correction.permission
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let tasks = try tasks(reader)
    guard let kept = tasks.first, tasks.count > 1 else { return [.oneTaskOnly] }
    guard tasks.allSatisfy({ $0.versionID == kept.versionID }) else { return [.notUnderReview] }
    let isAsSeen = tasks.allSatisfy { task in editions[task.id].map { $0 == task.edition } ?? true }
    var objections: [Refusal] = []
    for refusal in try tasks.flatMap({ try $0.refusals(of: correction, reader) })
    where !objections.contains(refusal) { objections.append(refusal) }
    if correction != nil,
      try tasks.dropFirst().contains(where: { try $0.hasBegunPeriods(besides: kept, reader) })
    {
      objections.append(.begunPeriodsDiffer)
    }
    return objections
      + [.unless(isAsSeen, .changedSinceSeen), TaskContent.refusal(of: Self.text(of: tasks))].compactMap(
        \.self)
  }

  /// The task that remains.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<RegisteredTask> {
    let tasks = try tasks(transaction)
    guard let kept = tasks.first else { throw Refusal.oneTaskOnly }
    let named = try Responsibility.ofTask(kept.id, in: transaction)
    let text = Self.text(of: tasks)
    let place = tasks.compactMap(\.place).reduce(kept.place) { $0?.joined(with: $1) ?? $1 }
    let timing = tasks.compactMap(\.timing).first
    try transaction.run(
      """
      UPDATE task SET text = \(text), folded = \(Folding.fold(text)), line = \(place?.line),
        end_line = \(place?.endLine), page = \(place?.page), timing_raw = \(timing?.raw),
        timing_kind = \(timing?.kind), timing_from = \(timing?.from), timing_to = \(timing?.to),
        is_edited = 1, edition = edition + 1
      WHERE id = \(kept.id)
      """)
    try RegisteredTask.placeFindings(on: kept.id, transaction)
    try join(tasks, into: kept.id, transaction)
    let over = try StoredJSON.encode(MergedOver(kept))
    for absorbed in tasks.dropFirst() {
      try transaction.run(
        """
        UPDATE task SET standing = 'dropped', merged_into_id = \(kept.id), merged_over = \(over),
          edition = edition + 1
        WHERE id = \(absorbed.id)
        """)
    }
    try TaskDoubts.refresh([kept.id], transaction)
    if kept.standing == .accepted { try joinBoard(tasks, after: named, transaction, context) }
    return kept.id
  }

  /// Each absorbed task hands on how far its shares are, then leaves the board.
  private func joinBoard(
    _ tasks: [RegisteredTask], after named: [Responsibility], _ transaction: Transaction,
    _ context: ActionContext
  ) throws {
    for absorbed in tasks.dropFirst() {
      try SearchIndex.remove(transaction, kind: "task", id: absorbed.id.rawValue)
      let isRetimed = try RegisteredTask.find(tasks[0].id, in: transaction).timing != tasks[0].timing
      try RegisteredTask.renew(
        [tasks[0].id], after: [tasks[0].id: named], isRetimed ? .ofTask : .none,
        carrying: CarriedStates(absorbed.id, transaction), transaction, context)
    }
    try KeptBoard.refresh(tasks.dropFirst().map(\.id), on: context.now.day, in: transaction)
  }

  package func record(of outcome: ID<RegisteredTask>) -> AuditRecord? {
    AuditRecord("task", outcome, ["tasks": "\(Set(taskIDs).count)", "reason": correction?.reason])
  }

  package func parts(of outcome: ID<RegisteredTask>) -> [AuditRecord] {
    Set(taskIDs).subtracting([outcome]).sorted().map {
      AuditRecord("task", $0, ["into": outcome.description])
    }
  }

  /// In the order of the document.
  private func tasks(_ reader: Reader) throws -> [RegisteredTask] {
    try Set(taskIDs).map { try RegisteredTask.find($0, in: reader) }
      .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
  }

  private static func text(of tasks: [RegisteredTask]) -> String {
    tasks.map(\.text).joined(separator: separator)
  }

  /// Everyone named by one of them is named by the one that remains, once.
  private func join(
    _ tasks: [RegisteredTask], into kept: ID<RegisteredTask>, _ transaction: Transaction
  ) throws {
    let named = try tasks.map { try Responsibility.ofTask($0.id, in: transaction) }
    var seen = Set(named.first?.map { "\($0.role) \(Folding.fold($0.name))" } ?? [])
    var next = (named.first?.map(\.position).max() ?? -1) + 1
    for responsibility in named.dropFirst().joined() {
      guard seen.insert("\(responsibility.role) \(Folding.fold(responsibility.name))").inserted else {
        continue
      }
      try transaction.insert(
        into: "responsibility",
        [
          "id": ID<Responsibility>.next(), "task_id": kept, "role": responsibility.role, "position": next,
          "name": responsibility.name, "agency_id": responsibility.agencyID,
          "confidence": responsibility.confidence, "from_task_id": responsibility.taskID,
        ])
      next += 1
    }
  }
}

extension RegisteredTask {
  /// Somebody has begun a period of it that another task does not have.
  fileprivate func hasBegunPeriods(besides other: RegisteredTask, _ reader: Reader) throws -> Bool {
    try reader.row(
      """
      SELECT o.id FROM occurrence o WHERE o.task_id = \(id) AND o.state <> \(DutyState.notStarted)
        AND NOT EXISTS (SELECT 1 FROM occurrence k WHERE k.task_id = \(other.id) AND k.label = o.label) LIMIT 1
      """) != nil
  }
}

extension Refusal {
  static let begunPeriodsDiffer = Refusal(
    "begun-periods-differ",
    Localised(
      vi:
        "Hai nhiệm vụ có kỳ khác nhau và đã có kỳ bắt đầu, nên gộp sẽ mất tiến độ. Hãy sửa thời gian cho giống nhau trước.",
      en:
        "The tasks have different periods and some have begun, so merging would lose how far they are. Give them the same time first."
    ), field: "other")

  static let oneTaskOnly = Refusal(
    "one-task-only",
    Localised(
      vi: "Cần chọn ít nhất hai nhiệm vụ để gộp. Hãy chọn thêm.",
      en: "Merging needs at least two tasks. Select another."), field: "tasks")
}
