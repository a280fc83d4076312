import Core
import Store
import TestKit
import Testing

@testable import Jobs

/// Schedules as rows.
@Suite(.database(jobsAndEffects)) struct ScheduleTests {
  private let nightly = ScheduledJob("test.nightly", "daily 02:30", NoteNumber(number: 1))
  /// 2026-11-15 02:30 in Vietnam.
  private let moment = Timestamp(milliseconds: 1_794_684_600_000)

  private func install(now: Timestamp) async throws -> Database {
    let database = try TestDatabase.current.database
    try await database.write { try nightly.install($0, now: now) }
    return database
  }

  private func schedule(_ database: Database) async throws -> Schedule {
    try #require(try await database.read { try Schedule.all($0) }.first)
  }

  private func makeDue(_ database: Database, now: Timestamp) async throws -> [String] {
    try await database.write(isolation: .readCommitted) { try Schedule.makeDueJobs($0, now: now) }
  }

  private func keys(_ database: Database) async throws -> [String] {
    try await database.read { reader in
      try reader.rows("SELECT job_key FROM job ORDER BY id").map { try $0.get("job_key") }
    }
  }

  @Test func isInstalledOnceAndKeepsWhatWasChanged() async throws {
    let database = try await install(now: moment)
    let first = try await schedule(database)
    #expect(first.nextAt == moment.adding(seconds: 86_400))
    #expect(first.rule == ScheduleRule("daily 02:30") && first.isOn && first.lastAt == nil)
    let weekly = try #require(ScheduleRule("weekly mon 07:00"))
    let moment = moment
    #expect(
      try await database.write {
        try Schedule.change($0, "test.nightly", rule: weekly, isOn: false, now: moment)
      })
    _ = try await install(now: moment)
    let changed = try await schedule(database)
    #expect(changed.rule == weekly && !changed.isOn)
    #expect(changed.nextAt == weekly.next(after: moment))
    #expect(try await !database.write { try Schedule.change($0, "absent", rule: weekly, isOn: true) })
  }

  @Test func aDueOneMakesOneJobAndMovesOn() async throws {
    let database = try await install(now: moment.adding(seconds: -60))
    #expect(try await makeDue(database, now: moment.adding(seconds: -1)) == [])
    #expect(try await makeDue(database, now: moment) == ["test.nightly"])
    #expect(try await makeDue(database, now: moment.adding(seconds: 5)) == [])
    #expect(try await keys(database) == ["test.nightly@\(moment.milliseconds)"])
    let after = try await schedule(database)
    #expect(after.lastAt == moment && after.nextAt == moment.adding(seconds: 86_400))
  }

  @Test func missedMomentsAreOneJob() async throws {
    let database = try await install(now: moment.adding(seconds: -60))
    let later = moment.adding(seconds: 5 * 86_400 + 3600)
    #expect(try await makeDue(database, now: later) == ["test.nightly"])
    #expect(try await keys(database).count == 1)
    #expect(try await schedule(database).nextAt == moment.adding(seconds: 6 * 86_400))
  }

  @Test func jobsThatNobodyDoesDoNotPileUp() async throws {
    let database = try await install(now: moment.adding(seconds: -60))
    for day in 0..<5 {
      let made = try await makeDue(database, now: moment.adding(seconds: Int64(day) * 86_400))
      #expect(made == (day == 0 ? ["test.nightly"] : []))
    }
    _ = try await database.write { try $0.run("UPDATE job SET state = 'dead', ended_at = 1") }
    #expect(try await makeDue(database, now: moment.adding(seconds: 5 * 86_400)) == ["test.nightly"])
    #expect(try await keys(database).count == 2)
  }

  @Test func oneThatIsOffRests() async throws {
    let database = try await install(now: moment.adding(seconds: -60))
    let rule = try #require(ScheduleRule("daily 02:30"))
    let before = moment.adding(seconds: -60)
    _ = try await database.write {
      try Schedule.change($0, "test.nightly", rule: rule, isOn: false, now: before)
    }
    #expect(try await makeDue(database, now: moment) == [])
    #expect(try await database.write { try Schedule.runNow($0, "test.nightly") })
    #expect(try await keys(database).count == 1)
    #expect(try await !database.write { try Schedule.runNow($0, "absent") })
  }

  @Test func aRuleThatNobodyReadsRests() async throws {
    let database = try await install(now: moment.adding(seconds: -60))
    try await database.write { try $0.run("UPDATE schedule SET rule = 'now and then'") }
    #expect(try await makeDue(database, now: moment) == [])
    let odd = try await schedule(database)
    #expect(odd.rule == nil && odd.nextAt > moment)
    #expect(try await keys(database) == [])
  }

  /// Six at a time, at each of forty moments.
  @Test func processesBesideEachOtherMakeNoDouble() async throws {
    let database = try await install(now: moment.adding(seconds: -60))
    for day in 0..<40 {
      let now = moment.adding(seconds: Int64(day) * 86_400)
      let made = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<6 { group.addTask { try await makeDue(database, now: now) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(made == ["test.nightly"])
      _ = try await database.write { try $0.run("UPDATE job SET state = 'done', ended_at = \(now)") }
    }
    #expect(try await keys(database).count == 40)
  }

  @Test func runnersInstallAndRunThem() async throws {
    let database = try TestDatabase.current.database
    let runners = try (0..<2).map { _ in try Trial.runner(database, schedule: [nightly]) }
    try await Trial.run(runners) {
      // Pull its moment back once it is there.
      _ = try await database.write {
        try $0.run("UPDATE schedule SET next_at = \(1) WHERE last_at IS NULL AND next_at > 1")
      }
      return try await Trial.states(database)[.done] == 1
    }
    #expect(try await Trial.effects(database) == [1])
    #expect(try await keys(database) == ["test.nightly@1"])
  }
}
