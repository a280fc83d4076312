import Accounts
import Core
import PlanReading
import Store
import VietnameseText

/// Corrects what the reader found, while the task is under review.
package struct EditTask: Action {
  package static let name = "task.edit"
  package static let title = Localised(vi: "Sửa nhiệm vụ khi rà soát", en: "Edit a task under review")
  package static let permission = Permission.reviewPlan
  package static let longestText = 20_000

  package var taskID: ID<RegisteredTask>
  /// That was seen: refused when somebody else changed the task since.
  package var edition: Int64
  package var text: String
  package var timing: Timing?
  /// Names by role, as they shall stand.
  package var names: [Responsibility.Role: [String]]

  package init(
    taskID: ID<RegisteredTask>, edition: Int64, text: String, timing: Timing?,
    names: [Responsibility.Role: [String]]
  ) {
    self.taskID = taskID
    self.edition = edition
    self.text = text.collapsed
    self.timing = timing
    self.names = names.mapValues { $0.map(\.collapsed).filter { !$0.isEmpty } }
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let task = try RegisteredTask.find(taskID, in: reader)
    return try task.reviewRefusals(reader)
      + [.unless(task.edition == edition, .changedMeanwhile), Self.refusal(text)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    let task = try RegisteredTask.find(taskID, in: transaction)
    let changed = try transaction.run(
      """
      UPDATE task SET text = \(text), folded = \(Folding.fold(text)), timing_raw = \(timing?.raw),
        timing_kind = \(timing?.kind), timing_from = \(timing?.from), timing_to = \(timing?.to),
        is_edited = 1, edition = edition + 1
      WHERE id = \(task.id) AND edition = \(edition)
      """)
    guard changed == 1 else { throw Refusal.changedMeanwhile }
    try rename(task, transaction, context)
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("task", taskID) }

  /// Roles whose names did not change keep what people confirmed.
  private func rename(
    _ task: RegisteredTask, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    let before = try Responsibility.ofTask(task.id, in: transaction)
    let version = try PlanVersion.find(task.versionID, in: transaction)
    let agencies = try KnownAgencies(for: version, today: context.now.day, in: transaction)
    for role in Responsibility.Role.allCases {
      let wanted = names[role] ?? []
      if before.filter({ $0.role == role }).map(\.name) == wanted { continue }
      try transaction.run("DELETE FROM responsibility WHERE task_id = \(task.id) AND role = \(role)")
      try Responsibility.insert(wanted, role, of: task.id, agencies, in: transaction)
    }
  }

  /// What is wrong with the words of a task.
  static func refusal(_ text: String) -> Refusal? {
    if text.isEmpty { return .emptyText }
    return text.unicodeScalars.count > longestText ? .textTooLong : nil
  }
}
