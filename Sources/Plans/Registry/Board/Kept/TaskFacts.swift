import AgencyNames
import Core
import Store

/// All that decides how the lists show one accepted task.
struct TaskFacts {
  struct Heading: RowReadable, Decodable {
    var id: ID<RegisteredTask>
    var planID: ID<Plan>
    var versionID: ID<PlanVersion>
    var position: Int
    var pillar: String
    var folded: String
  }

  /// An agency that the plan names.
  struct Named: RowReadable, Decodable {
    var taskID: ID<RegisteredTask>
    var agencyID: AgencyID
    var role: Responsibility.Role
  }

  var heading: Heading
  var occurrences: [Occurrence]
  var duties: [Duty]
  var named: [Named]

  /// Those of `tasks` that are on the board; some hundreds at most are asked for at once.
  static func load(_ tasks: [ID<RegisteredTask>], _ reader: Reader) throws -> [TaskFacts] {
    let headings = try reader.all(
      Heading.self,
      """
      SELECT id, plan_id, version_id, position, pillar, folded FROM task
      WHERE id IN \(list: tasks) AND standing = 'accepted' ORDER BY id
      """)
    guard !headings.isEmpty else { return [] }
    let ids = headings.map(\.id)
    let occurrences = try reader.all(
      Occurrence.self, "SELECT * FROM occurrence WHERE task_id IN \(list: ids) ORDER BY due_on, label")
    let duties = try reader.all(Duty.self, "SELECT * FROM duty WHERE task_id IN \(list: ids)")
    let named = try reader.all(
      Named.self,
      """
      SELECT task_id, agency_id, role FROM responsibility
      WHERE task_id IN \(list: ids) AND agency_id IS NOT NULL AND confidence >= \(Resolution.certain)
      """)
    let (times, shares, names) = (
      Dictionary(grouping: occurrences, by: \.taskID), Dictionary(grouping: duties, by: \.taskID),
      Dictionary(grouping: named, by: \.taskID)
    )
    return headings.map {
      TaskFacts(
        heading: $0, occurrences: times[$0.id] ?? [], duties: shares[$0.id] ?? [], named: names[$0.id] ?? [])
    }
  }
}
