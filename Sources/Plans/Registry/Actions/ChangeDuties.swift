import Accounts
import Core
import PlanReading
import Store

/// Starts, completes, suspends, resumes or reopens the shares of one or more agencies, all or none.
package struct ChangeDuties: Action {
  package static let name = "task.change-duties"
  package static let title = Localised(vi: "Cập nhật tiến độ", en: "Update progress")
  package static let permission = Permission.updateTask

  package func needs(_ reader: Reader) -> Permission { event.permission }
  package var dutyIDs: [ID<Duty>]
  package var event: DutyEvent
  package var reason: String?
  /// For completion: the day it was done, today when nothing is said.
  package var doneOn: Day?

  package init(dutyIDs: [ID<Duty>], event: DutyEvent, reason: String? = nil, doneOn: Day? = nil) {
    self.dutyIDs = dutyIDs
    self.event = event
    self.reason = Reason.said(reason)
    self.doneOn = doneOn
  }

  package func agencies(_ reader: Reader) throws -> Set<AgencyID?> {
    Set(try Duty.working(dutyIDs, in: reader).map(\.agencyID))
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let duties = try Duty.working(dutyIDs, in: reader)
    let states = Set(duties.map(\.state))
    let earliest = try doneOn.map { _ in try Self.earliest(duties, context.now.day, reader) } ?? nil
    let impossible = DutyState.allCases.first { states.contains($0) && !event.isPossible(in: $0) }
    return Reason.refusals(reason, isNeeded: event.needsReason)
      + [
        .unless(doneOn.map { $0 <= context.now.day } ?? true, .doneInFuture),
        earliest.flatMap { first in doneOn.flatMap { $0 < first ? .doneBeforeThePlan(first.year) : nil } },
        impossible.map { Refusal.notAllowed(event, in: $0) },
      ].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> [ShareStep] {
    let duties = try Duty.working(dutyIDs, in: transaction)
    let steps = try duties.map { duty in
      guard let next = DutyState.workflow.state(after: event, in: duty.state) else {
        throw Refusal.notAllowed(event, in: duty.state)
      }
      return try change(duty, to: next, transaction, context)
    }
    for occurrence in Set(duties.map(\.occurrenceID)).sorted() {
      try Occurrence.recount(occurrence, in: transaction)
    }
    try KeptBoard.refresh(Set(duties.map(\.taskID)), on: context.now.day, in: transaction)
    return steps
  }

  package func record(of outcome: [ShareStep]) -> AuditRecord? { outcome.first?.record(reason) }

  package func parts(of outcome: [ShareStep]) -> [AuditRecord] {
    outcome.dropFirst().map { $0.record(reason) }
  }

  /// Work may be done before its plan is signed, not before the year of it.
  private static func earliest(_ duties: [Duty], _ today: Day, _ reader: Reader) throws -> Day? {
    var first: Day?
    for task in Set(duties.map(\.taskID)) {
      let version = try PlanVersion.find(RegisteredTask.find(task, in: reader).versionID, in: reader)
      let year = try version.presumedDay(today: today, in: reader).year
      first = [first, Day(year: min(year, version.period.from ?? year), month: 1, day: 1)].compactMap(\.self)
        .max()
    }
    return first
  }

  private func change(
    _ duty: Duty, to next: DutyState, _ transaction: Transaction, _ context: ActionContext
  ) throws -> ShareStep {
    let day = next == .done ? doneOn ?? context.now.day : nil
    try transaction.run(
      """
      UPDATE duty SET state = \(next), changed_at = \(context.now), done_on = \(day) WHERE id = \(duty.id)
      """)
    return ShareStep(
      taskID: duty.taskID, occurrence: try Occurrence.label(duty.occurrenceID, in: transaction),
      agencyID: duty.agencyID, formerAgencyID: duty.agencyID, event: event, from: duty.state, to: next)
  }
}

extension ChangeDuties {
  /// The events that a person may apply to a share of accepted work as it is: what `offer` says for each event, without
  /// asking the store for each of hundreds.
  package static func events(openTo person: Person, on duty: Duty) -> [DutyEvent] {
    DutyEvent.allCases.filter {
      person.may($0.permission, for: duty.agencyID) && $0.isPossible(in: duty.state)
    }
  }
}

extension DutyEvent {
  func isPossible(in state: DutyState) -> Bool { DutyState.workflow.state(after: self, in: state) != nil }

  /// What a person needs to be allowed.
  package var permission: Permission { self == .suspend ? .suspendTask : .updateTask }
}

extension Duty {
  /// The duties, when each of them belongs to a task on the board. Throws a `Refusal` otherwise.
  static func working(_ ids: [ID<Duty>], in reader: Reader) throws -> [Duty] {
    let wanted = Array(Set(ids)).sorted()
    guard !wanted.isEmpty else { throw Refusal.noShareChosen }
    let rows = try reader.rows(
      """
      SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id
      WHERE d.id IN \(list: wanted) AND t.standing = 'accepted' ORDER BY d.id
      """)
    guard rows.count == wanted.count else { throw Refusal.sharesChanged }
    return try rows.map(Duty.init)
  }
}

extension Refusal {
  static let noShareChosen = Refusal(
    "no-share-chosen",
    Localised(
      vi: "Chưa chọn đơn vị nào. Hãy đánh dấu ít nhất một đơn vị.",
      en: "No agency is chosen. Tick at least one."), field: "duty")

  static let sharesChanged = Refusal(
    "shares-changed",
    Localised(
      vi: "Phần việc vừa được giao lại hoặc nhiệm vụ đã rút khỏi sổ. Hãy tải lại trang.",
      en: "The work was just given to another agency, or the task was withdrawn. Reload the page."))

  static func doneBeforeThePlan(_ year: Int) -> Refusal {
    Refusal(
      "done-before-the-plan",
      Localised(
        vi: "Ngày hoàn thành trước năm \(year) của kế hoạch. Hãy xem lại ngày.",
        en: "The day of completion lies before \(year), the year of the plan. Look at the day again."),
      field: "done_on")
  }

  static let doneInFuture = Refusal(
    "done-in-future",
    Localised(
      vi: "Ngày hoàn thành không thể ở tương lai. Hãy chọn hôm nay hoặc một ngày trước đó.",
      en: "The day of completion cannot be in the future. Choose today or an earlier day."), field: "done_on")
}
