import Core
import Store

/// One agency's share of one occurrence of a task.
package struct Duty: Hashable, Sendable {
  package var id: ID<Duty>
  package var occurrenceID: ID<Occurrence>
  package var taskID: ID<RegisteredTask>
  /// The printed name it comes from; nothing when the plan names nobody.
  package var responsibilityID: ID<Responsibility>?
  package var agencyID: Int64?
  /// A body outside the committee's authority is asked ("đề nghị"), not assigned.
  package var isRequest: Bool
  package var state: DutyState
  package var changedAt: Timestamp
  package var doneOn: Day?
}

extension Duty {
  init(_ row: Row) throws {
    id = try row.get("id")
    occurrenceID = try row.get("occurrence_id")
    taskID = try row.get("task_id")
    responsibilityID = try row.get("responsibility_id")
    agencyID = try row.get("agency_id")
    isRequest = try row.get("is_request")
    state = try row.get("state")
    changedAt = try row.get("changed_at")
    doneOn = try row.get("done_on")
  }
}
