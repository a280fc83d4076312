import Core
import Store

/// A task as a list shows it: a row of `board_entry`.
package struct KeptEntry: Hashable, Sendable, RowReadable, Decodable {
  /// The viewpoint of nobody in particular.
  static let everybody = AgencyID(rawValue: 0)
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
  var missedCount: Int
  var isUnassigned: Bool
  var isLead: Bool
  var isCoordinator: Bool
  var isMonitor: Bool

  var cells: Cells {
    [
      "task_id": taskID, "agency_id": agencyID, "year": year, "plan_id": planID, "version_id": versionID,
      "position": position, "pillar": pillar, "text_key": textKey, "occurrence_id": occurrenceID,
      "due_on": dueOn, "shown": shown, "missed_count": missedCount, "is_unassigned": isUnassigned,
      "is_lead": isLead, "is_coordinator": isCoordinator, "is_monitor": isMonitor,
    ]
  }
}

/// A share that should be under way and is not started: a row of `board_waiting`.
package struct KeptWaiting: Hashable, Sendable, RowReadable, Decodable {
  var taskID: ID<RegisteredTask>
  var dutyID: ID<Duty>
  /// `KeptEntry.everybody` when nobody holds it.
  var agencyID: AgencyID
  var planID: ID<Plan>
  var dueOn: Day
  /// Late or not started.
  var shown: ShownState

  var cells: Cells {
    [
      "task_id": taskID, "duty_id": dutyID, "agency_id": agencyID, "plan_id": planID, "due_on": dueOn,
      "shown": shown,
    ]
  }
}
