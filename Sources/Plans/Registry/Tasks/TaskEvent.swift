import Core
import Store

/// Something that happened to a task: who, when, why.
package struct TaskEvent: Hashable, Sendable {
  package enum Kind: String, SQLBindable, Hashable, Sendable, CaseIterable {
    case accepted, edited, merged, split, dropped, restored, withdrawn
    case undone = "acceptance-undone"
    case start, complete, suspend, resume, reopen
    case putBack = "put-back"
    case reassigned, assigned
    case continued

    package init(_ event: DutyEvent) {
      self =
        switch event {
        case .start: .start
        case .complete: .complete
        case .suspend: .suspend
        case .resume: .resume
        case .reopen: .reopen
        case .putBack: .putBack
        }
    }
  }

  package var id: ID<TaskEvent>
  package var taskID: ID<RegisteredTask>
  package var occurrenceLabel: String?
  package var agencyID: AgencyID?
  package var happenedAt: Timestamp
  package var personName: String
  package var kind: Kind
  package var fromState: DutyState?
  package var toState: DutyState?
  package var reason: String?
}

extension TaskEvent: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    taskID = try row.get("task_id")
    occurrenceLabel = try row.get("occurrence_label")
    agencyID = try row.get("agency_id")
    happenedAt = try row.get("happened_at")
    personName = try row.get("person_name")
    kind = try row.get("event")
    fromState = try row.get("from_state")
    toState = try row.get("to_state")
    reason = try row.get("reason")
  }

  /// Writes the event beside the change, in the same transaction.
  static func record(
    _ kind: Kind, of task: ID<RegisteredTask>, occurrence: String? = nil, agency: AgencyID? = nil,
    from: DutyState? = nil, to: DutyState? = nil, reason: String? = nil, by context: ActionContext,
    in transaction: Transaction
  ) throws {
    try transaction.insert(
      into: "task_event",
      [
        "id": ID<TaskEvent>.next(), "task_id": task, "occurrence_label": occurrence, "agency_id": agency,
        "happened_at": context.now, "person_id": context.actor, "person_name": context.actorName,
        "event": kind, "from_state": from, "to_state": to, "reason": reason,
      ])
  }
}
