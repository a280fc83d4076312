import Core
import PlanReading
import Store

/// Puts one accepted task on the board: occurrences by its time, a duty for each member of each lead.
struct BoardEntry {
  var version: PlanVersion
  var years: PlanYears
  var acceptanceID: ID<Acceptance>
  var agencies: KnownAgencies
  var context: ActionContext

  /// The task of an earlier version that it takes the place of, if there is one.
  func enter(_ task: RegisteredTask, _ transaction: Transaction) throws -> ID<RegisteredTask>? {
    let earlier = try task.twin(.earlier, in: transaction)
    try transaction.run(
      """
      UPDATE task SET standing = 'accepted', acceptance_id = \(acceptanceID), continues_id = \(earlier)
      WHERE id = \(task.id)
      """)
    if let earlier { try Responsibility.takeHolders(of: earlier, for: task.id, transaction) }
    let named = try Responsibility.ofTask(task.id, in: transaction)
    let carried = try earlier.map { try CarriedStates($0, transaction) }
    for slot in OccurrencePlanner.slots(for: task.timing, over: years) {
      try enter(slot, of: task, leads: named.filter { $0.role == .lead }, carried, transaction)
    }
    try task.index(planNumber: version.number, transaction)
    if let earlier { try supersede(earlier, transaction) }
    return earlier
  }

  private func enter(
    _ slot: OccurrenceSlot, of task: RegisteredTask, leads: [Responsibility], _ carried: CarriedStates?,
    _ transaction: Transaction
  ) throws {
    let occurrence = ID<Occurrence>.next()
    let shares = try FanOut(agencies: agencies).shares(of: leads, on: membership(slot))
    let states = shares.map { carried?[slot.label, $0.agencyID] ?? .init(state: .notStarted, doneOn: nil) }
    let rollUp = RollUp(states.map(\.state))
    try transaction.insert(
      into: "occurrence",
      [
        "id": occurrence, "task_id": task.id, "kind": slot.kind, "label": slot.label,
        "starts_on": slot.startsOn, "due_on": slot.dueOn, "state": rollUp.state,
        "not_started_count": rollUp.notStarted, "in_progress_count": rollUp.inProgress,
        "done_count": rollUp.done, "suspended_count": rollUp.suspended,
      ])
    for (share, state) in zip(shares, states) {
      try transaction.insert(
        into: "duty",
        [
          "id": ID<Duty>.next(), "occurrence_id": occurrence, "task_id": task.id,
          "responsibility_id": share.responsibilityID, "agency_id": share.agencyID,
          "is_request": share.isRequest, "state": state.state, "changed_at": context.now,
          "done_on": state.doneOn,
        ])
    }
  }

  /// The day whose membership counts: the start of the occurrence, not before the plan and not in the future.
  private func membership(_ slot: OccurrenceSlot) -> Day {
    let today = context.now.day
    return min(max(slot.startsOn ?? agencies.issued, agencies.issued), today)
  }

  private func supersede(_ earlier: ID<RegisteredTask>, _ transaction: Transaction) throws {
    try transaction.run("UPDATE task SET standing = 'superseded' WHERE id = \(earlier)")
    try SearchIndex.remove(transaction, kind: "task", id: earlier.rawValue)
  }
}
