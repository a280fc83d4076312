import Accounts
import Core
import Store

/// Takes an acceptance back: its tasks return to the review as they were. Only for a while, and only as long as nobody
/// has worked on them.
package struct UndoAcceptance: Action {
  package static let name = "plan.undo-acceptance"
  package static let title = Localised(vi: "Hoàn tác lần đưa vào sổ", en: "Take an acceptance back")
  package static let permission = Permission.undoAcceptance

  package var acceptanceID: ID<Acceptance>

  package init(acceptanceID: ID<Acceptance>) {
    self.acceptanceID = acceptanceID
  }

  package struct Outcome: Hashable, Sendable {
    package var planID: ID<Plan>
    /// Those that went back.
    package var taskIDs: [ID<RegisteredTask>]
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let acceptance = try Acceptance.find(acceptanceID, in: reader)
    return [
      .unless(acceptance.undoneAt == nil, .undoneAlready),
      .unless(acceptance.undoneAt != nil || acceptance.canBeUndone(at: context.now), .tooLateToUndo),
      .unless(try !isWorkedOn(reader), .alreadyWorkedOn),
    ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let acceptance = try Acceptance.find(acceptanceID, in: transaction)
    let tasks = try transaction.all(
      RegisteredTask.self,
      "SELECT * FROM task WHERE acceptance_id = \(acceptanceID) AND standing = 'accepted'")
    for task in tasks { try takeBack(task, transaction) }
    try KeptBoard.refresh(
      tasks.map(\.id) + tasks.compactMap(\.continues), on: context.now.day, in: transaction)
    try transaction.run("UPDATE acceptance SET undone_at = \(context.now) WHERE id = \(acceptanceID)")
    let version = try PlanVersion.find(acceptance.versionID, in: transaction)
    try settle(version, transaction)
    return Outcome(planID: version.planID, taskIDs: tasks.map(\.id))
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord("plan", outcome.planID, ["acceptance": acceptanceID.description])
  }

  package func parts(of outcome: Outcome) -> [AuditRecord] { outcome.taskIDs.map { AuditRecord("task", $0) } }

  /// What people did with a task on the board, which would be taken back with it; what was done in the review before is no matter,
  /// nor is what a name was decided to mean, and a change that was undone counts for nothing.
  private static let work =
    [CorrectTask.name, SplitTask.name, MergeTasks.name] + ShareStep.acts.filter { !names.contains($0) }
  private static let names = [DecideName.name, ReopenName.name]

  private func isWorkedOn(_ reader: Reader) throws -> Bool {
    try hasWithdrawn(reader)
      || reader.integer(
        """
        SELECT count(*) AS touched FROM task t
        WHERE t.acceptance_id = \(acceptanceID) AND (t.standing <> 'accepted' OR 0 < (
          SELECT COALESCE(sum(CASE WHEN e.action = \(UndoDutyChange.name) THEN -1 ELSE 1 END), 0) FROM audit_entry e
          WHERE e.subject = 'task' AND e.subject_id = t.id AND e.id > \(acceptanceID) AND e.action IN \(list: Self.work)))
        """) > 0
  }

  /// What its version no longer has was taken off the board since, and would be missing.
  private func hasWithdrawn(_ reader: Reader) throws -> Bool {
    let version = try Acceptance.find(acceptanceID, in: reader).versionID
    let plan = try PlanVersion.find(version, in: reader).planID
    return try reader.row(
      """
      SELECT id FROM audit_entry WHERE subject = 'plan' AND subject_id = \(plan) AND id > \(acceptanceID)
        AND action = \(WithdrawGone.name) LIMIT 1
      """) != nil
  }

  private func takeBack(_ task: RegisteredTask, _ transaction: Transaction) throws {
    try transaction.run("DELETE FROM duty WHERE task_id = \(task.id)")
    try transaction.run("DELETE FROM occurrence WHERE task_id = \(task.id)")
    try transaction.run(
      "UPDATE task SET standing = 'proposed', acceptance_id = NULL, continues_id = NULL WHERE id = \(task.id)"
    )
    try SearchIndex.remove(transaction, kind: "task", id: task.id.rawValue)
    if let continued = task.continues {
      try transaction.run("UPDATE task SET standing = 'accepted' WHERE id = \(continued)")
      let earlier = try RegisteredTask.find(continued, in: transaction)
      let version = try PlanVersion.find(earlier.versionID, in: transaction)
      try earlier.index(planNumber: version.number, transaction)
    }
  }

  /// A version with nothing left on the board is a draft again, and the one before it the plan's word again.
  private func settle(_ version: PlanVersion, _ transaction: Transaction) throws {
    let id = version.id
    let left = try transaction.integer(
      "SELECT count(*) AS remaining FROM task WHERE version_id = \(id) AND standing = 'accepted'")
    if left == 0 {
      try transaction.run("UPDATE plan_version SET state = 'draft' WHERE id = \(id)")
      try transaction.run(
        """
        UPDATE plan_version SET state = 'accepted'
        WHERE state = 'superseded' AND plan_id = \(version.planID) AND ordinal = (
          SELECT max(ordinal) FROM plan_version
          WHERE plan_id = \(version.planID) AND state = 'superseded' AND ordinal < \(version.ordinal))
          AND NOT EXISTS (
            SELECT 1 FROM plan_version later WHERE later.plan_id = \(version.planID)
              AND later.state IN ('accepted', 'withdrawn'))
        """)
      try restoreHeader(of: version.planID, transaction)
    }
  }
}

extension UndoAcceptance {
  /// Number, title and search entry of the plan follow the version that counts now; none means not to be found.
  private func restoreHeader(of plan: ID<Plan>, _ transaction: Transaction) throws {
    let row = try transaction.row("SELECT * FROM plan_version WHERE plan_id = \(plan) AND state = 'accepted'")
    guard let version = try row.map(PlanVersion.init) else {
      return try SearchIndex.remove(transaction, kind: "plan", id: plan.rawValue)
    }
    try version.speak(transaction)
    try version.index(transaction)
  }
}

extension Refusal {
  static let undoneAlready = Refusal(
    "undone-already",
    Localised(
      vi: "Lần vào sổ này đã được hoàn tác rồi; các nhiệm vụ đang ở trang rà soát.",
      en: "This has been taken back already; its tasks are under review again."))

  static let tooLateToUndo = Refusal(
    "too-late-to-undo",
    Localised(
      vi: "Đã quá 10 phút nên không hoàn tác được. Có thể rút từng nhiệm vụ khỏi sổ ở trang nhiệm vụ.",
      en: "More than 10 minutes have passed, so this cannot be undone. Withdraw tasks one by one instead."))

  static let alreadyWorkedOn = Refusal(
    "already-worked-on",
    Localised(
      vi: "Đã có người cập nhật các nhiệm vụ này nên không hoàn tác được. Có thể rút từng nhiệm vụ khỏi sổ.",
      en: "Somebody has already worked on these tasks, so this cannot be undone. Withdraw them one by one."))
}
