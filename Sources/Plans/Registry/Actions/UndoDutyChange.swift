import Accounts
import Agencies
import Core
import Store

/// Puts a share back to the state that it had before its last change: a slip of the hand, for as long as an acceptance can be
/// taken back. What was done before stays done by its own form, which asks why.
package struct UndoDutyChange: Action {
  package static let name = "task.undo-progress"
  package static let title = Localised(vi: "Hoàn tác cập nhật tiến độ", en: "Undo a change of progress")
  package static let permission = Permission.updateTask

  package var dutyID: ID<Duty>

  package init(dutyID: ID<Duty>) {
    self.dutyID = dutyID
  }

  package func agencies(_ reader: Reader) throws -> Set<AgencyID?> {
    Set(try Duty.working([dutyID], in: reader).map(\.agencyID))
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    [.unless(try lastStep(reader, context) != nil, .nothingToUndo)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> ShareStep {
    guard let step = try lastStep(transaction, context),
      let duty = try Duty.working([dutyID], in: transaction).first
    else { throw Refusal.nothingToUndo }
    try transaction.run(
      """
      UPDATE duty SET state = \(step.from), changed_at = \(context.now), done_on = NULL WHERE id = \(dutyID)
      """)
    try Occurrence.recount(duty.occurrenceID, in: transaction)
    try KeptBoard.refresh([duty.taskID], on: context.now.day, in: transaction)
    return ShareStep(
      taskID: duty.taskID, occurrence: step.occurrence, agencyID: duty.agencyID,
      formerAgencyID: duty.agencyID, event: nil, from: step.to, to: step.from)
  }

  package func record(of outcome: ShareStep) -> AuditRecord? { outcome.record(nil) }

  private static let mostLooked = 50

  /// The change to be undone: the last step of the share, when it is a young change of its state.
  private func lastStep(_ reader: Reader, _ context: ActionContext) throws -> ShareStep? {
    guard let duty = try Duty.working([dutyID], in: reader).first else { return nil }
    let label = try Occurrence.label(duty.occurrenceID, in: reader)
    let history = try AuditLog.entries(
      reader, subject: "task", id: duty.taskID.rawValue, limit: Self.mostLooked)
    let last = history.lazy.compactMap { entry in ShareStep(entry).map { (at: entry.at, step: $0) } }
      .first { $0.step.occurrence == label && $0.step.agencyID == duty.agencyID }
    guard let last, last.step.event != nil, last.step.to == duty.state, last.step.from != .done,
      context.now <= last.at.adding(seconds: Acceptance.undoSeconds)
    else { return nil }
    return last.step
  }
}

extension Refusal {
  static let nothingToUndo = Refusal(
    "nothing-to-undo",
    Localised(
      vi: "Không còn hoàn tác được: tiến độ đã đổi tiếp, hoặc đã quá 10 phút. Hãy sửa ở trang của nhiệm vụ.",
      en: "This cannot be undone any more: it was changed again, or ten minutes ago. Use the task's page."))
}
