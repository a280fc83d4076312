import Core
import OfficeFiles
import Store

/// A task with everything its page shows.
package struct TaskDetail: Sendable {
  package struct Member: Hashable, Sendable {
    package var duty: Duty
    /// Name of the unit that holds the share.
    package var agencyName: String?
    /// The name in the plan that it comes from: "các sở, ban, ngành".
    package var printedName: String?
    /// The unit no longer exists on the day shown: its shares want a successor.
    package var isAbolished: Bool
  }

  package struct Time: Hashable, Sendable {
    package var occurrence: Occurrence
    package var members: [Member]
  }

  package var task: RegisteredTask
  package var version: PlanVersion
  package var responsibilities: [Responsibility]
  package var times: [Time]
  /// Newest first, also those of the task of an earlier version that this one continues.
  package var events: [TaskEvent]
  /// The printed lines it comes from.
  package var source: [SourceLine]

  package static func load(_ reader: Reader, _ id: ID<RegisteredTask>, today: Day) throws -> TaskDetail {
    let task = try RegisteredTask.find(id, in: reader)
    return TaskDetail(
      task: task, version: try PlanVersion.find(task.versionID, in: reader),
      responsibilities: try Responsibility.ofTask(id, in: reader), times: try times(reader, id, today),
      events: try events(reader, task), source: try source(reader, task))
  }

  private static func times(_ reader: Reader, _ id: ID<RegisteredTask>, _ today: Day) throws -> [Time] {
    let rows = try reader.rows(
      """
      SELECT d.*, a.name AS agency_name, a.valid_to AS agency_end, r.name AS printed_name FROM duty d
      LEFT JOIN responsibility r ON r.id = d.responsibility_id
      LEFT JOIN agency a ON a.id = d.agency_id WHERE d.task_id = \(id) ORDER BY d.id
      """)
    var members: [ID<Occurrence>: [Member]] = [:]
    for row in rows {
      let duty = try Duty(row)
      let end: Day? = try row.get("agency_end")
      let member = Member(
        duty: duty, agencyName: try row.get("agency_name"),
        printedName: try row.get("printed_name"), isAbolished: end.map { $0 < today } ?? false)
      members[duty.occurrenceID, default: []].append(member)
    }
    return try Occurrence.ofTask(id, in: reader).map { Time(occurrence: $0, members: members[$0.id] ?? []) }
  }

  private static func events(_ reader: Reader, _ task: RegisteredTask) throws -> [TaskEvent] {
    var chain = [task.id]
    var earlier = task.continues
    while let id = earlier, chain.count < 20 {
      chain.append(id)
      earlier = try RegisteredTask.find(id, in: reader).continues
    }
    return try reader.all(
      TaskEvent.self,
      "SELECT * FROM task_event WHERE task_id IN \(list: chain) ORDER BY happened_at DESC, id DESC LIMIT 500")
  }

  private static func source(_ reader: Reader, _ task: RegisteredTask) throws -> [SourceLine] {
    guard let place = task.place else { return [] }
    let lines = try PlanSource.lines(reader, task.versionID)
    let first = max(1, place.line)
    let last = min(lines.count, place.endLine, first + 200)
    return first <= last ? Array(lines[(first - 1)..<last]) : []
  }
}
