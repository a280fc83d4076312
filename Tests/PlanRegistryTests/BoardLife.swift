import Accounts
import Agencies
import Core
import Store

@testable import PlanReading
@testable import PlanRegistry

/// A small province at work, by chance: each step is an act of somebody, through the real actions, or days that pass.
struct BoardLife {
  var database: Database
  var agencies: AgencyFixture
  var random: SeededRandom
  /// 2025-12-20, so that a year ends soon.
  private(set) var now = Timestamp(Day(daysSince1970: 20_442), minute: 540)
  /// The kinds of acts that were done.
  private(set) var done: Set<String> = []

  init(database: Database, agencies: AgencyFixture, random: SeededRandom) {
    self.database = database
    self.agencies = agencies
    self.random = random
  }

  var today: Day { now.day }

  private var officer: ActionContext { ActionContext(actor: nil, actorName: "Cán bộ thử", now: now) }

  private static let tasks =
    SamplePlan.tasks + [
      SamplePlan.task(
        "2.2", "Họp giao ban hằng quý", line: 8, leads: ["Sở Văn hóa", "Phòng Lạ Lùng"],
        .init(raw: "Hằng quý", kind: .quarterly)),
      SamplePlan.task(
        "2.3", "Gửi tin hằng tháng", line: 9, leads: ["UBND huyện Bắc Hải", "Sở Ngoại vụ"],
        .init(raw: "Hằng tháng", kind: .monthly)),
      SamplePlan.task(
        "2.4", "Báo cáo hằng tuần", line: 10, leads: ["Sở Ngoại vụ", "UBND huyện Bắc Hải"],
        .init(raw: "Thứ Năm hằng tuần", kind: .other)),
    ]

  mutating func begin() async throws {
    for number in ["15/KH-UBND", "16/KH-UBND"] {
      try await load(number, bytes: number)
    }
    _ = try await act(named: "accept")
  }

  private func load(_ number: String, bytes: String) async throws {
    var tasks = Self.tasks
    tasks[0].monitors = ["Sở Ngoại vụ"]
    _ = try await SamplePlan.request(in: database, number: number, bytes: bytes, tasks: tasks)
      .run(in: database, by: officer)
  }

  private static let deeds = [
    "pass", "pass", "change", "change", "change", "change", "accept", "assign", "withdraw", "undo", "split",
    "decide", "reassign", "renew",
  ]

  /// One act that is possible; what it was.
  mutating func act() async throws -> String {
    while true {
      let deed = Self.deeds[random.number(in: 0...(Self.deeds.count - 1))]
      if try await act(named: deed) {
        done.insert(deed)
        return deed
      }
    }
  }

  /// Says whether it was done: what is refused is no act.
  private mutating func act(named deed: String) async throws -> Bool {
    now = now.adding(seconds: 60)
    do {
      switch deed {
      case "pass": now = now.adding(seconds: 86_400 * Int64(random.number(in: 1...25)))
      case "change": try await change()
      case "accept": try await accept()
      case "assign": try await assign()
      case "withdraw":
        guard let task = try await any("SELECT id FROM task WHERE standing = 'accepted'") else {
          return false
        }
        try await WithdrawTask(taskID: ID(rawValue: task), reason: "Trùng").run(in: database, by: officer)
      case "undo":
        guard let id = try await any("SELECT id FROM acceptance WHERE undone_at IS NULL") else {
          return false
        }
        try await UndoAcceptance(acceptanceID: ID(rawValue: id)).run(in: database, by: officer)
      case "split":
        guard let task = try await any("SELECT id FROM task WHERE standing = 'proposed'") else {
          return false
        }
        let id = ID<RegisteredTask>(rawValue: task)
        let edition = try await database.read { try RegisteredTask.find(id, in: $0).edition }
        try await SplitTask(taskID: id, edition: edition, parts: ["Phần một", "Phần hai"])
          .run(in: database, by: officer)
      case "decide":
        guard let id = try await any("SELECT id FROM agency_proposal WHERE state = 'open'") else {
          return false
        }
        try await DecideName(DecideProposal(ID(rawValue: id), .alias(of: agencies.foreign.id)))
          .run(in: database, by: officer)
      case "reassign":
        guard
          try await ReassignToSuccessor(agencyID: agencies.north.id, successorID: agencies.ward.id)
            .run(in: database, by: officer).steps.isEmpty == false
        else { return false }
      default: try await load("15/KH-UBND", bytes: "bản \(now.milliseconds)")
      }
      return true
    } catch is Refused {
      return false
    }
  }

