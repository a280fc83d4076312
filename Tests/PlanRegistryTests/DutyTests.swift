import Accounts
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct DutyTests {
  private func duties(_ database: Database, _ ref: String) async throws -> [Duty] {
    try await database.read { reader in
      try reader.all(
        Duty.self, "SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id WHERE t.ref = \(ref) ORDER BY d.id"
      )
    }
  }

  @Test func eachJointLeadHasItsOwnState() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let shares = try await duties(database, "1.2")
    #expect(shares.count == 2)
    try await ChangeDuties(dutyIDs: [shares[0].id], event: .complete).run(
      in: database, by: SamplePlan.officer)
    let detail = try await database.read { reader in
      try TaskDetail.load(reader, shares[0].taskID, today: SamplePlan.now.day)
    }
    #expect(detail.times.first?.occurrence.rollUp == RollUp(notStarted: 1, done: 1))
    #expect(
      detail.times.first.map { $0.occurrence.shown(on: SamplePlan.now.day, isCurrent: $0.isCurrent) } == .late
    )
    #expect(detail.times.first?.members.first?.duty.doneOn == SamplePlan.now.day)
  }

  @Test("stopping and undoing need a reason", arguments: [DutyEvent.suspend, .reopen, .putBack])
  func reasons(event: DutyEvent) async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let share = try #require(try await duties(database, "2.1").first)
    let refused = await #expect(throws: Refused.self) {
      try await ChangeDuties(dutyIDs: [share.id], event: event, reason: "  ")
        .run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("reason-missing") == true)
  }

  @Test func nothingIsDoneBeforeTheYearOfItsPlan() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let share = try #require(try await duties(database, "2.1").first)
    func complete(_ day: Day?) -> ChangeDuties {
      ChangeDuties(dutyIDs: [share.id], event: .complete, doneOn: day)
    }
    let refused = await #expect(throws: Refused.self) {
      _ = try await complete(Day(year: 1999, month: 5, day: 1)).run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("done-before-the-plan") == true)
    try await complete(Day(year: 2025, month: 1, day: 2)).run(in: database, by: SamplePlan.officer)
  }

  @Test func aRefusedChangeChangesNothing() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let shares = try await duties(database, "1.2")
    try await ChangeDuties(dutyIDs: [shares[1].id], event: .complete).run(
      in: database, by: SamplePlan.officer)
    await #expect(throws: Refused.self) {
      try await ChangeDuties(dutyIDs: shares.map(\.id), event: .start).run(
        in: database, by: SamplePlan.officer)
    }
    #expect(try await duties(database, "1.2").map(\.state) == [.notStarted, .done])
  }

  /// A slip of the hand is taken back as long as nothing came after it.
  @Test func aChangeIsUndoneOnceWhileItIsYoung() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let share = try #require(try await duties(database, "2.1").first)
    let undo = UndoDutyChange(dutyID: share.id)
    await #expect(throws: Refused([.nothingToUndo])) {
      try await undo.run(in: database, by: SamplePlan.officer)
    }
    try await ChangeDuties(dutyIDs: [share.id], event: .complete).run(in: database, by: SamplePlan.officer)
    var later = SamplePlan.officer
    later.now = later.now.adding(seconds: Acceptance.undoSeconds + 1)
    await #expect(throws: Refused([.nothingToUndo])) { try await undo.run(in: database, by: later) }
    try await undo.run(in: database, by: SamplePlan.officer)
    let now = try #require(try await duties(database, "2.1").first)
    #expect(now.state == .notStarted && now.doneOn == nil)
    let shown = try await database.readBoard(on: SamplePlan.now.day) {
      try TaskList.find($0, share.taskID).shown
    }
    #expect(shown == .notStarted)
    await #expect(throws: Refused([.nothingToUndo])) {
      try await undo.run(in: database, by: SamplePlan.officer)
    }
    // What was done, and reopened with a reason, is not done again by an undo.
    try await ChangeDuties(dutyIDs: [share.id], event: .complete).run(in: database, by: SamplePlan.officer)
    try await ChangeDuties(dutyIDs: [share.id], event: .reopen, reason: "Chưa xong").run(
      in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.nothingToUndo])) {
      try await undo.run(in: database, by: SamplePlan.officer)
    }
  }

  @Test func historyTellsWhoWhenAndWhy() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let share = try #require(try await duties(database, "2.1").first)
    try await ChangeDuties(dutyIDs: [share.id], event: .start).run(in: database, by: SamplePlan.officer)
    try await ChangeDuties(dutyIDs: [share.id], event: .suspend, reason: "Chờ kinh phí")
      .run(in: database, by: SamplePlan.officer)
    let history = try await database.read { reader in
      try TaskDetail.load(reader, share.taskID, today: SamplePlan.now.day).history
    }
    let steps = history.map { ShareStep($0) }
    #expect(steps.map { $0?.event } == [.suspend, .start, nil])
    #expect(history.last?.action == AcceptTasks.name)
    #expect(history.first?.kept.facts["reason"] == "Chờ kinh phí")
    #expect(steps.first??.from == .inProgress)
    #expect(steps.first??.to == .suspended)
    #expect(history.allSatisfy { $0.actorName == "Cán bộ thử" })
  }

  @Test func doneTomorrowIsRefused() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let share = try #require(try await duties(database, "2.1").first)
    await #expect(throws: Refused([.doneInFuture])) {
      try await ChangeDuties(
        dutyIDs: [share.id], event: .complete, doneOn: SamplePlan.now.day.adding(days: 1)
      ).run(in: database, by: SamplePlan.officer)
    }
  }

  @Test func aWithdrawnTaskLeavesTheBoardAndKeepsItsHistory() async throws {
    let database = try TestDatabase.current.database
    _ = try await SamplePlan.accepted(in: database)
    let share = try #require(try await duties(database, "2.1").first)
    try await WithdrawTask(taskID: share.taskID, reason: "Trùng việc").run(
      in: database, by: SamplePlan.officer)
    let (total, events) = try await database.readBoard(on: SamplePlan.now.day) { board in
      (
        try TaskList.part(board, TaskFilter()).items.count,
        try TaskDetail.load(board.reader, share.taskID, today: SamplePlan.now.day).history.count
      )
    }
    #expect(total == 3)
    #expect(events == 2)
  }
}
