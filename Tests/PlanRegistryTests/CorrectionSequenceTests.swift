import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// One correction after another: what an earlier act gave stays, and what can no longer be taken back says so.
@Suite(.database(AgencyFixture.migrations)) struct CorrectionSequenceTests {
  private func begin() async throws -> (Database, AgencyFixture, AcceptTasks.Outcome, [ID<RegisteredTask>]) {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    let (_, accepted) = try await SamplePlan.accepted(in: database)
    return (database, agencies, accepted, accepted.tasks.map(\.taskID))
  }

  private func shares(_ database: Database, _ task: ID<RegisteredTask>) async throws -> [Duty] {
    try await database.read { reader in
      try reader.all(Duty.self, "SELECT * FROM duty WHERE task_id = \(task) ORDER BY id")
    }
  }

  private func correct(_ database: Database, _ id: ID<RegisteredTask>, text: String) async throws {
    let (task, named) = try await database.read {
      (try RegisteredTask.find(id, in: $0), try Responsibility.ofTask(id, in: $0))
    }
    var content = TaskContent(of: task, named)
    content.text = text
    try await CorrectTask(taskID: id, edition: task.edition, content, reason: "Đọc sai bản in")
      .run(in: database, by: SamplePlan.officer)
  }

  private func periods(_ database: Database, _ task: ID<RegisteredTask>) async throws -> [String] {
    try await database.read { reader in
      try reader.rows("SELECT label, due_on, state FROM occurrence WHERE task_id = \(task) ORDER BY id").map {
        try [
          $0.get("label", as: String.self), $0.get("due_on", as: Day?.self)?.description ?? "–",
          $0.get("state"),
        ]
        .joined(separator: " ")
      }
    }
  }

  /// What was to be done once is the same work on another day, corrected or in a new version.
  @Test func workThatHasBegunMovesWithItsDay() async throws {
    let (database, _, _, tasks) = try await begin()
    let begun = try await shares(database, tasks[1])
    try await ChangeDuties(dutyIDs: begun.map(\.id), event: .start).run(in: database, by: SamplePlan.officer)
    #expect(try await periods(database, tasks[1]) == ["2025 2025-12-31 in-progress"])
    let (task, named) = try await database.read {
      (try RegisteredTask.find(tasks[1], in: $0), try Responsibility.ofTask(tasks[1], in: $0))
    }
    var content = TaskContent(of: task, named)
    content.timing = Timing(raw: "Năm 2026", kind: .year, from: 2026, to: 2026)
    try await CorrectTask(taskID: task.id, edition: task.edition, content, reason: "Gia hạn")
      .run(in: database, by: SamplePlan.officer)
    #expect(try await periods(database, tasks[1]) == ["2026 2026-12-31 in-progress"])

    var later = SamplePlan.tasks
    later[1] = SamplePlan.task(
      "1.2", later[1].text, line: 5, leads: later[1].leads,
      .init(raw: "2027", kind: .year, from: 2027, to: 2027))
    let newer = try await SamplePlan.request(in: database, bytes: "bản hai", tasks: later)
      .run(in: database, by: SamplePlan.officer)
    let accepted = try await AcceptTasks(versionID: newer.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let moved = try #require(accepted.tasks.first { $0.continued == tasks[1] })
    #expect(try await periods(database, moved.taskID) == ["2027 2027-12-31 in-progress"])
  }

  /// A correction of words or leads is no pardon: what a later version carries over, and what was over long ago, stays owed.
  @Test func aCorrectionForgetsNoMissedPeriod() async throws {
    let (database, _, _, tasks) = try await begin()
    let before = try await periods(database, tasks[0])
    #expect(before.first == "2025 2025-12-31 not-started")
    try await database.write { transaction in
      try transaction.run(
        "UPDATE occurrence SET label = '2024', starts_on = '2024-01-01', due_on = '2024-12-31' WHERE label = '2025' AND task_id = \(tasks[0])"
      )
    }
    try await correct(database, tasks[0], text: "Xây dựng chuyên trang tiếng Pháp")
    #expect(try await periods(database, tasks[0]).first == "2024 2024-12-31 not-started")
    #expect(try await periods(database, tasks[0]).count == before.count)
  }

  @Test func whatWasMergedAndCutIsNotSaidTwice() async throws {
    let (database, _, _, tasks) = try await begin()
    let correction = Correction(reason: "Trùng")
    try await MergeTasks(taskIDs: [tasks[2], tasks[3]], correcting: correction)
      .run(in: database, by: SamplePlan.officer)
    let joined = try await database.read { try RegisteredTask.find(tasks[2], in: $0) }
    try await SplitTask(
      taskID: tasks[2], edition: joined.edition, parts: [SamplePlan.tasks[2].text, SamplePlan.tasks[3].text],
      correcting: correction
    ).run(in: database, by: SamplePlan.officer)
    #expect(await refusal(RestoreTask(taskID: tasks[3]), database)?.has("said-elsewhere") == true)
  }

  /// A document that still says both goes on with how far each was.
  @Test func whatWasMergedIsDoneInANewVersionToo() async throws {
    let database = try TestDatabase.current.database
    var plan = SamplePlan.tasks
    plan[2].timing = nil
    let first = try await SamplePlan.request(in: database, tasks: plan)
      .run(in: database, by: SamplePlan.officer)
    let tasks = try await AcceptTasks(versionID: first.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer).tasks.map(\.taskID)
    let done = try await shares(database, tasks[3])
    try await ChangeDuties(dutyIDs: done.map(\.id), event: .complete).run(
      in: database, by: SamplePlan.officer)
    try await MergeTasks(taskIDs: [tasks[2], tasks[3]], correcting: Correction(reason: "Trùng"))
      .run(in: database, by: SamplePlan.officer)
    let newer = try await SamplePlan.request(in: database, bytes: "bản hai", tasks: plan)
      .run(in: database, by: SamplePlan.officer)
    let accepted = try await AcceptTasks(versionID: newer.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let last = try #require(accepted.tasks.last).taskID
    #expect(try await shares(database, last).map(\.state) == [.done])
    try await UndoAcceptance(acceptanceID: accepted.acceptanceID).run(in: database, by: SamplePlan.officer)
    let standing = try await database.read { try RegisteredTask.find(tasks[3], in: $0).standing }
    #expect(standing == .dropped)
  }

  /// Who may review a draft may not undo or correct what is on the board.
  @Test func theBoardNeedsTheRightToTheBoard() async throws {
    let (database, _, accepted, tasks) = try await begin()
    try await MergeTasks(taskIDs: [tasks[2], tasks[3]], correcting: Correction(reason: "Trùng"))
      .run(in: database, by: SamplePlan.officer)
    let (version, right, heading) = try await database.read { reader in
      let version = try RegisteredTask.find(tasks[0], in: reader).versionID
      return (
        version, try RestoreTask(taskID: tasks[3]).needs(reader), try PlanVersion.find(version, in: reader)
      )
    }
    #expect(accepted.planID == heading.planID && right == .acceptPlan)
    let draft = try await SamplePlan.request(in: database, bytes: "bản hai").run(
      in: database, by: SamplePlan.officer)
    let needed = try await database.read { reader in
      (
        try CorrectPlan(versionID: version, PlanHeading(heading)).needs(reader),
        try CorrectPlan(versionID: draft.versionID, PlanHeading(heading)).needs(reader)
      )
    }
    #expect(needed == (.acceptPlan, .reviewPlan))
  }

  @Test(arguments: [("Sông Hải", true), ("Hải Dương", true), ("", true), ("Xứ Lạ", false)])
  func aProvinceIsOneThatThereIs(name: String, isTaken: Bool) async throws {
    let (database, _, _, tasks) = try await begin()
    let version = try await database.read {
      try PlanVersion.find(RegisteredTask.find(tasks[0], in: $0).versionID, in: $0)
    }
    var heading = PlanHeading(version)
    heading.province = name
    let act = CorrectPlan(versionID: version.id, heading)
    let refusals = try await database.read { try act.refusals($0, SamplePlan.officer) }
    #expect(refusals.contains { $0.code == "no-such-province" } != isTaken)
  }

  /// A plan of 2025 to 2027.
  @Test(arguments: [(1999, false), (2019, false), (2020, true), (2028, true), (2029, false)])
  func aPlanIsIssuedNearItsPeriod(year: Int, isTaken: Bool) async throws {
    let (database, _, _, tasks) = try await begin()
    let version = try await database.read {
      try PlanVersion.find(RegisteredTask.find(tasks[0], in: $0).versionID, in: $0)
    }
    var (heading, later) = (PlanHeading(version), SamplePlan.officer)
    later.now = Timestamp(milliseconds: 1_895_227_600_000)
    heading.issuedOn = Day(year: year, month: 1, day: 1)
    let act = CorrectPlan(versionID: version.id, heading)
    let context = later
    let refusals = try await database.read { try act.refusals($0, context) }
    #expect(refusals.contains { $0.code == "issued-far-from-period" } != isTaken)
  }

  @Test func yearsWithoutAKindAreNotDroppedSilently() {
    let content = TaskContent(text: "Việc", timing: Timing(raw: "", kind: .other, from: 2024), names: [:])
    #expect(content.refusals.map(\.code) == ["kind-of-time-missing"])
  }

  private func refusal(_ act: some Action, _ database: Database) async -> Refused? {
    await #expect(throws: Refused.self) { _ = try await act.run(in: database, by: SamplePlan.officer) }
  }

  /// A word corrected gives nobody's share back to who handed it on.
  @Test func whoTookAShareOverKeepsIt() async throws {
    let (database, agencies, _, tasks) = try await begin()
    let before = try await shares(database, tasks[0])
    try await AssignDuties(dutyIDs: [before[1].id], agencyID: agencies.press.id, reason: "Việc của báo")
      .run(in: database, by: SamplePlan.officer)
    let given = try await shares(database, tasks[0])
    #expect(given.map(\.agencyID) == [before[0].agencyID, agencies.press.id, before[2].agencyID])
    try await correct(database, tasks[0], text: "Chuyên trang tiếng Anh")
    #expect(try await shares(database, tasks[0]).map(\.agencyID) == given.map(\.agencyID))
  }

  @Test func anAcceptanceWhoseTaskWasCorrectedStays() async throws {
    let (database, _, accepted, tasks) = try await begin()
    try await correct(database, tasks[0], text: "Chuyên trang tiếng Anh")
    let refused = await refusal(UndoAcceptance(acceptanceID: accepted.acceptanceID), database)
    #expect(refused != nil)
    #expect(try await database.read { try RegisteredTask.find(tasks[0], in: $0) }.standing == .accepted)
  }

  @Test func periodsThatHaveBegunAreNotMergedAway() async throws {
    let (database, _, _, tasks) = try await begin()
    let begun = try await shares(database, tasks[2]).suffix(1).map(\.id)
    try await ChangeDuties(dutyIDs: begun, event: .start).run(in: database, by: SamplePlan.officer)
    let merge = MergeTasks(taskIDs: [tasks[1], tasks[2]], correcting: Correction(reason: "Trùng"))
    #expect(await refusal(merge, database)?.has("begun-periods-differ") == true)
    #expect(try await shares(database, tasks[2]).contains { $0.state == .inProgress })
  }

  @Test func theLastMergeIsTakenBackFirst() async throws {
    let (database, _, _, tasks) = try await begin()
    let correction = Correction(reason: "Trùng")
    try await MergeTasks(taskIDs: [tasks[2], tasks[3]], correcting: correction)
      .run(in: database, by: SamplePlan.officer)
    try await MergeTasks(taskIDs: [tasks[0], tasks[2]], correcting: correction)
      .run(in: database, by: SamplePlan.officer)
    #expect(await refusal(RestoreTask(taskID: tasks[3]), database)?.has("merged-further") == true)
    for task in [tasks[2], tasks[3]] {
      try await RestoreTask(taskID: task).run(in: database, by: SamplePlan.officer)
    }
    let texts = try await database.read { reader in
      try tasks.map { try RegisteredTask.find($0, in: reader).text }
    }
    #expect(texts == SamplePlan.tasks.map(\.text))
  }

  @Test func aWithdrawnPlanTakesNothingIn() async throws {
    let (database, _, _, tasks) = try await begin()
    let plan = try await database.read { try RegisteredTask.find(tasks[0], in: $0).planID }
    let newer = try await SamplePlan.request(in: database, bytes: "bản hai")
      .run(in: database, by: SamplePlan.officer)
    let gone = try await WithdrawPlan(planID: plan, reason: "Thay bằng văn bản khác")
      .run(in: database, by: SamplePlan.officer)
    let accept = AcceptTasks(versionID: newer.versionID, choice: .all)
    #expect(await refusal(accept, database)?.has("plan-is-withdrawn") == true)
    try await ReturnPlan(gone.binned).run(in: database, by: SamplePlan.officer)
    try await accept.run(in: database, by: SamplePlan.officer)
    let standing = try await database.read { reader in
      try tasks.map { try RegisteredTask.find($0, in: reader).standing }
    }
    #expect(standing.allSatisfy { $0 == .superseded })
  }

  /// Only a person is sure: however well a name fits, a reading says less than 1.
  @Test func aReadingIsNeverAsSureAsAPerson() async throws {
    let (database, _, _, _) = try await begin()
    let surest = try await database.read { reader in
      try reader.row("SELECT max(confidence) AS most FROM responsibility")!.get("most", as: Double.self)
    }
    #expect(surest == Responsibility.surestReading)
  }
}
