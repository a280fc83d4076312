import Accounts
import Core
import Store

/// Starts, completes, suspends, resumes or reopens the shares of one or more agencies, all or none.
package struct ChangeDuties: Sendable {
  package var dutyIDs: [ID<Duty>]
  package var event: DutyEvent
  package var reason: String?
  /// For completion: the day it was done, today when nothing is said.
  package var doneOn: Day?

  package init(dutyIDs: [ID<Duty>], event: DutyEvent, reason: String? = nil, doneOn: Day? = nil) {
    self.dutyIDs = dutyIDs
    self.event = event
    self.reason = reason.map { String($0.collapsed.prefix(2000)) }
    self.doneOn = doneOn
  }

  package func run(in database: Database, by context: ActionContext) async throws {
    try await database.write { try run($0, context) }
  }

  /// As a part of more, in its transaction.
  package func run(_ transaction: Transaction, _ context: ActionContext) throws {
    if event.needsReason, (reason ?? "").isEmpty { throw Refusal.reasonMissing }
    if let doneOn, doneOn > context.now.day { throw Refusal.doneInFuture }
    let duties = try Duty.working(dutyIDs, in: transaction)
    try context.require(event.permission, for: Set(duties.map(\.agencyID)), in: transaction)
    for duty in duties {
      guard let next = DutyState.workflow.state(after: event, in: duty.state) else {
        throw Refusal.notAllowed(event, in: duty.state)
      }
      try change(duty, to: next, transaction, context)
    }
    for occurrence in Set(duties.map(\.occurrenceID)) {
      try Occurrence.recount(occurrence, in: transaction)
    }
  }

  private func change(
    _ duty: Duty, to next: DutyState, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    let day = next == .done ? doneOn ?? context.now.day : nil
    try transaction.run(
      """
      UPDATE duty SET state = \(next), changed_at = \(context.now), done_on = \(day) WHERE id = \(duty.id)
      """)
    let label = try transaction.row("SELECT label FROM occurrence WHERE id = \(duty.occurrenceID)")
    try TaskEvent.record(
      .init(event), of: duty.taskID, occurrence: label?.get("label"), agency: duty.agencyID,
      from: duty.state, to: next, reason: reason, by: context, in: transaction)
  }
}

extension DutyEvent {
  /// What a person needs to be allowed.
  package var permission: Permission { self == .suspend ? .suspendTask : .updateTask }
}

extension Duty {
  /// The duties, when each of them belongs to a task on the board.
  static func working(_ ids: [ID<Duty>], in reader: Reader) throws -> [Duty] {
    let wanted = Array(Set(ids)).sorted()
    let rows = try reader.rows(
      """
      SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id
      WHERE d.id IN \(list: wanted) AND t.standing = 'accepted' ORDER BY d.id
      """)
    guard !wanted.isEmpty, rows.count == wanted.count else { throw Refusal.noSuchTask }
    return try rows.map(Duty.init)
  }
}

extension Refusal {
  static let doneInFuture = Refusal(
    "done-in-future",
    Localised(
      vi: "Ngày hoàn thành không thể ở tương lai. Hãy chọn hôm nay hoặc một ngày trước đó.",
      en: "The day of completion cannot be in the future. Choose today or an earlier day."), field: "done_on")
}
