import Accounts
import Core
import Store
import TestKit
import Testing

@testable import PlanRegistry

/// What was withdrawn or discarded comes back out of the bin as it was.
@Suite(.database(AgencyFixture.migrations)) struct ReturnTests {
  private func board(_ database: Database) async throws -> [String] {
    try await database.readBoard(on: SamplePlan.now.day) {
      try TaskList.part($0, TaskFilter()).items.map(\.ref)
    }
  }

  private func task(_ ref: String, _ database: Database) async throws -> ID<RegisteredTask> {
    try await database.read {
      try #require(try $0.row("SELECT id FROM task WHERE ref = \(ref) ORDER BY id LIMIT 1")?.get("id"))
    }
  }

  @Test func aWithdrawnTaskReturnsWithItsSharesAndItsHistory() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let before = try await board(database)
    let id = try await task("1.2", database)
    let binned = try await WithdrawTask(taskID: id, reason: "Gộp nhầm").run(
      in: database, by: SamplePlan.officer)
    #expect(try await board(database) == before.filter { $0 != "1.2" })
    #expect(try await database.read { try SearchIndex.search($0, "dong nai", kinds: ["task"]).isEmpty })
    try await ReturnTask(binned).run(in: database, by: SamplePlan.officer)
    #expect(try await board(database) == before)
    #expect(try await database.read { try SearchIndex.search($0, "dong nai", kinds: ["task"]).count } == 1)
    let history = try await database.read { try TaskDetail.load($0, id, today: SamplePlan.now.day).history }
    #expect(history.map(\.action) == ["task.return", "task.withdraw", "plan.accept"])
    await #expect(throws: Refused([.notInTheBin])) {
      try await ReturnTask(binned).run(in: database, by: SamplePlan.officer)
    }
  }

  @Test func aTaskThatANewerVersionHasDoesNotStandTwice() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let binned = try await WithdrawTask(taskID: try await task("1.1", database), reason: "Nhầm")
      .run(in: database, by: SamplePlan.officer)
    let second = try await SamplePlan.request(in: database, bytes: "bản hai")
      .run(in: database, by: SamplePlan.officer)
    _ = try await AcceptTasks(versionID: second.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.onTheBoardAgain])) {
      try await ReturnTask(binned).run(in: database, by: SamplePlan.officer)
    }
  }

  /// Equal lines of one version are tasks of their own.
  @Test func oneOfTwoEqualTasksReturns() async throws {
    let database = try TestDatabase.current.database
    let twice = [SamplePlan.tasks[0], SamplePlan.tasks[0]]
    let version = try await SamplePlan.request(in: database, tasks: twice)
      .run(in: database, by: SamplePlan.officer).versionID
    _ = try await AcceptTasks(versionID: version, choice: .all).run(in: database, by: SamplePlan.officer)
    let binned = try await WithdrawTask(taskID: try await task("1.1", database), reason: "Trùng")
      .run(in: database, by: SamplePlan.officer)
    try await ReturnTask(binned).run(in: database, by: SamplePlan.officer)
    #expect(try await board(database) == ["1.1", "1.1"])
  }

  @Test func aDiscardedDraftReturnsUnlessItsFileCameAgain() async throws {
    let database = try TestDatabase.current.database
    let first = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    func waiting() async throws -> Int {
      try await database.read { reader in
        try reader.part(PlanListItem.self, of: PlanListItem.list).items.reduce(0) { $0 + $1.proposedCount }
      }
    }
    let all = try await waiting()
    let discarded = try await DiscardDraft(versionID: first.versionID)
      .run(in: database, by: SamplePlan.officer)
    // What was put away waits for nobody.
    #expect(all > 0)
    #expect(try await waiting() == 0)
    #expect(try await database.read { try $0.part(PlanListItem.self, of: PlanListItem.list) }.items.isEmpty)
    let restored = try await RestoreDraft(discarded.binned).run(in: database, by: SamplePlan.officer)
    #expect(restored.id == first.versionID)
    #expect(try await database.read { try PlanVersion.find(first.versionID, in: $0) }.state == .draft)
    let again = try await DiscardDraft(versionID: first.versionID).run(in: database, by: SamplePlan.officer)
    _ = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.importedAgain])) {
      try await RestoreDraft(again.binned).run(in: database, by: SamplePlan.officer)
    }
    // The number of one kind of thing is not that of another.
    await #expect(throws: Refused([.notInTheBin])) {
      try await ReturnTask(again.binned).run(in: database, by: SamplePlan.officer)
    }
  }
}
