import Core
import Store

/// A task as a list shows it: a row of `board_entry`.
package struct KeptEntry: Hashable, Sendable, RowReadable, Decodable {
  /// The viewpoint of nobody in particular.
  static let everybody = AgencyID(rawValue: 0)
  /// Stands for those who are to hold the shares that nobody holds.
  package static let nobody = AgencyID(rawValue: -1)
  /// The year of what counts now.
  static let now = 0
  /// Stands for "no deadline", so that an order by day has no gaps.
  static let noDay = Day(daysSince1970: 2_932_896)  // 9999-12-31
  /// How much of a text decides its place in an order by text, in Unicode scalars.
  static let textKeyLength = 24

  var taskID: ID<RegisteredTask>
  /// Whose state is shown.
  var agencyID: AgencyID
  var year: Int
  var planID: ID<Plan>
  var versionID: ID<PlanVersion>
  var position: Int
  var pillar: String
  var textKey: String
  var occurrenceID: ID<Occurrence>
  var dueOn: Day
  var shown: ShownState
  /// Periods that were missed: of all, or of the year.
  var missedCount: Int
  /// Holds a share of the period.
  var isLead: Bool
  var isCoordinator: Bool
  var isMonitor: Bool

  var cells: Cells {
    [
      "task_id": taskID, "agency_id": agencyID, "year": year, "plan_id": planID, "version_id": versionID,
      "position": position, "pillar": pillar, "text_key": textKey, "occurrence_id": occurrenceID,
      "due_on": dueOn, "shown": shown, "missed_count": missedCount, "is_lead": isLead,
      "is_coordinator": isCoordinator, "is_monitor": isMonitor,
    ]
  }
}
