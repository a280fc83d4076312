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
    /// It is the period that counts now.
    package var isCurrent: Bool
    /// Of the period shown; the others have none here.
    package var members: [Member]
  }

  /// Shares of one period that one page shows.
  private static let mostMembers = 100
  private static let mostEvents = 100

  package var task: RegisteredTask
  package var version: PlanVersion
  package var named: [Responsibility.Role: [NamedAgency]]
  /// Some about the one shown; `earlier` and `later` are to be shown for those beyond.
  package var times: [Time]
  package var earlier: ID<Occurrence>?
  package var later: ID<Occurrence>?
  /// The period whose shares were read, and where they go on.
  package var shown: ID<Occurrence>?
  package var before: PageKey?
  package var after: PageKey?
  /// Newest first, also those of the task of an earlier version that this one continues.
  package var history: [AuditEntry]
  /// The printed lines it comes from.
  package var source: [SourceLine]
  /// The task that it was merged into, and those that were merged into it, some at most.
  package var into: RegisteredTask?
  package var absorbed: [RegisteredTask] = []

  /// `time` is the period whose shares are read: the one asked for, else the current one; of the other periods the counts
  /// say enough. The share of `agency` is among them, in whatever part it stands. Throws a `Refusal` when there is no such
  /// task.
  package static func load(
    _ reader: Reader, _ id: ID<RegisteredTask>, today: Day, showing time: ID<Occurrence>? = nil,
    members key: PageKey? = nil, of agency: AgencyID? = nil
  ) throws -> TaskDetail {
    let task = try RegisteredTask.find(id, in: reader)
    let near = try TaskTimes(reader, of: id, about: time, today: today)
    let (occurrences, current, shown) = (near.times, near.current, near.shown)
    var part = try shown.map { try Self.members(reader, of: $0.id, at: key, today: today) }
    if let shown, let agency, part?.items.contains(where: { $0.duty.agencyID == agency }) == false {
      part?.items += try members(reader, of: shown.id, agency: agency, today: today).items
    }
    let shares = part?.items ?? []
    return TaskDetail(
      task: task, version: try PlanVersion.find(task.versionID, in: reader),
      named: try NamedAgency.ofTasks([id], reader)[id] ?? [:],
      times: occurrences.map {
        Time(occurrence: $0, isCurrent: $0.id == current?.id, members: $0.id == shown?.id ? shares : [])
      },
      earlier: near.hasEarlier ? occurrences.first?.id : nil,
      later: near.hasLater ? occurrences.last?.id : nil, shown: shown?.id, before: part?.before,
      after: part?.after, history: try history(reader, task),
      source: try source(reader, task),
      into: try task.mergedInto.map { try RegisteredTask.find($0, in: reader) },
      absorbed: try absorbed(reader, task))
  }

  private static let mostAbsorbed = 20

  private static func absorbed(_ reader: Reader, _ task: RegisteredTask) throws -> [RegisteredTask] {
    try reader.all(
      RegisteredTask.self,
      """
      SELECT * FROM task WHERE version_id = \(task.versionID) AND standing = 'dropped' AND merged_into_id = \(task.id)
      ORDER BY position, id LIMIT \(count: mostAbsorbed)
      """)
  }

  /// The province of the plan that a task stands in; "" when the plan names none.
  package static func place(_ reader: Reader, _ id: ID<RegisteredTask>) throws -> String {
    try PlanVersion.find(RegisteredTask.find(id, in: reader).versionID, in: reader).province ?? ""
  }

  /// The shares of one period, part by part.
  package static func members(
    _ reader: Reader, of time: ID<Occurrence>, agency: AgencyID? = nil, at key: PageKey? = nil, today: Day
  ) throws -> ListPart<Member> {
    let list = ListQuery(
      """
      SELECT d.*, a.name AS agency_name, a.valid_to AS agency_end, \(today.description) AS shown_on,
        r.name AS printed_name
      FROM duty d LEFT JOIN responsibility r ON r.id = d.responsibility_id
      LEFT JOIN agency a ON a.id = d.agency_id
      """, where: ["d.occurrence_id = \(time)"] + (agency.map { ["d.agency_id = \($0)"] } ?? []),
      by: ListOrder(.integer("d.id")))
    return try reader.part(Member.self, of: list, at: key, size: mostMembers)
  }

  private static func history(_ reader: Reader, _ task: RegisteredTask) throws -> [AuditEntry] {
    var chain = [task.id]
    var earlier = task.continues
    while let id = earlier, chain.count < 20 {
      chain.append(id)
      earlier = try RegisteredTask.find(id, in: reader).continues
    }
    return try AuditLog.entries(reader, subject: "task", ids: chain.map(\.rawValue), limit: mostEvents)
  }

  private static func source(_ reader: Reader, _ task: RegisteredTask) throws -> [SourceLine] {
    guard let place = task.place else { return [] }
    let first = max(1, place.line)
    return first <= place.endLine
      ? try PlanSource.lines(reader, task.versionID, in: first...min(place.endLine, first + 200)) : []
  }
}

extension TaskDetail.Member: RowReadable {
  package init(_ row: Row) throws {
    duty = try Duty(row)
    agencyName = try row.get("agency_name")
    printedName = try row.get("printed_name")
    isAbolished = try row.get("agency_end", as: Day?.self).map { try $0 < row.get("shown_on") } ?? false
  }
}
