import Core
import Store

/// One agency's share of one occurrence of a task.
package struct Duty: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<Duty>
  package var occurrenceID: ID<Occurrence>
  package var taskID: ID<RegisteredTask>
  /// The printed name it comes from; nil when the plan names nobody.
  package var responsibilityID: ID<Responsibility>?
  package var agencyID: AgencyID?
  /// A body outside the committee's authority is asked ("đề nghị"), not assigned.
  package var isRequest: Bool
  package var state: DutyState
  package var doneOn: Day?
}
