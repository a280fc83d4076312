import Core
import PlanReading
import Store

/// One thing to do, out of a plan: proposed by the reader until somebody accepts it.
package struct RegisteredTask: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Read from the document, not yet accepted.
    case proposed
    /// On the board.
    case accepted
    /// Judged to be no task, or merged into another.
    case dropped
    /// Goes on as a task of a later version of the plan.
    case superseded
    /// Taken off the board, with a reason.
    case withdrawn
  }

  package var id: ID<RegisteredTask>
  package var planID: ID<Plan>
  package var versionID: ID<PlanVersion>
  package var position: Int
  package var ref: String
  package var text: String
  /// Title of the top group in which the plan lists it; empty when there is none.
  package var pillar: String
  package var origin: PlanTask.Origin
  package var place: SourcePlace?
  package var timing: Timing?
  package var standing: Standing
  /// A person changed what the reader had found.
  package var isEdited: Bool
  package var mergedInto: ID<RegisteredTask>?
  package var continues: ID<RegisteredTask>?
  package var acceptanceID: ID<Acceptance>?
  /// Warnings that stand on its lines.
  package var warningCount: Int
  /// Counts its changes under review: two people who saw the same edition do not overwrite each other.
  package var edition: Int64
}

extension RegisteredTask: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    planID = try row.get("plan_id")
    versionID = try row.get("version_id")
    position = try row.get("position")
    ref = try row.get("ref")
    text = try row.get("text")
    pillar = try row.get("pillar")
    origin = try row.get("origin")
    place = try SourcePlace(row)
    timing = try Timing(row)
    standing = try row.get("standing")
    isEdited = try row.get("is_edited")
    mergedInto = try row.get("merged_into_id")
    continues = try row.get("continues_id")
    acceptanceID = try row.get("acceptance_id")
    warningCount = try row.get("warning_count")
    edition = try row.get("edition")
  }

  /// Throws a `Refusal` when there is none.
  package static func find(_ id: ID<RegisteredTask>, in reader: Reader) throws -> RegisteredTask {
    try reader.find(RegisteredTask.self, "SELECT * FROM task WHERE id = \(id)", else: .noSuchTask)
  }
}

extension SourcePlace {
  /// Out of the columns line, end_line and page.
  init?(_ row: Row) throws {
    guard let line: Int = try row.get("line") else { return nil }
    self.init(line: line, endLine: try row.get("end_line"), page: try row.get("page"))
  }
}

extension Timing {
  /// Out of the columns timing_….
  init?(_ row: Row) throws {
    guard let raw: String = try row.get("timing_raw"), let kind: Kind = try row.get("timing_kind") else {
      return nil
    }
    self.init(raw: raw, kind: kind, from: try row.get("timing_from"), to: try row.get("timing_to"))
  }
}

extension PlanTask.Origin: SQLBindable {}
extension Timing.Kind: SQLBindable {}

extension RegisteredTask {
  /// Lets the task be found by its words, by those who hold a part in it and as the plan names them, and by the number of
  /// its plan.
  func index(planNumber: String?, _ transaction: Transaction) throws {
    let named = try NamedAgency.ofTasks([id], transaction)[id] ?? [:]
    let names = Responsibility.Role.allCases.flatMap { named[$0] ?? [] }.flatMap { agency in
      agency.name == agency.printed ? [agency.name] : [agency.name, agency.printed]
    }
    let body = [ref, pillar, planNumber ?? ""] + names
    try SearchIndex.put(
      transaction, kind: "task", id: id.rawValue, title: text,
      body: body.filter { !$0.isEmpty }.joined(separator: " · "))
  }
}

extension RegisteredTask {
  /// After an act on tasks of the board that changes their words or who holds a part in them: lists, search and what needs a
  /// look show it.
  static func changed(
    _ tasks: some Sequence<ID<RegisteredTask>>, on day: Day, _ transaction: Transaction
  ) throws {
    try TaskDoubts.refresh(tasks, transaction)
    var numbers: [ID<PlanVersion>: String?] = [:]
    for id in Set(tasks).sorted() {
      let task = try find(id, in: transaction)
      guard task.standing == .accepted else { continue }
      let number = try numbers[task.versionID] ?? PlanVersion.find(task.versionID, in: transaction).number
      numbers[task.versionID] = number
      try task.index(planNumber: number, transaction)
    }
    try KeptBoard.refresh(tasks, on: day, in: transaction)
  }

  /// Those on the board that stand near a task in its version, before and behind it.
  package static func neighbours(
    of id: ID<RegisteredTask>, in reader: Reader, most: Int = 10
  ) throws -> [RegisteredTask] {
    let task = try find(id, in: reader)
    let others: SQL = "SELECT * FROM task WHERE version_id = \(task.versionID) AND standing = 'accepted'"
    let place: SQL = "(\(task.position), \(task.id))"
    let before = try reader.all(
      RegisteredTask.self,
      others + " AND (position, id) < \(sql: place) ORDER BY position DESC, id DESC LIMIT \(count: most)")
    let after = try reader.all(
      RegisteredTask.self,
      others + " AND (position, id) > \(sql: place) ORDER BY position, id LIMIT \(count: most)")
    return before.reversed() + after
  }

  /// What stands against changing it: its version is not open for review, or it does not stand as it must, which is as a
  /// proposal, for most changes.
  func reviewRefusals(_ reader: Reader, standing wanted: Standing = .proposed) throws -> [Refusal] {
    let version = try PlanVersion.find(versionID, in: reader)
    return standing == wanted && version.isOpen ? [] : [.notUnderReview]
  }
}
