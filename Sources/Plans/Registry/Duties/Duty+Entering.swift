import Core
import Store

extension Occurrence {
  /// Puts a period of a task on the board, with a share for each who has one.
  static func enter(
    _ slot: OccurrenceSlot, of task: ID<RegisteredTask>,
    _ shares: [(share: FanOut.Share, carried: CarriedStates.Carried)], at now: Timestamp,
    _ transaction: Transaction
  ) throws {
    let id = ID<Occurrence>.next()
    let rollUp = RollUp(shares.map(\.carried.state))
    try transaction.insert(
      into: "occurrence",
      [
        "id": id, "task_id": task, "kind": slot.kind, "label": slot.label, "starts_on": slot.startsOn,
        "due_on": slot.dueOn, "state": rollUp.state, "not_started_count": rollUp.notStarted,
        "in_progress_count": rollUp.inProgress, "done_count": rollUp.done,
        "suspended_count": rollUp.suspended,
      ])
    for (share, carried) in shares { try Duty.enter(share, carried, in: id, of: task, at: now, transaction) }
  }
}

extension Duty {
  /// Gives somebody, or nobody yet, a share of a period.
  static func enter(
    _ share: FanOut.Share, _ carried: CarriedStates.Carried, in occurrence: ID<Occurrence>,
    of task: ID<RegisteredTask>, at now: Timestamp, _ transaction: Transaction
  ) throws {
    try transaction.insert(
      into: "duty",
      [
        "id": ID<Duty>.next(), "occurrence_id": occurrence, "task_id": task,
        "responsibility_id": share.responsibilityID, "agency_id": share.agencyID,
        "is_request": share.isRequest, "state": carried.state, "changed_at": now, "done_on": carried.doneOn,
      ])
  }
}