  private mutating func change() async throws {
    let event = DutyEvent.allCases[random.number(in: 0...(DutyEvent.allCases.count - 1))]
    guard let duty = try await any("SELECT id FROM duty") else { return }
    try await ChangeDuties(dutyIDs: [ID(rawValue: duty)], event: event, reason: "Thử")
      .run(in: database, by: officer)
  }

  private mutating func accept() async throws {
    guard
      let version = try await any(
        "SELECT DISTINCT version_id AS id FROM task WHERE standing = 'proposed'")
    else { throw Refused([.nothingToAccept]) }
    let proposed = try await ids(
      "SELECT id FROM task WHERE version_id = \(version) AND standing = 'proposed'")
    let some = proposed.filter { _ in random.chance(60) }.map(ID<RegisteredTask>.init(rawValue:))
    _ = try await AcceptTasks(versionID: ID(rawValue: version), choice: .these(some))
      .run(in: database, by: officer)
  }

  private mutating func assign() async throws {
    guard let duty = try await any("SELECT id FROM duty WHERE state <> 'done'") else { return }
    let unit = [agencies.culture, agencies.foreign, agencies.police, agencies.ward][random.number(in: 0...3)]
    try await AssignDuties(dutyIDs: [ID(rawValue: duty)], agencyID: unit.id, reason: "Thử")
      .run(in: database, by: officer)
  }

  private func ids(_ statement: SQL) async throws -> [Int64] {
    try await database.read { try $0.rows(statement).map { try $0.get("id") }.sorted() }
  }

  private mutating func any(_ statement: SQL) async throws -> Int64? {
    let all = try await ids(statement)
    return all.isEmpty ? nil : all[random.number(in: 0...(all.count - 1))]
  }
}

extension BoardLife {
  /// So many of all kinds, by chance.
  mutating func filters(_ count: Int) async throws -> [TaskFilter] {
    let all = try await filters()
    return (0..<count).map { _ in all[random.number(in: 0...(all.count - 1))] }
  }

  private func filters() async throws -> [TaskFilter] {
    let plan = try await database.read { reader in
      try reader.row("SELECT max(plan_id) AS id FROM task WHERE standing = 'accepted'")?
        .get("id", as: ID<Plan>?.self) ?? nil
    }
    let (culture, foreign) = (agencies.culture.id, agencies.foreign.id)
    var filters = TaskFilter.Sort.allCases.flatMap { sort in
      [
        TaskFilter(sort: sort), TaskFilter(agencyID: foreign, sort: sort),
        TaskFilter(pillar: "Nhóm 1", sort: sort), TaskFilter(states: [.late], sort: sort),
        TaskFilter(states: [.notStarted, .done], sort: sort), TaskFilter(year: 2026, sort: sort),
        TaskFilter(planID: plan, sort: sort),
      ]
    }
    filters += Responsibility.Role.allCases.map { TaskFilter(agencyID: foreign, part: $0, sort: .state) }
    filters += [
      TaskFilter(missed: true), TaskFilter(year: 2025, missed: true),
      TaskFilter(agencyID: KeptEntry.nobody, sort: .due), TaskFilter(states: [.missed], year: 2026),
      TaskFilter(agencyID: culture, part: .lead, missed: true),
      TaskFilter(dueFrom: today, dueTo: today.adding(days: 90)), TaskFilter(dueTo: today, sort: .due),
      TaskFilter(agencyID: culture, pillar: "Nhóm 1", states: [.late, .inProgress], year: 2025, sort: .text),
      TaskFilter(states: [.late], year: 2025, planID: plan, sort: .state),
      TaskFilter(pillar: "Nhóm 2", states: [.inProgress], dueFrom: today, planID: plan, sort: .pillar),
    ]
    return filters
  }
}
