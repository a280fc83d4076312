import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct ReviewTests {
  private func draft() async throws -> (Database, DraftReview) {
    let database = try TestDatabase.current.database
    let outcome = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    return (database, try await review(database, outcome.versionID))
  }

  private func review(_ database: Database, _ id: ID<PlanVersion>) async throws -> DraftReview {
    try await database.read { try DraftReview.load($0, id, size: 500) }
  }

  @Test func showsWarningsBesideTheirTasks() async throws {
    let (_, review) = try await draft()
    #expect(review.items.map(\.task.ref) == ["1.1", "1.2", "1.3", "2.1"])
    #expect(review.items.map(\.doubts.lead) == [.unclear, .unclear, .known, .missing])
  }

  @Test func editsTextTimeAndNames() async throws {
    let (database, review) = try await draft()
    let id = review.items[3].task.id
    let timing = Timing(raw: "Hằng quý", kind: .quarterly, from: nil, to: nil)
    try await EditTask(
      taskID: id, edition: 1, text: "  Nắm   dư luận ", timing: timing,
      names: [.lead: ["Sở Thông tin", ""], .coordinator: ["Báo Sông Hải"]]
    ).run(in: database, by: SamplePlan.officer)
    let item = try await self.review(database, review.version.id).items[3]
    #expect(item.task.text == "Nắm dư luận")
    #expect(item.task.timing == timing)
    #expect(item.task.isEdited)
    #expect(item.responsibilities.filter { $0.role == .lead }.map(\.name) == ["Sở Thông tin"])
  }

  /// Whoever saw the task before somebody else changed it overwrites nothing, whatever the change was.
  @Test func twoWhoEditLoseNothing() async throws {
    let (database, review) = try await draft()
    let ids = review.items.map(\.task.id)
    func edit(_ edition: Int64) -> EditTask {
      EditTask(taskID: ids[0], edition: edition, text: "Lần \(edition)", timing: nil, names: [:])
    }
    func edition(_ item: Int = 0) async throws -> Int64 {
      try await self.review(database, review.version.id).items[item].task.edition
    }
    try await edit(1).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.changedMeanwhile])) {
      try await edit(1).run(in: database, by: SamplePlan.officer)
    }
    try await edit(2).run(in: database, by: SamplePlan.officer)
    #expect(try await edition() == 3)
    let split = { SplitTask(taskID: ids[0], edition: $0, parts: ["Một", "Hai"]) }
    await #expect(throws: Refused([.changedMeanwhile])) {
      try await split(2).run(in: database, by: SamplePlan.officer)
    }
    try await split(3).run(in: database, by: SamplePlan.officer)
    #expect(try await edition() == 4)
    try await MergeTasks(taskIDs: [ids[0], ids[1]]).run(in: database, by: SamplePlan.officer)
    #expect(try await edition() == 5)
    let named = try #require(
      try await self.review(database, review.version.id).items[0].responsibilities.first)
    let agency = Agency(name: "Sở Mới", place: "Đồng Nai")
    try await CreateAgency(agency).run(in: database, by: SamplePlan.officer)
    let told = try await ConfirmAgency(responsibilityID: named.id, agencyID: agency.id)
      .run(in: database, by: SamplePlan.officer)
    #expect(try await edition() == 6)
    // Every task whose name got the unit has it in its history, and none a second time.
    let sharing = try await self.review(database, review.version.id).items.filter { item in
      item.task.standing == .proposed && item.responsibilities.contains { $0.name == named.name }
    }.map(\.task.id)
    #expect(told.first == ids[0] && Set(told) == Set(sharing))
    for id in told {
      let acts = try await database.read { try AuditLog.entries($0, subject: "task", id: id.rawValue) }
      #expect(acts.first?.action == ConfirmAgency.name)
    }
    let again = try await ConfirmAgency(responsibilityID: named.id, agencyID: agency.id)
      .run(in: database, by: SamplePlan.officer)
    #expect(again.isEmpty)
    #expect(try await edition() == 6)
    await #expect(throws: Refused([.agencyMissing])) {
      try await ConfirmAgency(responsibilityID: named.id, agencyID: nil)
        .run(in: database, by: SamplePlan.officer)
    }
  }

  /// What was put away stays as it was, also task by task.
  @Test func aDiscardedVersionGivesNothingBack() async throws {
    let (database, review) = try await draft()
    let id = review.items[0].task.id
    try await DropTask(taskID: id).run(in: database, by: SamplePlan.officer)
    try await DiscardDraft(versionID: review.version.id).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.notUnderReview])) {
      try await RestoreTask(taskID: id).run(in: database, by: SamplePlan.officer)
    }
  }

  @Test("refuses texts no task can have", arguments: ["", " \n ", String(repeating: "a", count: 20_001)])
  func refusesText(text: String) async throws {
    let (database, review) = try await draft()
    await #expect(throws: Refused.self) {
      try await EditTask(taskID: review.items[0].task.id, edition: 1, text: text, timing: nil, names: [:])
        .run(in: database, by: SamplePlan.officer)
    }
  }

  /// Places that earlier merges took may lie beyond the number of names.
  @Test func mergesAgainAfterNamesWereTakenOut() async throws {
    let (database, review) = try await draft()
    let ids = review.items.map(\.task.id)
    func edit(_ id: ID<RegisteredTask>, _ names: [Responsibility.Role: [String]]) async throws {
      let edition = try await database.read { try RegisteredTask.find(id, in: $0).edition }
      try await EditTask(taskID: id, edition: edition, text: "Việc", timing: nil, names: names)
        .run(in: database, by: SamplePlan.officer)
    }
    try await edit(ids[0], [.lead: ["A", "B"], .coordinator: ["C"]])
    try await edit(ids[1], [.coordinator: ["D", "E"]])
    try await edit(ids[2], [.coordinator: ["F", "G"]])
    try await MergeTasks(taskIDs: [ids[0], ids[1]]).run(in: database, by: SamplePlan.officer)
    try await edit(ids[0], [.coordinator: ["C", "D", "E"]])
    try await MergeTasks(taskIDs: [ids[0], ids[2]]).run(in: database, by: SamplePlan.officer)
    let names = try await self.review(database, review.version.id).items[0].responsibilities.map(\.name)
    #expect(names == ["C", "D", "E", "F", "G"])
  }

  @Test func mergesAndRestores() async throws {
    let (database, review) = try await draft()
    let ids = review.items.prefix(2).map(\.task.id)
    let kept = try await MergeTasks(taskIDs: ids.reversed()).run(in: database, by: SamplePlan.officer)
    #expect(kept == ids[0])
    let merged = try await self.review(database, review.version.id)
    #expect(merged.items[0].task.text == "Xây dựng chuyên trang tiếng Anh; Mở lớp tập huấn ở Đồng Nai")
    #expect(merged.items[0].task.place == SourcePlace(line: 4, endLine: 5))
    #expect(merged.items[0].responsibilities.filter { $0.role == .lead }.count == 3)
    #expect(merged.items[0].responsibilities.filter { $0.role == .coordinator }.count == 1)
    #expect(merged.items[1].task.standing == .dropped)
    #expect(merged.items[1].task.mergedInto == kept)
    try await RestoreTask(taskID: ids[1]).run(in: database, by: SamplePlan.officer)
    // Nothing stands twice: the one that stayed is as it was before.
    let parted = try await self.review(database, review.version.id).items
    #expect(parted[1].task.standing == .proposed && parted[1].task.text == review.items[1].task.text)
    #expect(
      parted[0].task.text == review.items[0].task.text && parted[0].task.place == review.items[0].task.place)
    #expect(parted[0].task.timing == review.items[0].task.timing)
    #expect(
      parted[0].responsibilities.map(\.name).sorted() == review.items[0].responsibilities.map(\.name).sorted()
    )
  }

  /// Of three that became one, one is parted again; a text that somebody rewrote is theirs.
  @Test func oneOfSeveralIsPartedAgain() async throws {
    let (database, review) = try await draft()
    let ids = review.items.map(\.task.id)
    try await MergeTasks(taskIDs: Array(ids[0...2])).run(in: database, by: SamplePlan.officer)
    try await RestoreTask(taskID: ids[1]).run(in: database, by: SamplePlan.officer)
    let kept = try await self.review(database, review.version.id).items[0]
    #expect(kept.task.text == "Xây dựng chuyên trang tiếng Anh; Cập nhật thông tin trên cổng")
    #expect(
      kept.responsibilities.filter { $0.role == .lead }.map(\.name) == ["Sở Văn hóa", "các sở, ban, ngành"])
    try await EditTask(
      taskID: ids[0], edition: kept.task.edition, text: "Việc chung", timing: nil, names: [:]
    )
    .run(in: database, by: SamplePlan.officer)
    try await RestoreTask(taskID: ids[2]).run(in: database, by: SamplePlan.officer)
    #expect(try await self.review(database, review.version.id).items[0].task.text == "Việc chung")
  }

  /// A button pressed on a page that is out of date does nothing, and says so.
  @Test func buttonsOfAnOldPageAreRefused() async throws {
    let (database, review) = try await draft()
    let ids = review.items.map(\.task.id)
    try await EditTask(taskID: ids[0], edition: 1, text: "Sửa", timing: nil, names: [:])
      .run(in: database, by: SamplePlan.officer)
    let acts: [any Action] = [
      DropTask(taskID: ids[0], edition: 1), MergeTasks(taskIDs: [ids[0], ids[1]], editions: [ids[0]: 1]),
      AcceptTasks(versionID: review.version.id, choice: .this(ids[0], edition: 1)),
    ]
    for act in acts {
      let refused = await #expect(throws: Refused.self) {
        _ = try await act.run(in: database, by: SamplePlan.officer)
      }
      #expect(refused?.has("changed-since-seen") == true)
    }
    try await DropTask(taskID: ids[0], edition: 2).run(in: database, by: SamplePlan.officer)
  }

  @Test func aTaskIsAddedByHandAndOutOfLines() async throws {
    let (database, review) = try await draft()
    let content = TaskContent(
      text: "Làm phim ngắn", timing: Timing(raw: "2026", kind: .year, from: 2026, to: 2026),
      names: [.lead: ["Sở Văn hóa"]])
    let byHand = try await AddTask(versionID: review.version.id, ref: "3.1", content)
      .run(in: database, by: SamplePlan.officer)
    let ofLines = try await AddTask(versionID: review.version.id, content, lines: 5...6)
      .run(in: database, by: SamplePlan.officer)
    let items = try await self.review(database, review.version.id).items
    #expect(items.map(\.task.id).last == byHand && items.last?.task.ref == "3.1")
    #expect(items[2].task.id == ofLines && items[2].task.place == SourcePlace(line: 5, endLine: 6))
    #expect(items[2].task.pillar == "Nhóm 1" && items[2].task.isEdited)
    let refused = await #expect(throws: Refused.self) {
      try await AddTask(
        versionID: review.version.id, ref: String(repeating: "1", count: 61), content, lines: 900...901
      )
      .run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("ref-too-long") == true && refused?.has("no-such-lines") == true)
    let accepted = try await AcceptTasks(versionID: review.version.id, choice: .these([byHand, ofLines]))
      .run(in: database, by: SamplePlan.officer)
    #expect(accepted.tasks.count == 2)
    let more = try await AddTask(versionID: review.version.id, content).run(
      in: database, by: SamplePlan.officer)
    #expect(try await self.review(database, review.version.id).items.last?.task.id == more)
  }

  @Test func splitsInOrderEvenWhenThereIsLittleRoom() async throws {
    let (database, review) = try await draft()
    let id = review.items[0].task.id
    for round in 0..<3 {
      try await SplitTask(
        taskID: id, edition: Int64(round) + 1, parts: (0..<40).map { "phần \(round) \($0)" }
      )
      .run(in: database, by: SamplePlan.officer)
    }
    let split = try await self.review(database, review.version.id)
    #expect(split.items.count == 4 + 39 * 3)
    #expect(split.items.map(\.task.text).prefix(3) == ["phần 2 0", "phần 2 1", "phần 2 2"])
    #expect(split.items.last?.task.ref == "2.1")
    #expect(Set(split.items.map(\.task.position)).count == split.items.count)
    #expect(split.items[1].responsibilities.map(\.name).sorted() == ["Báo Sông Hải", "Sở Văn hóa"])
  }

  @Test func dropsAndRestores() async throws {
    let (database, review) = try await draft()
    let id = review.items[1].task.id
    try await DropTask(taskID: id).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.notUnderReview])) {
      try await DropTask(taskID: id).run(in: database, by: SamplePlan.officer)
    }
    let accepted = try await AcceptTasks(versionID: review.version.id, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    #expect(accepted.tasks.count == 3)
    try await RestoreTask(taskID: id).run(in: database, by: SamplePlan.officer)
    let rest = try await AcceptTasks(versionID: review.version.id, choice: .these([id]))
      .run(in: database, by: SamplePlan.officer)
    #expect(rest.tasks.count == 1)
  }

  @Test func acceptsThoseWhoseLeadIsKnown() async throws {
    let (database, review) = try await draft()
    let accepted = try await AcceptTasks(versionID: review.version.id, choice: .sound)
      .run(in: database, by: SamplePlan.officer)
    #expect(accepted.tasks.map(\.taskID) == [review.items[2].task.id])
    #expect(try await self.review(database, review.version.id).items.map(\.task.standing).last == .proposed)
  }

  @Test func everyChangeLeavesWhoAndWhen() async throws {
    let (database, review) = try await draft()
    let id = review.items[0].task.id
    try await DropTask(taskID: id).run(in: database, by: SamplePlan.officer)
    let history = try await database.read { try AuditLog.entries($0, subject: "task", id: id.rawValue) }
    #expect(history.map(\.action) == ["task.drop"])
    #expect(history.first?.actorName == "Cán bộ thử")
    #expect(history.first?.at == SamplePlan.now)
  }
}
