import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// What a unit held that was merged or abolished is its successor's, wherever somebody looks.
@Suite(.database(AgencyFixture.migrations)) struct HandoverTests {
  private static let today = SamplePlan.now.day
  private static let yearly = Timing(raw: "Hằng năm", kind: .annual)

  /// Led, helped and guided by a district that ended, and one led by both districts and a living unit.
  private static let tasks: [PlanTask] = {
    var tasks = [
      SamplePlan.task("1.1", "Cập nhật trang tin", line: 4, leads: ["UBND huyện Bắc Hải"], yearly),
      SamplePlan.task("1.2", "Mở lớp tập huấn", line: 5, leads: ["Sở Văn hóa"], yearly),
      SamplePlan.task(
        "1.3", "Gửi tin bài", line: 6, leads: ["UBND huyện Bắc Hải", "UBND huyện Nam Hải", "Sở Ngoại vụ"],
        yearly),
    ]
    tasks[1].coordinators = ["UBND huyện Bắc Hải"]
    tasks[1].monitors = ["UBND huyện Bắc Hải"]
    return tasks
  }()

  private func begin() async throws -> (Database, AgencyFixture, ID<Plan>) {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    return (database, agencies, try await load(database, "một"))
  }

  private func load(_ database: Database, _ bytes: String) async throws -> ID<Plan> {
    let imported = try await SamplePlan.request(in: database, bytes: bytes, tasks: Self.tasks)
      .run(in: database, by: SamplePlan.officer)
    try await AcceptTasks(versionID: imported.versionID, choice: .all).run(
      in: database, by: SamplePlan.officer)
    return imported.planID
  }

  private func rows(_ database: Database, _ filter: TaskFilter = TaskFilter()) async throws -> [TaskRow] {
    try await database.readBoard(on: Self.today) { try TaskList.part($0, filter).items }
  }

  @Test func thePreviewSaysWhoHoldsWhatAndWhoCouldTakeIt() async throws {
    let (database, agencies, plan) = try await begin()
    let found = try await database.readBoard(on: Self.today) { board in
      (
        try Handover.list(board.reader, .plan(plan), today: Self.today),
        try Handover.count(board.reader, .plan(plan), today: Self.today),
        try Handover.holders(board, plan: plan)
      )
    }
    #expect(found.0.map(\.unit.name) == ["UBND huyện Bắc Hải", "UBND huyện Nam Hải"])
    // Three years each; in the two tasks that it leads, and in the one that it helps with.
    #expect(found.0.map(\.shares) == [6, 3] && found.0.map(\.tasks) == [3, 1])
    #expect(found.0[0].successors.map(\.agency.id) == [agencies.ward.id] && found.0[1].successors.isEmpty)
    #expect(found.1 == 2 && found.2 == 2)
  }

  /// The plan's page leads to what the page of the handover lists, also where an ended unit only helps.
  @Test func thePlanCountsWhoOnlyHelps() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    var task = SamplePlan.task("1", "Mở lớp tập huấn", line: 5, leads: ["Sở Văn hóa"], Self.yearly)
    task.coordinators = ["UBND huyện Bắc Hải"]
    let imported = try await SamplePlan.request(in: database, tasks: [task])
      .run(in: database, by: SamplePlan.officer)
    try await AcceptTasks(versionID: imported.versionID, choice: .all).run(
      in: database, by: SamplePlan.officer)
    let counts = try await database.readBoard(on: Self.today) { board in
      [
        try Handover.holders(board, plan: imported.planID),
        try Handover.count(board.reader, .plan(imported.planID), today: Self.today),
      ]
    }
    #expect(counts == [1, 1])
  }

  @Test func oneActMovesAllOfAPlan() async throws {
    let (database, agencies, plan) = try await begin()
    let before = try await rows(database, TaskFilter(agencyID: agencies.north.id))
    #expect(before.map(\.ref) == ["1.1", "1.2", "1.3"] && before[0].leads[0].hasEnded(on: Self.today))
    let outcome = try await ReassignToSuccessor(
      .plan(plan),
      [
        .init(from: agencies.north.id, to: agencies.ward.id),
        .init(from: agencies.south.id, to: agencies.ward.id),
      ]
    ).run(in: database, by: SamplePlan.officer)
    #expect(outcome.steps.count == 9)
    #expect(
      outcome.holders.map { "\($0.before) → \($0.after)" } == [
        "UBND huyện Bắc Hải → UBND phường Cửa Hải", "UBND huyện Nam Hải → UBND phường Cửa Hải",
      ])
    #expect(try await rows(database, TaskFilter(agencyID: agencies.north.id)).isEmpty)
    for part in Responsibility.Role.allCases {
      let refs = try await rows(database, TaskFilter(agencyID: agencies.ward.id, part: part)).map(\.ref)
      #expect(refs == (part == .lead ? ["1.1", "1.3"] : ["1.2"]))
    }
    let after = try await rows(database)
    #expect(after[0].leads.map(\.name) == ["UBND phường Cửa Hải"])
    #expect(after[0].leads.map(\.printed) == ["UBND huyện Bắc Hải"])
    #expect(after[1].coordinators.map(\.name) == ["UBND phường Cửa Hải"])
    // Two that became one are shown once.
    #expect(after[2].leads.map(\.name) == ["UBND phường Cửa Hải", "Sở Ngoại vụ"])
    let (found, formerly, left, history) = try await database.read { reader in
      (
        try SearchIndex.search(reader, "phường Cửa Hải cập nhật", kinds: ["task"], limit: 5).map(\.title),
        try SearchIndex.search(reader, "huyện Bắc Hải cập nhật", kinds: ["task"], limit: 5).map(\.title),
        try Handover.count(reader, .plan(plan), today: Self.today),
        try AuditLog.entries(reader, subject: "plan", ids: [plan.rawValue], limit: 10).map(\.action)
      )
    }
    #expect(found == ["Cập nhật trang tin"] && formerly == found)
    #expect(left == 0 && history.contains(ReassignToSuccessor.name))
  }

  @Test func oneTaskMayGoAlone() async throws {
    let (database, agencies, plan) = try await begin()
    let task = try await rows(database)[2].id
    try await ReassignToSuccessor(.task(task), [.init(from: agencies.south.id, to: agencies.press.id)])
      .run(in: database, by: SamplePlan.officer)
    let left = try await database.read { try Handover.list($0, .plan(plan), today: Self.today) }
    #expect(left.map(\.unit.id) == [agencies.north.id])
    #expect(try await rows(database)[2].leads.map(\.name).contains("Báo Sông Hải"))
  }

  @Test func onlySuccessorsTakeOver() async throws {
    let (database, agencies, plan) = try await begin()
    func refused(_ moves: [ReassignToSuccessor.Move]) async throws -> Set<String> {
      let error = await #expect(throws: Refused.self) {
        try await ReassignToSuccessor(.plan(plan), moves).run(in: database, by: SamplePlan.officer)
      }
      return Set(error?.refusals.map(\.code) ?? [])
    }
    #expect(try await refused([]) == ["choose-successor"])
    #expect(try await refused([.init(from: agencies.north.id, to: agencies.press.id)]) == ["not-a-successor"])
    #expect(
      try await refused([.init(from: agencies.culture.id, to: agencies.press.id)]) == ["not-a-successor"])
    #expect(
      try await refused([
        .init(from: agencies.south.id, to: agencies.press.id),
        .init(from: agencies.south.id, to: agencies.ward.id),
      ]) == ["one-successor-each"])
  }

  /// Somebody to whom all open shares of a name are given holds the part.
  @Test func whoIsGivenTheWorkIsShown() async throws {
    let (database, agencies, _) = try await begin()
    let shares: [ID<Duty>] = try await database.read { reader in
      try reader.rows(
        "SELECT d.id FROM duty d JOIN task t ON t.id = d.task_id WHERE t.ref = '1.1' ORDER BY d.id"
      ).map { try $0.get("id") }
    }
    try await AssignDuties(dutyIDs: [shares[0]], agencyID: agencies.press.id, reason: "Thử")
      .run(in: database, by: SamplePlan.officer)
    #expect(try await rows(database)[0].leads.map(\.name) == ["UBND huyện Bắc Hải"])
    try await AssignDuties(dutyIDs: Array(shares.dropFirst()), agencyID: agencies.press.id, reason: "Thử")
      .run(in: database, by: SamplePlan.officer)
    #expect(try await rows(database)[0].leads.map(\.name) == ["Báo Sông Hải"])
  }

  /// A later version of the plan goes on with those who hold the work, and with how far they are.
  @Test func aLaterVersionKeepsTheHolders() async throws {
    let (database, agencies, plan) = try await begin()
    try await ReassignToSuccessor(.plan(plan), [.init(from: agencies.north.id, to: agencies.ward.id)])
      .run(in: database, by: SamplePlan.officer)
    let share: ID<Duty> = try await database.read { reader in
      try reader.row(
        """
        SELECT d.id FROM duty d JOIN task t ON t.id = d.task_id JOIN occurrence o ON o.id = d.occurrence_id
        WHERE t.ref = '1.1' AND o.label = '2026'
        """)!.get("id")
    }
    try await ChangeDuties(dutyIDs: [share], event: .start).run(in: database, by: SamplePlan.officer)
    _ = try await load(database, "hai")
    let row = try await rows(database)[0]
    #expect(row.leads.map(\.name) == ["UBND phường Cửa Hải"])
    #expect(row.leads.map(\.printed) == ["UBND huyện Bắc Hải"] && row.shown == .inProgress)
  }
}
