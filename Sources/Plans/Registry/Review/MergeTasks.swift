import Accounts
import Core
import PlanReading
import Store
import VietnameseText

/// Makes one task of several that the reader cut apart: the first keeps its place, the others go into it.
package struct MergeTasks: Action {
  package static let name = "task.merge"
  package static let title = Localised(vi: "Gộp nhiệm vụ", en: "Merge tasks")
  package static let permission = Permission.reviewPlan

  package var taskIDs: [ID<RegisteredTask>]

  package init(taskIDs: [ID<RegisteredTask>]) {
    self.taskIDs = taskIDs
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let tasks = try tasks(reader)
    guard let kept = tasks.first, tasks.count > 1 else { return [.oneTaskOnly] }
    guard tasks.allSatisfy({ $0.versionID == kept.versionID }) else { return [.notUnderReview] }
    return Array(Set(try tasks.flatMap { try $0.reviewRefusals(reader) }))
      + [TaskContent.refusal(of: Self.text(of: tasks))].compactMap(\.self)
  }

  /// The task that remains.
  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ID<RegisteredTask> {
    let tasks = try tasks(transaction)
    guard let kept = tasks.first else { throw Refusal.oneTaskOnly }
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
    for absorbed in tasks.dropFirst() {
      try transaction.run(
        """
        UPDATE task SET standing = 'dropped', merged_into_id = \(kept.id), edition = edition + 1
        WHERE id = \(absorbed.id)
        """)
    }
    try TaskDoubts.refresh([kept.id], transaction)
    return kept.id
  }

  package func record(of outcome: ID<RegisteredTask>) -> AuditRecord? {
    AuditRecord("task", outcome, ["tasks": "\(Set(taskIDs).count)"])
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
    tasks.map(\.text).joined(separator: "; ")
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
          "confidence": responsibility.confidence,
        ])
      next += 1
    }
  }
}

extension Refusal {
  static let oneTaskOnly = Refusal(
    "one-task-only",
    Localised(
      vi: "Cần chọn ít nhất hai nhiệm vụ để gộp. Hãy chọn thêm.",
      en: "Merging needs at least two tasks. Select another."), field: "tasks")
}
