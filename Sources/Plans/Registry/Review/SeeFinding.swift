import Accounts
import Core
import Store

/// Says that somebody has looked at what was noticed in the document, or that it should be looked at again.
package struct SeeFinding: Action {
  package static let name = "plan.see-finding"
  package static let title = Localised(vi: "Đánh dấu đã xem", en: "Mark as looked at")
  package static let permission = Permission.reviewPlan

  package var versionID: ID<PlanVersion>
  package var position: Int
  package var isSeen: Bool

  package init(versionID: ID<PlanVersion>, position: Int, isSeen: Bool = true) {
    self.versionID = versionID
    self.position = position
    self.isSeen = isSeen
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    _ = try finding(reader)
    return []
  }

  /// The plan; nil when it was so already.
  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (plan: ID<Plan>, finding: PlanFinding)? {
    let finding = try finding(transaction)
    guard finding.isSeen != isSeen else { return nil }
    try PlanFinding.see([position], of: versionID, isSeen, transaction)
    return (try PlanVersion.find(versionID, in: transaction).planID, finding)
  }

  package func record(of outcome: (plan: ID<Plan>, finding: PlanFinding)?) -> AuditRecord? {
    outcome.map {
      AuditRecord(
        "plan", $0.plan,
        [
          "finding": $0.finding.diagnostic.code,
          "line": $0.finding.diagnostic.place.map { "\($0.line)" }, "seen": isSeen ? "yes" : "no",
        ])
    }
  }

  private func finding(_ reader: Reader) throws -> PlanFinding {
    try reader.find(
      PlanFinding.self,
      "SELECT * FROM plan_diagnostic WHERE version_id = \(versionID) AND position = \(position)",
      else: .noSuchPlan)
  }
}

extension PlanFinding {
  /// Keeps whether they were looked at; tasks on whose lines they stand have one thing less, or more, to look at.
  static func see(
    _ positions: [Int], of version: ID<PlanVersion>, _ isSeen: Bool, _ transaction: Transaction
  ) throws {
    guard !positions.isEmpty else { return }
    try transaction.run(
      """
      UPDATE plan_diagnostic SET is_seen = \(isSeen)
      WHERE version_id = \(version) AND position IN \(list: positions)
      """)
    let tasks: [ID<RegisteredTask>] = try transaction.rows(
      """
      SELECT DISTINCT t.id FROM task t JOIN task_finding f ON f.task_id = t.id
      WHERE t.version_id = \(version) AND f.position IN \(list: positions)
      """
    ).map { try $0.get("id") }
    try TaskDoubts.refresh(tasks, transaction)
  }

  /// Who corrects a task has seen what was noticed on its lines.
  static func seeAll(on task: RegisteredTask, _ transaction: Transaction) throws {
    let positions: [Int] = try transaction.rows(
      """
      SELECT d.position FROM task_finding f
      JOIN plan_diagnostic d ON d.version_id = \(task.versionID) AND d.position = f.position
      WHERE f.task_id = \(task.id) AND d.severity = \(Diagnostic.Severity.warning) AND d.is_seen = 0
      """
    ).map { try $0.get("position") }
    try see(positions, of: task.versionID, true, transaction)
  }
}
