import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// What comes every week is always some weeks ahead on the board, and grows late like everything else.
@Suite(.database(AgencyFixture.migrations)) struct RollingWeeksTests {
  private static let timing = Timing(raw: "16 giờ thứ Năm hằng tuần", kind: .other)

  private static func at(_ day: String) throws -> ActionContext {
    var context = SamplePlan.officer
    context.now = Timestamp(try #require(Day(day)), minute: 540)
    return context
  }

  private func accepted(
    _ database: Database, bytes: String, timing: Timing = timing, on day: String
  ) async throws -> ID<RegisteredTask> {
    let tasks = [
      SamplePlan.task("1", "Báo cáo tiến độ", line: 5, leads: ["Sở Văn hóa", "Sở Ngoại vụ"], timing)
    ]
    let context = try Self.at(day)
    let imported = try await SamplePlan.request(in: database, bytes: bytes, tasks: tasks)
      .run(in: database, by: context)
    _ = try await AcceptTasks(versionID: imported.versionID, choice: .all).run(in: database, by: context)
    return try await database.read { reader in
      try #require(
        try reader.row("SELECT id FROM task WHERE standing = 'accepted' ORDER BY id DESC LIMIT 1")
      ).get("id")
    }
  }

  private func periods(_ database: Database, _ task: ID<RegisteredTask>) async throws -> [Occurrence] {
    try await database.read {
      try $0.all(Occurrence.self, "SELECT * FROM occurrence WHERE task_id = \(task) ORDER BY due_on")
    }
  }

  private func row(_ database: Database, on day: String) async throws -> TaskRow {
    let day = try #require(Day(day))
    let rows = try await database.readBoard(on: day) { try TaskList.part($0, TaskFilter()).items }
    #expect(rows.count == 1)
    return try #require(rows.first)
  }

  private func share(
    _ database: Database, _ task: ID<RegisteredTask>, _ label: String, _ place: Int = 0
  ) async throws -> ID<Duty> {
    try await database.read { reader in
      let rows = try reader.rows(
        """
        SELECT d.id FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
        WHERE d.task_id = \(task) AND o.label = \(label) ORDER BY d.id
        """)
      return try rows[place].get("id")
    }
  }

  @Test func `weeks that pass are missed, and the next ones come`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let task = try await accepted(database, bytes: "một", on: "2026-06-01")
    let first = try await periods(database, task)
    #expect(
      first.map(\.slot.label) == ["2026-W23", "2026-W24", "2026-W25", "2026-W26", "2026-W27"])
    #expect(first.allSatisfy { $0.rollUp == RollUp(notStarted: 2) })
    let begun = try await row(database, on: "2026-06-04")
    #expect(begun.slot.label == "2026-W23" && begun.missedCount == 0 && begun.shown == .notStarted)
    try await ChangeDuties(dutyIDs: [share(database, task, "2026-W23")], event: .complete)
      .run(in: database, by: Self.at("2026-06-04"))
    // Nobody looked for seven weeks.
    let later = try await row(database, on: "2026-07-24")
    #expect(later.slot.label == "2026-W31" && later.missedCount == 8)
    let all = try await periods(database, task)
    #expect(all.count == 13 && all.prefix(5).map(\.id) == first.map(\.id))
    #expect(all.first?.rollUp == RollUp(notStarted: 1, done: 1))
    #expect(all.last?.slot.dueOn.map { $0 > Day("2026-08-20")! } == true)
    // Once is enough.
    _ = try await row(database, on: "2026-07-24")
    #expect(try await periods(database, task).count == 13)
  }

  @Test func `whoever was given a share keeps it in the weeks to come`() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    let task = try await accepted(database, bytes: "một", on: "2026-06-01")
    let holder = agencies.police.id
    let last = try await share(database, task, "2026-W27")
    try await database.write { transaction in
      try transaction.run(
        """
        UPDATE duty SET agency_id = \(holder), state = 'done', done_on = '2026-06-02' WHERE id = \(last)
        """)
    }
    _ = try await row(database, on: "2026-06-12")
    let next = try await database.read { reader in
      try reader.all(
        Duty.self,
        """
        SELECT d.* FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
        WHERE d.task_id = \(task) AND o.label = '2026-W28' ORDER BY d.id
        """)
    }
    #expect(next.count == 2 && next.first?.agencyID == holder)
    #expect(next.allSatisfy { $0.state == .notStarted && $0.doneOn == nil })
  }

  @Test func `a later version and another day keep the weeks that were`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let first = try await accepted(database, bytes: "một", on: "2026-06-01")
    try await ChangeDuties(dutyIDs: [share(database, first, "2026-W23")], event: .complete)
      .run(in: database, by: Self.at("2026-06-04"))
    let second = try await accepted(database, bytes: "hai", on: "2026-06-24")
    let kept = try await periods(database, second)
    #expect(second != first && kept.map(\.slot.label).first == "2026-W23" && kept.count == 8)
    #expect(kept.first?.rollUp == RollUp(notStarted: 1, done: 1))
    let task = try await database.read { try RegisteredTask.find(second, in: $0) }
    let named = try await database.read { try Responsibility.ofTask(second, in: $0) }
    var content = TaskContent(of: task, named)
    content.timing = Timing(raw: "Thứ Sáu hằng tuần", kind: .other)
    try await CorrectTask(taskID: second, edition: task.edition, content, reason: "Đổi ngày")
      .run(in: database, by: Self.at("2026-06-24"))
    let moved = try await periods(database, second)
    #expect(moved.map(\.slot.label) == kept.map(\.slot.label))
    #expect(moved.map(\.slot.dueOn) == kept.map { $0.slot.dueOn?.adding(days: 1) })
    #expect(moved.first?.rollUp == RollUp(notStarted: 1, done: 1))
  }

  @Test func `weeks go on whatever their days are in a later version or a correction`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let first = try await accepted(database, bytes: "một", on: "2026-06-01")
    try await ChangeDuties(dutyIDs: [share(database, first, "2026-W24")], event: .complete)
      .run(in: database, by: Self.at("2026-06-04"))
    func done(_ task: ID<RegisteredTask>) async throws -> [String] {
      try await periods(database, task).filter { $0.rollUp.done > 0 }.map(\.slot.label)
    }
    let days = Timing(raw: "Thứ Ba, thứ Năm hằng tuần", kind: .other)
    let second = try await accepted(database, bytes: "hai", timing: days, on: "2026-06-04")
    #expect(try await done(second) == ["2026-06-11"])
    let third = try await accepted(
      database, bytes: "ba", timing: Timing(raw: "Thứ Sáu hằng tuần", kind: .other), on: "2026-06-05")
    #expect(try await done(third) == ["2026-W24"])
    let task = try await database.read { try RegisteredTask.find(third, in: $0) }
    let named = try await database.read { try Responsibility.ofTask(third, in: $0) }
    var content = TaskContent(of: task, named)
    content.timing = days
    try await CorrectTask(taskID: third, edition: task.edition, content, reason: "Ghi đủ ngày")
      .run(in: database, by: Self.at("2026-06-05"))
    #expect(try await done(third) == ["2026-06-11"])
    let labels = try await periods(database, third).map(\.slot.label)
    #expect(
      labels.prefix(3) == ["2026-06-02", "2026-06-04", "2026-06-09"] && !labels.contains { $0.contains("W") })
  }

  @Test func `weeks before the day of a later version stay when the earlier one had them`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let first = try await accepted(database, bytes: "một", on: "2026-06-01")
    try await ChangeDuties(dutyIDs: [share(database, first, "2026-W24")], event: .complete)
      .run(in: database, by: Self.at("2026-06-04"))
    let years = PlanYears(from: 2026, to: 2026, issued: Day("2026-07-20"))
    let labels = Set(try await periods(database, first).map(\.slot.label))
    let day = try #require(Day("2026-07-21"))
    let window = WeekWindow(since: try #require(Day("2026-06-01")), today: day)
    for timing in [Self.timing, Timing(raw: "Thứ Ba, thứ Sáu hằng tuần", kind: .other)] {
      let kept = OccurrencePlanner.slots(for: timing, over: years, keeping: labels, in: window)
      #expect(kept.contains { $0.dueOn.map { $0 < Day("2026-06-15")! } ?? false })
      let fresh = OccurrencePlanner.slots(for: timing, over: years, in: window)
      #expect(fresh.allSatisfy { $0.dueOn.map { $0 >= Day("2026-07-20")! } ?? false })
    }
  }

  @Test func `a season that is over comes again in the next year`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let task = try await accepted(
      database, bytes: "một",
      timing: Timing(raw: "Hằng tuần trong tháng 12 hằng năm", kind: .range, from: 2026, to: 2028),
      on: "2026-12-01")
    for (day, label) in [("2027-02-01", "2027-W48"), ("2027-12-20", "2027-W51"), ("2028-03-01", "2028-W49")] {
      #expect(try await row(database, on: day).slot.label == label, "\(day)")
    }
    #expect(try await periods(database, task).count > 8)
  }

  @Test func `a task that comes back after all its weeks goes on`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let task = try await accepted(database, bytes: "một", on: "2026-06-01")
    let binned = try await WithdrawTask(taskID: task, reason: "Nhầm")
      .run(in: database, by: Self.at("2026-06-02"))
    let day = try #require(Day("2026-11-02"))
    _ = try await database.readBoard(on: day) { try TaskList.part($0, TaskFilter()).items }
    try await ReturnTask(binned).run(in: database, by: Self.at("2026-11-02"))
    #expect(try await row(database, on: "2026-11-02").slot.label == "2026-W45")
    #expect(try await row(database, on: "2026-11-20").slot.label == "2026-W48")
  }

  @Test func `the heir of a unit that ended has its weeks`() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    let task = try await accepted(database, bytes: "một", on: "2026-06-01")
    let (old, heir) = (agencies.north.id, agencies.ward.id)
    let last = try await share(database, task, "2026-W27")
    try await database.write { transaction in
      try transaction.run("UPDATE duty SET agency_id = \(old) WHERE id = \(last)")
    }
    _ = try await row(database, on: "2026-06-20")
    let next = try #require(try await periods(database, task).last)
    let holders = try await database.read { reader in
      try reader.all(Duty.self, "SELECT * FROM duty WHERE occurrence_id = \(next.id) ORDER BY id").map(
        \.agencyID)
    }
    #expect(holders.count == 2 && holders.contains(heir) && !holders.contains(old))
  }

  @Test func `weeks end with the plan`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let task = try await accepted(
      database, bytes: "một",
      timing: Timing(raw: "Hằng tuần trong tháng 6/2026", kind: .year, from: 2026, to: 2026),
      on: "2026-06-01")
    _ = try await row(database, on: "2026-09-01")
    #expect(try await periods(database, task).last?.slot.dueOn == Day("2026-06-28"))
    #expect(try await row(database, on: "2027-09-01").shown == .late)
  }

  @Test func `the page of a task shows the periods about one`() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let task = try await accepted(
      database, bytes: "một",
      timing: Timing(raw: "Hằng tuần, năm 2026 - 2029", kind: .range, from: 2026, to: 2029),
      on: "2026-06-01")
    let day = try #require(Day("2029-03-01"))
    _ = try await database.readBoard(on: day) { try TaskList.part($0, TaskFilter()).items }
    let all = try await periods(database, task)
    #expect(all.count > 140)
    var seen: Set<String> = []
    var time: ID<Occurrence>?
    var pages = 0
    repeat {
      let detail = try await database.read { [time] in
        try TaskDetail.load($0, task, today: day, showing: time)
      }
      #expect(detail.times.count <= 150 && detail.times.filter(\.isCurrent).count <= 1)
      if time == nil {
        #expect(detail.times.first { $0.isCurrent }?.occurrence.id == all.current(on: day)?.id)
      }
      seen.formUnion(detail.times.map(\.occurrence.slot.label))
      (time, pages) = (detail.earlier, pages + 1)
    } while time != nil && pages < 30
    #expect(seen == Set(all.map(\.slot.label)))
    let first = try await database.read { try TaskDetail.load($0, task, today: day, showing: all[0].id) }
    #expect(first.earlier == nil && first.later != nil && first.times.count == 60)
  }
}
