import Accounts
import Agencies
import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// A corrected copy of a plan goes on with the plan, and what differs is seen before it is accepted.
@Suite(.database(AgencyFixture.migrations)) struct VersionTests {
  private static let today = SamplePlan.now.day
  @Test func aNewVersionGoesOnAndSaysWhatDiffers() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    let ids = try await database.readBoard(on: Self.today) {
      try TaskList.part($0, TaskFilter()).items.map(\.id)
    }
    let share: ID<Duty> = try await database.read { reader in
      try reader.row(
        """
        SELECT d.id FROM duty d JOIN occurrence o ON o.id = d.occurrence_id
        WHERE d.task_id = \(ids[0]) AND o.label = '2026'
        """)!.get("id")
    }
    try await ChangeDuties(dutyIDs: [share], event: .start).run(in: database, by: SamplePlan.officer)
    // The first says more, the second moved, the third is as it was, the fourth is gone, one is new.
    var tasks = SamplePlan.tasks
    tasks[0].text = "Xây dựng chuyên trang tiếng Anh trên cổng"
    tasks[1].ref = "1.5"
    tasks[3] = SamplePlan.task("2.2", "Mời phóng viên nước ngoài", line: 8, leads: ["Sở Ngoại vụ"], nil)
    let copy = try await PlanCopies.load(database, "hai", number: "16/KH-UBND", tasks: tasks)
    let plan = try await AnswerResemblance(versionID: copy.versionID, isNewVersion: true)
      .run(in: database, by: SamplePlan.officer)
    #expect(plan == first.planID)
    let review = try await database.read { try DraftReview.load($0, copy.versionID) }
    #expect(review.version.ordinal == 2 && review.follows == 1 && review.resembled == nil)
    let found = try #require(review.differences)
    #expect([found.added, found.changed, found.same, found.goneCount] == [1, 1, 2, 1])
    #expect(found.gone.map(\.ref) == ["2.1"])
    #expect(review.items.map { $0.earlier?.changes.map(\.field) } == [["text"], [], [], nil])
    #expect(review.items[0].earlier?.changes.first?.before == "Xây dựng chuyên trang tiếng Anh")
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM plan") } == 1)
    await #expect(throws: Refused([.versionNotInUse])) {
      try await WithdrawGone(versionID: copy.versionID).run(in: database, by: SamplePlan.officer)
    }
    try await AcceptTasks(versionID: copy.versionID, choice: .all).run(in: database, by: SamplePlan.officer)
    let rows = try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items }
    #expect(rows.map(\.ref) == ["2.1", "1.1", "1.5", "1.3", "2.2"])
    #expect(rows[1].shown == .inProgress && rows[1].text.hasSuffix("trên cổng"))
    let withdrawn = try await WithdrawGone(versionID: copy.versionID).run(
      in: database, by: SamplePlan.officer)
    #expect(withdrawn.tasks == [ids[3]])
    #expect(
      try await database.readBoard(on: Self.today) { try TaskList.part($0, TaskFilter()).items.map(\.ref) }
        == ["1.1", "1.5", "1.3", "2.2"])
  }

  /// Who and when are a part of what a task says; what is done stays done, by whoever did it.
  @Test func anotherLeadOrTimeIsAChangeAndKeepsWhatIsDone() async throws {
    let database = try TestDatabase.current.database
    _ = try await PlanCopies.accepted(database)
    let ids = try await database.readBoard(on: Self.today) {
      try TaskList.part($0, TaskFilter(sort: .plan)).items.sorted { $0.ref < $1.ref }.map(\.id)
    }
    func shares(_ task: ID<RegisteredTask>) async throws -> [Duty] {
      try await database.read {
        try $0.all(Duty.self, "SELECT * FROM duty WHERE task_id = \(task) ORDER BY id")
      }
    }
    let done = try await shares(ids[1])
    try await ChangeDuties(
      dutyIDs: done.map(\.id), event: .complete, doneOn: Day(year: 2025, month: 6, day: 1)
    )
    .run(in: database, by: SamplePlan.officer)
    let begun = try await shares(ids[0]).suffix(1)
    try await ChangeDuties(dutyIDs: begun.map(\.id), event: .start).run(in: database, by: SamplePlan.officer)
    var tasks = SamplePlan.tasks
    tasks[0].leads = ["Báo Sông Hải"]
    tasks[1].leads = ["Sở Văn hóa"]
    tasks[1].timing = Timing(raw: "Năm 2026", kind: .year, from: 2026, to: 2026)
    let next = try await SamplePlan.request(in: database, bytes: "hai", tasks: tasks)
      .run(in: database, by: SamplePlan.officer)
    let review = try await database.read { try DraftReview.load($0, next.versionID) }
    let found = try #require(review.differences)
    #expect([found.added, found.changed, found.same, found.goneCount] == [0, 2, 2, 0])
    #expect(
      review.items.map { $0.earlier?.changes.map(\.field) } == [["lead"], ["timing", "lead"], [], []])
    let accepted = try await AcceptTasks(versionID: next.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let now = Dictionary(uniqueKeysWithValues: accepted.tasks.map { ($0.continued, $0.taskID) })
    let moved = try await shares(try #require(now[ids[1]]))
    #expect(moved.map(\.agencyID) == done.map(\.agencyID) && moved.allSatisfy { $0.state == .done })
    #expect(moved.allSatisfy { $0.doneOn == Day(year: 2025, month: 6, day: 1) })
    let goingOn = try await shares(try #require(now[ids[0]])).suffix(2)
    #expect(goingOn.map(\.state) == [.notStarted, .inProgress])
    #expect(goingOn.last?.agencyID == begun.first?.agencyID)
  }

  @Test func leadsThatNobodyKnowsKeepAShareEach() async throws {
    let database = try TestDatabase.current.database
    var tasks = [SamplePlan.task("1", "Mở lớp tập huấn ở Đồng Nai", line: 4, leads: ["Hội A", "Hội B"], nil)]
    func shares(_ bytes: String) async throws -> Int64 {
      let imported = try await SamplePlan.request(in: database, bytes: bytes, tasks: tasks)
        .run(in: database, by: SamplePlan.officer)
      let accepted = try await AcceptTasks(versionID: imported.versionID, choice: .all)
        .run(in: database, by: SamplePlan.officer)
      let id = try #require(accepted.tasks.first).taskID
      return try await database.read {
        try $0.integer("SELECT count(*) AS n FROM duty WHERE task_id = \(id) AND agency_id IS NULL")
      }
    }
    #expect(try await shares("một") == 2)
    tasks[0].text += " năm nay"
    #expect(try await shares("hai") == 2)
  }

  /// The likeness that a sketch tells is near the share of common lines, for parts of all sizes.
  @Test(arguments: [0, 10, 25, 40, 50, 60, 75, 90, 100])
  func theSketchIsNearTheTruth(percent: Int) {
    func lines(_ range: Range<Int>, _ seed: Int) -> [SourceLine] {
      range.map { SourceLine("Một dòng văn bản dài vừa đủ mang số \($0 &* 2_654_435_761 &+ seed)") }
    }
    let common = lines(0..<(percent * 4), 0)
    let mine = common + lines((percent * 4)..<400, 1), theirs = common + lines((percent * 4)..<400, 2)
    let truth = Double(percent * 4) / Double(800 - percent * 4)
    let told = PlanSketch(mine).likeness(to: PlanSketch(theirs))
    #expect(abs(told - truth) < 0.2, "\(percent): \(told) beside \(truth)")
    #expect(PlanSketch(mine).likeness(to: PlanSketch(mine)) == 1)
  }

  @Test func tasksAreMatchedByWhatTheySay() {
    func task(_ id: Int64, _ ref: String, _ text: String) -> TaskMatching.Task {
      .init(id: ID(rawValue: id), ref: ref, folded: text)
    }
    let old = [
      task(1, "1", "mo lop tap huan cho phong vien"), task(2, "2", "bao cao"), task(3, "3", "bao cao"),
      task(4, "4", "lam phim gioi thieu tinh o nuoc ngoai nam nay"), task(5, "5", "viec bi bo di hoan toan"),
    ]
    let new = [
      task(11, "1", "mo hai lop tap huan cho phong vien"), task(12, "3", "bao cao"), task(13, "4", "bao cao"),
      task(14, "9", "lam phim gioi thieu tinh o nuoc ngoai nam nay va nam sau"),
      task(15, "5", "mot viec moi"),
    ]
    let found = TaskMatching(new: new, old: old).counterparts
    #expect(
      found == [
        ID(rawValue: 11): ID(rawValue: 1), ID(rawValue: 12): ID(rawValue: 3),
        ID(rawValue: 13): ID(rawValue: 2),
        ID(rawValue: 14): ID(rawValue: 4),
      ])
  }

  /// The pages about versions, handover, tasks and saved views, and what stands against their acts.
  @Test func theseReadNoWholeTable() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    let unit = AgencyID(rawValue: 5)
    let next = try await SamplePlan.request(in: database, bytes: "bản hai")
      .run(in: database, by: SamplePlan.officer)
    let today = SamplePlan.now.day
    let scans = try await QueryPlan.fullScans(database) { reader in
      let version = try PlanVersion.find(next.versionID, in: reader)
      let task = try #require(try RegisteredTask.first(of: first.versionID, .accepted, in: reader))
      _ = try VersionDifferences.load(reader, version)
      _ = try Resemblance.plan(like: version, PlanSketch(marks: Array(1...20)), in: reader)
      _ = try RegisteredTask.counterparts(of: [RegisteredTask.find(task, in: reader)], in: reader)
      _ = try RegisteredTask.neighbours(of: task, in: reader)
      _ = try TaskDetail.load(reader, task, today: today)
      for scope in [HandoverScope.agency(unit), .plan(first.planID), .task(task)] {
        _ = try Handover.list(reader, scope, today: today)
        _ = try Handover.count(reader, scope, today: today)
        _ = try reader.rows(scope.shares(of: unit))
        _ = try reader.rows(scope.names(of: unit))
      }
      let board = BoardReader(reader, today: today)
      _ = try Handover.holders(board, plan: first.planID)
      _ = try PlanYear.undated(board, plan: first.planID)
      _ = try AcceptTasks(versionID: next.versionID, choice: .all).refusals(reader, SamplePlan.officer)
      _ = try RecentAcceptance.list(reader, plan: first.planID, SamplePlan.officer)
      _ = try SavedView.list(reader, of: ID(rawValue: 1))
      _ = try CorrectPlan(versionID: first.versionID, PlanHeading(version)).refusals(
        reader, SamplePlan.officer)
      _ = try WithdrawGone(versionID: first.versionID).refusals(reader, SamplePlan.officer)
      _ = try WithdrawPlan(planID: first.planID, reason: "x").refusals(reader, SamplePlan.officer)
      _ = try RestoreTask(taskID: task).objections(reader, SamplePlan.officer)
    }
    #expect(scans == [])
  }
}
