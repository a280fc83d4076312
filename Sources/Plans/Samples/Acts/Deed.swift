import Agencies
import Core
import PlanRegistry
import Store

/// What an agency will do with one of its duties on a day to come.
struct Deed: Sendable {
  var duty: ID<Duty>
  var agency: AgencyID
  var event: DutyEvent

  /// Why somebody stopped.
  static let reasons = [
    "Chờ bố trí kinh phí bổ sung", "Chờ hướng dẫn của cơ quan cấp trên",
    "Điều chỉnh theo tiến độ của đối tác nước ngoài",
    "Tạm hoãn do thời tiết biển xấu", "Rà soát lại nội dung trước khi phát hành",
  ]
}

/// A duty as it stands when its plan is accepted.
struct OpenDuty: Sendable {
  var id: ID<Duty>
  var agency: AgencyID
  var state: DutyState
  var kind: OccurrenceSlot.Kind
  var startsOn: Day?
  var dueOn: Day?

  /// Those that an acceptance put on the board, which somebody holds and has not done, `count` at a time.
  static func page(
    _ reader: Reader, of acceptance: ID<Acceptance>, after last: ID<Duty>?, count: Int
  ) throws -> [OpenDuty] {
    try reader.rows(
      """
      SELECT d.id, d.agency_id, d.state, o.kind, o.starts_on, o.due_on FROM duty d
      JOIN task t ON t.id = d.task_id JOIN occurrence o ON o.id = d.occurrence_id
      WHERE t.acceptance_id = \(acceptance) AND t.standing = 'accepted' AND d.agency_id IS NOT NULL
        AND d.state <> 'done' AND d.id > \(last?.rawValue ?? 0)
      ORDER BY d.id LIMIT \(count: count)
      """
    ).map { row in
      OpenDuty(
        id: try row.get("id"), agency: try row.get("agency_id"), state: try row.get("state"),
        kind: try row.get("kind"), startsOn: try row.get("starts_on"), dueOn: try row.get("due_on"))
    }
  }
}
