import Accounts
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// Reports that a plan asks for stand on the board with their days.
@Suite(.database(AgencyFixture.migrations)) struct ReportTaskTests {
  private static let sentence =
    "Các đơn vị báo cáo kết quả trước 20/5 và 15/11 hằng năm gửi Sở Văn hóa"

  private static let reporting = ["05-20", "11-15"].map { due in
    ReportingDuty(
      who: "các sở, ban, ngành", to: "Sở Văn hóa", covers: "năm", due: due, place: SamplePlan.place(9),
      asked: .init(ref: "V", pillar: "V. CHẾ ĐỘ BÁO CÁO", sentence: sentence))
  }

  private static func at(_ day: String) throws -> ActionContext {
    var context = SamplePlan.officer
    let day = try #require(Day(day))
    context.now = Timestamp(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 9 * 3_600_000)
    return context
  }

  private func load(_ database: Database, _ bytes: String, by context: ActionContext) async throws {
    let imported = try await SamplePlan.request(in: database, bytes: bytes, reporting: Self.reporting)
      .run(in: database, by: context)
    #expect(imported.taskCount == 5)
    _ = try await AcceptTasks(versionID: imported.versionID, choice: .all).run(in: database, by: context)
  }

  private func report(_ database: Database) async throws -> RegisteredTask {
    let tasks = try await database.read {
      try $0.all(RegisteredTask.self, "SELECT * FROM task WHERE origin = 'report' AND standing = 'accepted'")
    }
    #expect(tasks.count == 1)
    return try #require(tasks.first)
  }

  @Test func eachMemberOwesEachDayAndIsLateByItself() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let context = try Self.at("2026-06-01")
    try await load(database, "bản một", by: context)
    let task = try await report(database)
    #expect(task.text == Self.sentence && task.ref == "V" && task.place == SamplePlan.place(9))
    let detail = try await database.read { try TaskDetail.load($0, task.id, today: context.now.day) }
    let times = detail.times.filter { $0.occurrence.slot.dueOn?.year == 2026 }
    #expect(times.map(\.occurrence.slot.label) == ["2026-05-20", "2026-11-15"])
    let now = times.map(\.occurrence).current(on: context.now.day)
    #expect(
      times.map { $0.occurrence.shown(on: context.now.day, isCurrent: $0.occurrence.id == now?.id) }
        == [.missed, .notStarted])
    #expect(times.allSatisfy { $0.occurrence.rollUp.total == 3 })
    let named = try await database.read { try Responsibility.ofTask(task.id, in: $0) }
    #expect(named.map(\.role) == [.lead, .monitor] && named[1].name == "Sở Văn hóa")
    for label in times.map(\.occurrence.slot.label) {
      let name = OccurrenceSlot.name(ofLabel: label)
      #expect(name.vi.contains("/2026") && name.en.contains("/2026"))
    }
  }

  @Test func aNewVersionGoesOnWithIt() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    try await load(database, "bản một", by: try Self.at("2026-06-01"))
    let first = try await report(database)
    let duty = try await database.read { reader in
      try reader.row(
        """
        SELECT d.id FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
        WHERE d.task_id = \(first.id) AND o.label = '2026-05-20' ORDER BY d.id LIMIT 1
        """)?.get("id", as: ID<Duty>.self)
    }
    try await ChangeDuties(dutyIDs: [#require(duty)], event: .complete)
      .run(in: database, by: try Self.at("2026-06-02"))
    try await load(database, "bản hai", by: try Self.at("2026-06-03"))
    let second = try await report(database)
    #expect(second.continues == first.id && second.id != first.id)
    let done = try await database.read { reader in
      try reader.integer(
        "SELECT count(*) AS n FROM duty WHERE task_id = \(second.id) AND state = 'done'")
    }
    #expect(done == 1)
  }

  @Test func aSentenceThatNamesItsDayGivesTheTaskADay() async throws {
    let database = try TestDatabase.current.database
    let task = SamplePlan.task(
      "3.1", "Nâng cấp cổng thông tin, hoàn thành trước ngày 30/6/2026", line: 8, leads: [], nil)
    let imported = try await SamplePlan.request(in: database, tasks: [task])
      .run(in: database, by: SamplePlan.officer)
    _ = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let due = try await database.read { reader in
      try reader.rows("SELECT due_on FROM occurrence").map { try $0.get("due_on", as: Day?.self) }
    }
    #expect(due == [Day("2026-06-30")])
  }
}
