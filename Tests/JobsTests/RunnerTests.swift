import Core
import Store
import TestKit
import Testing

@testable import Jobs

/// A runner on a real database, and what becomes of jobs that fail.
@Suite(.database(jobsAndEffects)) struct RunnerTests {
  private func enqueue(_ jobs: NoteNumber...) async throws -> Database {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for job in jobs { try transaction.enqueue(job) }
    }
    return database
  }

  private func run(_ database: Database, _ kinds: [JobKind] = [.database(NoteNumber.self)]) async throws {
    try await Trial.run([Trial.runner(database, kinds)]) { try await Trial.isDone(database) }
  }

  private func lastError(_ database: Database) async throws -> String? {
    try await database.read { try JobQueue.dead($0).first?.lastError }
  }

  @Test func severalRunnersDoEachJobOnce() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for number in 1...120 { try transaction.enqueue(NoteNumber(number: number)) }
    }
    let runners = try (0..<3).map { _ in try Trial.runner(database) }
    let started = ContinuousClock.now
    try await Trial.run(runners) { try await Trial.isDone(database) }
    let rate = Int(120 / ((ContinuousClock.now - started) / .seconds(1)))
    print("\(database.dialect): 120 jobs with effects in the database by three runners, \(rate) a second")
    #expect(try await Trial.effects(database) == Array(1...120))
    #expect(try await Trial.states(database) == [.done: 120])
  }

  @Test(arguments: [NoteNumber.Trouble.error, .constraint])
  func whatFailsIsUndoneAndTriedAgain(trouble: NoteNumber.Trouble) async throws {
    let database = try await enqueue(NoteNumber(number: 7, trouble: trouble, until: 2))
    try await run(database)
    #expect(try await Trial.effects(database) == [7])
    let row = try #require(try await database.read { try $0.row("SELECT state, attempts FROM job") })
    #expect(try row.get("state", as: JobQueue.State.self) == .done)
    #expect(try row.get("attempts") == 3)
  }

  @Test func whatFailsTooOftenIsDead() async throws {
    let database = try await enqueue(NoteNumber(number: 7, trouble: .error, until: 99), NoteNumber(number: 8))
    try await run(database)
    #expect(try await Trial.effects(database) == [8])
    let dead = try await database.read { try JobQueue.dead($0) }
    #expect(dead.map(\.attempts) == [3])
    // The type of an unknown error, not what it holds.
    #expect(dead.first?.lastError == "error of type Unlucky")
  }

  @Test func aBrokenConstraintIsNamedWithoutItsValues() async throws {
    let database = try await enqueue(NoteNumber(number: 7, trouble: .constraint, until: 99))
    try await run(database)
    #expect(try await lastError(database) == "database: constraint notNull")
  }

  @Test func aRefusalIsForGood() async throws {
    let database = try await enqueue(NoteNumber(number: 7, trouble: .refusal, until: 99))
    try await run(database)
    let dead = try await database.read { try JobQueue.dead($0) }
    #expect(dead.map(\.attempts) == [1])
    #expect(dead.first?.lastError == "refused: too-late")
    #expect(try await Trial.effects(database) == [])
  }

  @Test func whatCannotBeReadIsDeadInTheEnd() async throws {
    let database = try await enqueue(NoteNumber(number: 7))
    try await database.write { try $0.run("UPDATE job SET payload = '{\"number\":\"seven\"}'") }
    try await run(database)
    #expect(try await lastError(database) == "the stored job of kind test.note cannot be read")
  }

  @Test func kindsThatNobodyKnowsWait() async throws {
    let database = try await enqueue(NoteNumber(number: 7))
    try await database.write { try $0.enqueue(Call(key: "a")) }
    try await Trial.run([Trial.runner(database)]) { try await Trial.states(database)[.done] == 1 }
    #expect(try await Trial.states(database) == [.waiting: 1, .done: 1])
    let calls = Counter()
    try await run(database, [.outside(Call.self) { _, _ in calls.add() }])
    #expect(calls.count == 1)
  }

  @Test func logsNameTheJobAndNothingOfIt() async throws {
    let database = try await enqueue(NoteNumber(number: 7131, trouble: .error, until: 2))
    let heard = HeardLog()
    let runner = try JobRunner(
      database, kinds: [.database(NoteNumber.self)], limits: .quick(), log: heard.logger)
    try await Trial.run([runner]) { try await Trial.isDone(database) }
    let id = try await database.read { try $0.integer("SELECT id FROM job") }
    #expect(heard.lines.count == 3)
    #expect(heard.lines.allSatisfy { $0.contains("job=\(id) kind=test.note") })
    #expect(heard.lines.last?.hasPrefix("info: job done attempt=3 job=") == true)
    let said = heard.lines.joined().replacing("\(id)", with: "")
    #expect(!said.contains("7131") && !said.contains("matkhau"))
  }

  @Test func aKindIsDeclaredOnce() throws {
    let database = try TestDatabase.current.database
    #expect(throws: JobError.kindTwice("test.note")) {
      try Trial.runner(database, [.database(NoteNumber.self), .database(NoteNumber.self)])
    }
    #expect(throws: JobError.unreadableRule(schedule: "bad")) {
      try Trial.runner(database, schedule: [ScheduledJob("bad", "hourly", NoteNumber(number: 1))])
    }
  }

  /// It runs two leases long, and the other runner does not get it.
  @Test func aLeaseIsRenewedWhileTheJobRuns() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.enqueue(Call(key: "long")) }
    let calls = Counter()
    let kind = JobKind.outside(Call.self) { _, _ in
      calls.add()
      try await Task.sleep(for: .seconds(7))
    }
    let runners = try (0..<2).map { _ in
      try Trial.runner(database, [kind], limits: .quick(lease: .seconds(3)))
    }
    try await Trial.run(runners) { try await Trial.isDone(database) }
    #expect(calls.count == 1)
    #expect(try await database.read { try $0.integer("SELECT attempts FROM job") } == 1)
  }

  @Test func anEffectUnderALostLeaseIsNotTakenForDone() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.enqueue(Call(key: "stolen")) }
    let kind = JobKind.outside(Call.self) { _, run in
      // As if another runner had taken it.
      _ = try await database.write { try $0.run("UPDATE job SET claim = 1 WHERE id = \(run.id)") }
    }
    let runner = try Trial.runner(database, [kind])
    let calls = Counter()
    try await Trial.run([runner]) {
      let claim = try await database.read {
        try $0.row("SELECT claim FROM job")?.get("claim", as: Int64?.self)
      }
      return claim == 1 && calls.add() > 20
    }
    #expect(try await Trial.states(database) == [.running: 1])
  }

  /// Two of four places go to calls that hang; jobs of the other kind pass them by.
  @Test func aServerThatHangsHoldsUpItsOwnJobsOnly() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for number in 0..<12 { try transaction.enqueue(Call(key: "\(number)"), at: Timestamp(milliseconds: 1)) }
      for number in 0..<30 { try transaction.enqueue(NoteNumber(number: number)) }
    }
    let (hanging, isFree) = (Counter(), Counter())
    let kind = JobKind.outside(Call.self) { _, _ in
      hanging.add()
      while isFree.count == 0 { try await Task.sleep(for: .milliseconds(20)) }
    }
    let runner = try Trial.runner(database, [kind, .database(NoteNumber.self)])
    try await Trial.run([runner]) {
      let done = try await Trial.states(database)[.done]
      if done == 30, hanging.count == 2 { isFree.add() }
      return done == 42
    }
    #expect(try await Trial.effects(database) == Array(0..<30))
  }

  @Test func stoppingFinishesWhatRunsAndTakesNoMore() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for key in ["a", "b", "c", "d"] { try transaction.enqueue(Call(key: key)) }
    }
    let (begun, ended) = (Counter(), Counter())
    let kind = JobKind.outside(Call.self) { _, _ in
      begun.add()
      try await Task.sleep(for: .milliseconds(500))
      ended.add()
    }
    let runner = try Trial.runner(database, [kind], limits: .quick(concurrency: 4))
    try await Trial.run([runner]) { begun.count == 2 }
    #expect(ended.count == 2)
    #expect(try await Trial.states(database) == [.waiting: 2, .done: 2])
  }

  @Test func cancellingFinishesWhatRunsToo() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.enqueue(Call(key: "a")) }
    let (begun, ended) = (Counter(), Counter())
    let kind = JobKind.outside(Call.self) { _, _ in
      begun.add()
      try await Task.sleep(for: .milliseconds(500))
      ended.add()
    }
    let runner = try Trial.runner(database, [kind])
    let task = Task { await runner.run() }
    try await Trial.eventually { begun.count == 1 }
    task.cancel()
    await task.value
    #expect(ended.count == 1)
    #expect(try await Trial.states(database) == [.done: 1])
  }
}
