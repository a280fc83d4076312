import Accounts
import Agencies
import Core
import OfficeFiles
import PlanReading
import PlanRegistry
import SampleProvince
import Store

/// Plans of the made-up province: written, loaded, read, reviewed, accepted, and worked on by its agencies.
package struct PlansSample: SamplePart {
  private struct Office {
    var agenda: PlanAgenda
    var drafting: PlanDrafting
    var progress: ProgressSample
    /// The one that is amended later.
    var first: DraftedPlan?
    /// Bodies whose open work has gone to their heirs.
    var settled: Set<AgencyID> = []
  }

  private var office: Office?

  package init() {}

  package mutating func live(
    _ day: Day, in world: inout SampleWorld, _ database: Database
  ) async throws {
    if office == nil { office = try await Self.open(world) }
    guard var office else { return }
    for step in office.agenda.due(day) {
      try await Self.take(step, on: day, &office, &world, database)
    }
    for agency in world.agencies where world.heirs[agency.id] != nil && !office.settled.contains(agency.id) {
      office.settled.insert(agency.id)
      try await ReassignToSuccessor(
        agencyID: agency.id, successorID: world.successor(of: agency.id)
      ).run(in: database, by: world.context(of: world.staff.officers.first))
    }
    try await office.progress.live(day, in: &world, database)
    self.office = office
  }

  private static func open(_ world: SampleWorld) async throws -> Office {
    var documents: [(SampleFile, Day?)] = []
    for file in world.documents {
      let text = try await DocumentReader.read(bytes: file.bytes, name: file.name)
      documents.append((file, PlanReader.read(text).document.date))
    }
    return Office(
      agenda: PlanAgenda(for: world, documents: documents), drafting: PlanDrafting(world),
      progress: ProgressSample(world))
  }

  private static func take(
    _ step: PlanAgenda.Step, on day: Day, _ office: inout Office, _ world: inout SampleWorld,
    _ database: Database
  ) async throws {
    let desk = PlanDesk(database: database)
    switch step {
    case .issue(let number, let isLong, let layout, let isLast):
      let plan = office.drafting.plan(
        number: number, on: day, isLong: isLong, lastYear: min(world.today.year, day.year + 5),
        layout: layout, in: world)
      if number == PlanAgenda.firstNumber { office.first = plan }
      let version = try await desk.load(plan, &world)
      office.agenda.add(
        .accept(version, isPart: isLast), on: day.adding(days: PlanAgenda.daysOfReview))
    case .load(let file):
      let version = try await desk.load(file.name, file.bytes, &world)
      office.agenda.add(.accept(version, isPart: false), on: day.adding(days: PlanAgenda.daysOfReview))
    case .amend:
      guard let plan = office.first else { return }
      let amended = office.drafting.amended(plan)
      let version = try await desk.load(amended, named: "sua-doi-" + plan.fileName, &world)
      office.agenda.add(.accept(version, isPart: false), on: day.adding(days: PlanAgenda.daysOfReview))
    case .accept(let version, let isPart):
      if let accepted = try await desk.accept(version, isPart: isPart, &world) {
        try await office.progress.begin(accepted, on: day, database)
      }
    case .addWeekly:
      if let accepted = try await desk.addWeekly(&world) {
        try await office.progress.begin(accepted, on: day, database)
      }
    case .decideName: try await desk.decideName(&world)
    case .assign: try await desk.assign(&world)
    case .withdraw: try await desk.withdraw(&world)
    case .correct: try await desk.correct(&world)
    case .propose(let isDiscarded):
      guard let plan = office.first else { return }
      let next = office.drafting.amended(plan, isShortened: true)
      let version = try await desk.load(next, named: "du-thao-" + plan.fileName, &world)
      if isDiscarded { try await desk.discard(version, &world) }
    }
  }

  package static func tally(_ reader: Reader, on today: Day) throws -> [SampleTally] {
    func count(_ sql: SQL) throws -> Int64 { try reader.integer("SELECT count(*) AS tally FROM " + sql) }
    var duties: [DutyState: Int64] = [:]
    for row in try reader.rows(
      """
      SELECT d.state, count(*) AS tally FROM duty d JOIN task t ON t.id = d.task_id
      WHERE t.standing = 'accepted' GROUP BY d.state
      """)
    {
      duties[try row.get("state")] = try row.get("tally")
    }
    return [
      SampleTally(vi: "kế hoạch", en: "plans", try count("plan")),
      SampleTally(
        vi: "nhiệm vụ trong sổ", en: "tasks on the board", try count("task WHERE standing = 'accepted'")),
      SampleTally(
        vi: "nhiệm vụ đang rà soát", en: "tasks under review", try count("task WHERE standing = 'proposed'")),
      SampleTally(vi: "kỳ thực hiện", en: "occurrences", try count("occurrence")),
      SampleTally(vi: "phần việc của cơ quan", en: "duties of agencies", duties.values.reduce(0, +)),
      SampleTally(vi: "phần việc đã xong", en: "duties done", duties[.done] ?? 0),
      SampleTally(vi: "phần việc tạm dừng", en: "duties suspended", duties[.suspended] ?? 0),
      SampleTally(
        vi: "nhiệm vụ quá hạn", en: "tasks late",
        try count(
          """
          task t JOIN occurrence o ON o.task_id = t.id
          WHERE t.standing = 'accepted' AND o.due_on < \(today) AND o.state IN ('not-started', 'in-progress')
            AND NOT EXISTS (SELECT 1 FROM occurrence l WHERE l.task_id = t.id
              AND (l.due_on IS NULL OR (l.due_on, l.label) > (o.due_on, o.label)))
          """)),
    ]
  }
}
