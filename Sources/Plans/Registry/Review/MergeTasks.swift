import Accounts
import Core
import PlanReading
import Store
import VietnameseText

/// Makes one task of several that the reader cut apart: the first keeps its place, the others go into it.
package struct MergeTasks: Sendable {
  package var taskIDs: [ID<RegisteredTask>]

  package init(taskIDs: [ID<RegisteredTask>]) {
    self.taskIDs = taskIDs
  }

  /// The task that remains.
  @discardableResult
  package func run(in database: Database, by context: ActionContext) async throws -> ID<RegisteredTask> {
    try await database.write { transaction in
      try context.require(.reviewPlan, in: transaction)
      let tasks = try Set(taskIDs).map { try RegisteredTask.underReview($0, in: transaction) }
        .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
      guard let kept = tasks.first, tasks.count > 1 else { throw Refusal.oneTaskOnly }
      guard tasks.allSatisfy({ $0.versionID == kept.versionID }) else { throw Refusal.notUnderReview }
      let text = tasks.map(\.text).joined(separator: "; ")
      try EditTask.check(text)
      let place = tasks.compactMap(\.place).reduce(kept.place) { $0?.joined(with: $1) ?? $1 }
      let timing = tasks.compactMap(\.timing).first
      try transaction.run(
        """
        UPDATE task SET text = \(text), folded = \(Folding.fold(text)), line = \(place?.line),
          end_line = \(place?.endLine), page = \(place?.page), timing_raw = \(timing?.raw),
          timing_kind = \(timing?.kind), timing_from = \(timing?.from), timing_to = \(timing?.to),
          is_edited = 1
        WHERE id = \(kept.id)
        """)
      try join(tasks, into: kept.id, transaction)
      for absorbed in tasks.dropFirst() {
        try transaction.run(
          "UPDATE task SET standing = 'dropped', merged_into_id = \(kept.id) WHERE id = \(absorbed.id)")
        try TaskEvent.record(.dropped, of: absorbed.id, by: context, in: transaction)
      }
      try TaskEvent.record(.merged, of: kept.id, by: context, in: transaction)
      return kept.id
    }
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
      try transaction.run(
        """
        INSERT INTO responsibility (id, task_id, role, position, name, agency_id, confidence)
        VALUES (\(ID<Responsibility>.next()), \(kept), \(responsibility.role), \(next),
          \(responsibility.name), \(responsibility.agencyID), \(responsibility.confidence))
        """)
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
