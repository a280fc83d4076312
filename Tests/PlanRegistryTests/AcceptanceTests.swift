import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct AcceptanceTests {
  private func labels(_ database: Database, _ ref: String) async throws -> [String] {
    try await database.read { reader in
      try reader.rows(
        """
        SELECT o.label FROM occurrence o JOIN task t ON t.id = o.task_id
        WHERE t.ref = \(ref) AND t.standing = 'accepted' ORDER BY o.label
        """
      ).map { try $0.get("label") }
    }
  }

  @Test func makesTheOccurrencesOfThePlanYears() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    #expect(try await labels(database, "1.1") == ["2025", "2026", "2027"])
    #expect(try await labels(database, "1.2") == ["2025"])
    #expect(try await labels(database, "1.3") == ["2025", "2026", "2027"])
    #expect(try await labels(database, "2.1") == ["open"])
  }

  @Test func canBeUndoneForAWhile() async throws {
    let database = try TestDatabase.current.database
    let (imported, accepted) = try await SamplePlan.accepted(in: database)
    let undone = try await UndoAcceptance(acceptanceID: accepted.acceptanceID)
      .run(in: database, by: SamplePlan.officer)
    #expect(undone.taskIDs.count == 4)
    await #expect(throws: Refused([.undoneAlready])) {
      try await UndoAcceptance(acceptanceID: accepted.acceptanceID).run(in: database, by: SamplePlan.officer)
    }
    let (version, left) = try await database.read { reader in
      (
        try PlanVersion.find(imported.versionID, in: reader),
        try reader.integer("SELECT (SELECT count(*) FROM duty) + (SELECT count(*) FROM occurrence) AS n")
      )
    }
    #expect(version.state == .draft)
    #expect(left == 0)
    let again = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    #expect(again.tasks.count == 4)
  }

  /// What was done to its tasks while they were under review stands in nobody's way.
  @Test func canBeUndoneAfterAReviewThatCutAndMerged() async throws {
    let database = try TestDatabase.current.database
    let imported = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    let tasks = try await database.read { try DraftReview.load($0, imported.versionID).items.map(\.task) }
    try await SplitTask(taskID: tasks[0].id, edition: tasks[0].edition, parts: ["Một", "Hai"])
      .run(in: database, by: SamplePlan.officer)
    try await MergeTasks(taskIDs: [tasks[1].id, tasks[2].id]).run(in: database, by: SamplePlan.officer)
    let accepted = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let recent = try await database.read {
      try RecentAcceptance.list($0, plan: imported.planID, SamplePlan.officer)
    }
    #expect(recent.map(\.taskCount) == [4] && recent.map(\.plan) == [nil])
    let all = try await database.read { try RecentAcceptance.list($0, SamplePlan.officer) }
    #expect(all.map(\.plan) == ["15/KH-UBND"])
    let undone = try await UndoAcceptance(acceptanceID: accepted.acceptanceID)
      .run(in: database, by: SamplePlan.officer)
    #expect(undone.taskIDs.count == 4)
  }

  @Test func cannotBeUndoneLateOrAfterWork() async throws {
    let database = try TestDatabase.current.database
    let (_, accepted) = try await SamplePlan.accepted(in: database)
    var later = SamplePlan.officer
    later.now = later.now.adding(seconds: Acceptance.undoSeconds + 1)
    let undo = UndoAcceptance(acceptanceID: accepted.acceptanceID)
    await #expect(throws: Refused([.tooLateToUndo])) { try await undo.run(in: database, by: later) }
    let duty = try await database.read { try $0.row("SELECT id FROM duty")?.get("id", as: ID<Duty>.self) }
    try await ChangeDuties(dutyIDs: [#require(duty)], event: .start).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.alreadyWorkedOn])) {
      try await undo.run(in: database, by: SamplePlan.officer)
    }
    // It does not vanish without a word.
    let recent = try await database.read { try RecentAcceptance.list($0, SamplePlan.officer) }
    #expect(recent.map(\.acceptance.id) == [accepted.acceptanceID])
    #expect(recent.first?.objection == Refusal.alreadyWorkedOn.message)
    let now = later
    #expect(try await database.read { try RecentAcceptance.list($0, now) }.isEmpty)
  }

  /// What was undone, and what a name was decided to mean, is no work.
  @Test func canBeUndoneWhenNothingIsLeftOfWhatWasDone() async throws {
    let database = try TestDatabase.current.database
    _ = try await AgencyFixture.make(in: database)
    let task = SamplePlan.task("1", "Việc chung", line: 4, leads: ["Hội A"], nil)
    let imported = try await SamplePlan.request(in: database, tasks: [task])
      .run(in: database, by: SamplePlan.officer)
    let accepted = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let proposal = try #require(try await database.read { try AgencyProposal.open($0) }.first)
    let unit = Agency(name: "Hội A", place: AgencyFixture.place)
    try await DecideName(DecideProposal(proposal.id, .agency(unit))).run(in: database, by: SamplePlan.officer)
    let undo = UndoAcceptance(acceptanceID: accepted.acceptanceID)
    func objections() async throws -> [Refusal] {
      try await database.read { try undo.objections($0, SamplePlan.officer) }
    }
    #expect(try await objections() == [])
    let duty: ID<Duty> = try await database.read { try $0.row("SELECT id FROM duty")!.get("id") }
    try await ChangeDuties(dutyIDs: [duty], event: .start).run(in: database, by: SamplePlan.officer)
    #expect(try await objections() == [.alreadyWorkedOn])
    try await UndoDutyChange(dutyID: duty).run(in: database, by: SamplePlan.officer)
    #expect(try await objections() == [])
    let undone = try await undo.run(in: database, by: SamplePlan.officer)
    #expect(undone.taskIDs.count == 1)
  }

  /// Else every task would stand on the board twice.
  @Test func anOlderVersionIsNotAcceptedAfterANewerOne() async throws {
    let database = try TestDatabase.current.database
    let first = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    let second = try await SamplePlan.request(in: database, bytes: "bản hai").run(
      in: database, by: SamplePlan.officer)
    _ = try await AcceptTasks(versionID: second.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.newerAccepted])) {
      _ = try await AcceptTasks(versionID: first.versionID, choice: .all)
        .run(in: database, by: SamplePlan.officer)
    }
  }

  @Test func aPlanThatLeftTheBoardIsNotFound() async throws {
    let database = try TestDatabase.current.database
    let (_, accepted) = try await SamplePlan.accepted(in: database)
    func hits() async throws -> Int {
      try await database.read { try SearchIndex.search($0, "thong tin doi ngoai", kinds: ["plan"]).count }
    }
    #expect(try await hits() == 1)
    try await UndoAcceptance(acceptanceID: accepted.acceptanceID).run(in: database, by: SamplePlan.officer)
    #expect(try await hits() == 0)
  }

  @Test func aNewVersionTakesOverWhatWasDone() async throws {
    let database = try TestDatabase.current.database
    let (first, _) = try await SamplePlan.accepted(in: database)
    let duty = try await database.read { reader in
      try reader.row(
        """
        SELECT d.id FROM duty d JOIN task t ON t.id = d.task_id JOIN occurrence o ON o.id = d.occurrence_id
        WHERE t.ref = '1.1' AND o.label = '2025'
        """)?.get("id", as: ID<Duty>.self)
    }
    try await ChangeDuties(dutyIDs: [#require(duty)], event: .complete).run(
      in: database, by: SamplePlan.officer)
    let second = try await SamplePlan.request(
      in: database, bytes: "bản hai", tasks: Array(SamplePlan.tasks.prefix(2))
    )
    .run(in: database, by: SamplePlan.officer)
    let vanished = try await database.read { reader in
      try VersionDifferences.load(reader, PlanVersion.find(second.versionID, in: reader))?.gone.map(\.ref)
    }
    #expect(vanished == ["1.3", "2.1"])
    let accepted = try await AcceptTasks(versionID: second.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    let rows = try await database.readBoard(on: SamplePlan.now.day) {
      try TaskList.part($0, TaskFilter()).items
    }
    #expect(rows.map(\.ref).sorted() == ["1.1", "1.2", "1.3", "2.1"])
    let kept = try #require(rows.first { $0.ref == "1.1" })
    let detail = try await database.read { try TaskDetail.load($0, kept.id, today: SamplePlan.now.day) }
    #expect(detail.version.id == second.versionID)
    #expect(detail.times.map(\.occurrence.rollUp.state) == [.done, .notStarted, .notStarted])
    #expect(detail.history.contains { ShareStep($0)?.event == .complete })
    #expect(try await database.read { try PlanVersion.find(first.versionID, in: $0) }.state == .superseded)

    try await UndoAcceptance(acceptanceID: accepted.acceptanceID).run(in: database, by: SamplePlan.officer)
    let back = try await database.readBoard(on: SamplePlan.now.day) {
      try TaskList.part($0, TaskFilter()).items
    }
    #expect(back.count == 4)
    #expect(try await database.read { try PlanVersion.find(first.versionID, in: $0) }.state == .accepted)
  }
}
