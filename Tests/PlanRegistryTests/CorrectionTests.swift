import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// What is on the board is corrected, cut and joined; what somebody has done stays.
@Suite(.database(AgencyFixture.migrations)) struct CorrectionTests {
  private static let today = SamplePlan.now.day

  private func begin() async throws -> (Database, AgencyFixture, ID<PlanVersion>, [ID<RegisteredTask>]) {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    let (imported, accepted) = try await SamplePlan.accepted(in: database)
    return (database, agencies, imported.versionID, accepted.tasks.map(\.taskID))
  }

  private func shares(_ database: Database, _ task: ID<RegisteredTask>) async throws -> [String: DutyState] {
    try await database.read { reader in
      var found: [String: DutyState] = [:]
      for row in try reader.rows(
        """
        SELECT o.label, a.name, d.state FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
        LEFT JOIN agency a ON a.id = d.agency_id WHERE d.task_id = \(task)
        """)
      {
        let holder = try row.get("name", as: String?.self) ?? "–"
        found["\(try row.get("label", as: String.self)) \(holder)"] = try row.get("state")
      }
      return found
    }
  }

  private func row(_ database: Database, _ task: ID<RegisteredTask>) async throws -> TaskRow {
    try await database.readBoard(on: Self.today) { try TaskList.find($0, task) }
  }

  private func change(
    _ database: Database, _ task: ID<RegisteredTask>, _ label: String, _ event: DutyEvent
  ) async throws {
    let ids: [ID<Duty>] = try await database.read { reader in
      try reader.rows(
        """
        SELECT d.id FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
        WHERE d.task_id = \(task) AND o.label = \(label)
        """
      ).map { try $0.get("id") }
    }
    try await ChangeDuties(dutyIDs: ids, event: event).run(in: database, by: SamplePlan.officer)
  }

  private func correct(
    _ database: Database, _ task: ID<RegisteredTask>, _ edition: Int64, _ text: String, _ timing: Timing?,
    lead: [String], reason: String? = "Đọc sai bản in"
  ) async throws -> [AuditChange] {
    try await CorrectTask(
      taskID: task, edition: edition,
      TaskContent(text: text, timing: timing, names: [.lead: lead, .coordinator: ["Báo Sông Hải"]]),
      reason: reason
    ).run(in: database, by: SamplePlan.officer)
  }

  @Test func periodsAndSharesFollow() async throws {
    let (database, _, _, tasks) = try await begin()
    try await change(database, tasks[0], "2025", .complete)
    try await change(database, tasks[0], "2026", .start)
    let quarterly = Timing(raw: "Hằng quý năm 2026", kind: .quarterly, from: 2026, to: 2026)
    let changes = try await correct(
      database, tasks[0], 1, "Chuyên trang tiếng Anh và tiếng Lào", quarterly, lead: ["Sở Ngoại vụ"])
    #expect(changes.map(\.field) == ["text", "timing", "lead"])
    // What was done or begun stays with whoever did it; what was not begun goes.
    #expect(
      try await shares(database, tasks[0]) == [
        "2025 Sở Văn hóa": .done, "2026 Sở Văn hóa": .inProgress, "2026-Q1 Sở Ngoại vụ": .notStarted,
        "2026-Q2 Sở Ngoại vụ": .notStarted, "2026-Q3 Sở Ngoại vụ": .notStarted,
        "2026-Q4 Sở Ngoại vụ": .notStarted,
      ])
    let row = try await row(database, tasks[0])
    #expect(row.text == "Chuyên trang tiếng Anh và tiếng Lào" && row.leads.map(\.name) == ["Sở Ngoại vụ"])
    #expect(row.slot.label == "2026" && row.missedCount == 3)
    let (found, history) = try await database.read { reader in
      (
        try SearchIndex.search(reader, "tiếng Lào", kinds: ["task"], limit: 5).map(\.id),
        try AuditLog.entries(reader, subject: "task", id: tasks[0].rawValue)
      )
    }
    #expect(found == [tasks[0].rawValue])
    #expect(
      history.first?.action == CorrectTask.name && history.first?.kept.facts["reason"] == "Đọc sai bản in")
    #expect(history.first?.kept.changes == changes)
  }

  @Test func aCorrectionNeedsAReasonAndTheTaskAsItIs() async throws {
    let (database, _, _, tasks) = try await begin()
    func refused(_ edition: Int64, _ reason: String?) async throws -> Refused? {
      await #expect(throws: Refused.self) {
        _ = try await correct(database, tasks[3], edition, "Việc", nil, lead: [], reason: reason)
      }
    }
    #expect(try await refused(1, " ")?.has("reason-missing") == true)
    #expect(try await refused(7, "Lý do")?.has("changed-meanwhile") == true)
    #expect(try await correct(database, tasks[3], 1, "Nắm tình hình dư luận", nil, lead: []).isEmpty)
  }

  @Test func aSplitTaskGoesOnInEachPart() async throws {
    let (database, _, _, tasks) = try await begin()
    try await change(database, tasks[0], "2026", .start)
    let new = try await SplitTask(
      taskID: tasks[0], edition: 1, parts: ["Trang tiếng Anh", "Trang tiếng Lào"],
      correcting: Correction(reason: "Hai việc")
    ).run(in: database, by: SamplePlan.officer)
    #expect(new.count == 1)
    #expect(try await shares(database, tasks[0]) == (try await shares(database, new[0])))
    let rows = try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items }
    #expect(rows.map(\.text).prefix(2) == ["Trang tiếng Anh", "Trang tiếng Lào"])
    #expect(rows.map(\.shown).prefix(2) == [.inProgress, .inProgress])
    #expect(rows[1].leads.map(\.name) == ["Sở Văn hóa"])
    let refused = await #expect(throws: Refused.self) {
      try await SplitTask(taskID: tasks[1], edition: 1, parts: ["a", "b"]).run(
        in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("not-under-review") == true)
  }

  @Test func mergedTasksJoinHowFarTheyAreAndPartAgain() async throws {
    let (database, _, _, tasks) = try await begin()
    // 1.1 of Sở Văn hóa every year, 1.2 of two others in 2025.
    try await change(database, tasks[1], "2025", .complete)
    let before = try await shares(database, tasks[0])
    let kept = try await MergeTasks(taskIDs: [tasks[0], tasks[1]], correcting: Correction(reason: "Trùng"))
      .run(in: database, by: SamplePlan.officer)
    #expect(kept == tasks[0])
    let joined = try await shares(database, kept)
    #expect(joined["2025 Sở Ngoại vụ"] == .done && joined["2025 Công an tỉnh"] == .done)
    #expect(joined["2025 Sở Văn hóa"] == .notStarted && joined["2027 Sở Ngoại vụ"] == .notStarted)
    let rows = try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items }
    #expect(rows.map(\.ref) == ["1.1", "1.3", "2.1"])
    #expect(rows[0].leads.count == 3 && rows[0].text.contains("; Mở lớp"))
    try await RestoreTask(taskID: tasks[1]).run(in: database, by: SamplePlan.officer)
    let after = try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items }
    #expect(after.map(\.ref) == ["1.1", "1.2", "1.3", "2.1"])
    #expect(
      after[0].text == "Xây dựng chuyên trang tiếng Anh" && after[0].leads.map(\.name) == ["Sở Văn hóa"])
    #expect(after[1].shown == .done)
    let left = try await shares(database, tasks[0])
    #expect(before.allSatisfy { left[$0.key] == $0.value })
  }

  @Test func whatAPlanSaysOfItselfIsCorrected() async throws {
    let (database, _, version, tasks) = try await begin()
    func heading() async throws -> PlanHeading {
      try await database.read { PlanHeading(try PlanVersion.find(version, in: $0)) }
    }
    var changed = try await heading()
    (changed.number, changed.to, changed.title) = ("51/KH-UBND", 2028, "Thông tin đối ngoại giai đoạn mới")
    let outcome = try await CorrectPlan(versionID: version, changed).run(in: database, by: SamplePlan.officer)
    #expect(outcome.changes.map(\.field) == ["number", "title", "period"])
    // The plan's period is a year longer: so is yearly work.
    #expect(try await shares(database, tasks[0]).keys.contains("2028 Sở Văn hóa"))
    let (item, found) = try await database.read { reader in
      (
        try PlanListItem.find(outcome.plan, in: reader),
        try SearchIndex.search(reader, "51/KH-UBND", kinds: ["plan", "task"], limit: 10).count
      )
    }
    #expect(item.plan.number == "51/KH-UBND" && item.plan.title == changed.title && found == 5)
    let staleAct = CorrectPlan(versionID: version, changed)
    let stale = await #expect(throws: Refused.self) {
      _ = try await staleAct.run(in: database, by: SamplePlan.officer)
    }
    #expect(stale?.has("changed-meanwhile") == true)
    var wrong = try await heading()
    (wrong.from, wrong.to, wrong.issuedOn, wrong.title) = (2029, 2025, Day(year: 1901, month: 1, day: 1), " ")
    let wrongAct = CorrectPlan(versionID: version, wrong)
    let refused = await #expect(throws: Refused.self) {
      _ = try await wrongAct.run(in: database, by: SamplePlan.officer)
    }
    for code in ["period-turned", "impossible-day", "title-missing"] {
      #expect(refused?.has(code) == true, "\(code)")
    }
  }

  @Test func twoPlansDoNotBecomeOneByANumber() async throws {
    let (database, _, _, _) = try await begin()
    let other = try await SamplePlan.request(in: database, number: "16/KH-UBND", bytes: "khác")
      .run(in: database, by: SamplePlan.officer)
    var heading = try await database.read { PlanHeading(try PlanVersion.find(other.versionID, in: $0)) }
    heading.number = "15/KH-UBND"
    let wrongAct = CorrectPlan(versionID: other.versionID, heading)
    let refused = await #expect(throws: Refused.self) {
      _ = try await wrongAct.run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("another-has-the-number") == true)
  }

  @Test func aPlanIsWithdrawnAndReturns() async throws {
    let (database, _, version, tasks) = try await begin()
    let plan = try await database.read { try PlanVersion.find(version, in: $0).planID }
    try await WithdrawTask(taskID: tasks[3], reason: "Đã thôi").run(in: database, by: SamplePlan.officer)
    let before = try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items }
    let gone = try await WithdrawPlan(planID: plan, reason: "Thay bằng văn bản khác")
      .run(in: database, by: SamplePlan.officer)
    #expect(gone.tasks.count == 3)
    #expect(
      try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items }.isEmpty)
    #expect(try await database.read { try SearchIndex.search($0, "chuyên trang", limit: 5) }.isEmpty)
    #expect(try await database.read { try PlanVersion.find(version, in: $0) }.state == .withdrawn)
    try await ReturnPlan(gone.binned).run(in: database, by: SamplePlan.officer)
    #expect(
      try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items } == before)
    #expect(try await database.read { try PlanVersion.find(version, in: $0) }.state == .accepted)
    let refused = await #expect(throws: Refused.self) {
      try await WithdrawPlan(planID: plan, reason: "").run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("reason-missing") == true)
  }
}
