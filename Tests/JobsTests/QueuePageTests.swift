import Core
import Store
import TestKit
import Testing

@testable import Jobs

/// What the page of jobs asks and does, and how the engines answer the queue's statements.
@Suite(.database(jobsAndEffects)) struct QueuePageTests {
  /// `count` dead jobs, the later ones dead later, some at the same moment.
  private func makeDead(_ count: Int, _ database: Database) async throws {
    try await database.write { transaction in
      for number in 0..<count {
        try transaction.enqueue(NoteNumber(number: number))
        try transaction.run(
          """
          UPDATE job SET state = 'dead', attempts = 3, last_error = 'x', ended_at = \(1000 + number / 3)
          WHERE job_key = \("\(number)")
          """)
      }
    }
  }

  @Test func theDeadListHasPages() async throws {
    let database = try TestDatabase.current.database
    try await makeDead(120, database)
    var seen: [DeadJob] = []
    var key: PageKey?
    for expected in [50, 50, 20] {
      let at = key
      let page = try await database.read { try $0.part(DeadJob.self, of: JobQueue.deadList, at: at) }
      #expect(page.items.count == expected && (page.after == nil) == (expected == 20))
      seen += page.items
      key = page.after
    }
    #expect(Set(seen.map(\.id)).count == 120)
    #expect(seen.map(\.endedAt) == seen.map(\.endedAt).sorted(by: >))
    #expect(seen.first?.key == "119")
  }

  @Test func aDeadJobIsTriedAgainOrGone() async throws {
    let database = try TestDatabase.current.database
    try await makeDead(2, database)
    let dead = try await database.read { try JobQueue.dead($0) }
    let (one, other) = (dead[0].id, dead[1].id)
    #expect(try await database.write { try JobQueue.retry($0, one) })
    _ = try await database.write { transaction in
      try transaction.run("DELETE FROM job WHERE id = \(other)")
    }
    for id in [one, other] {
      #expect(try await !database.write { try JobQueue.retry($0, id) })
      #expect(try await database.read { try JobQueue.dead($0, id) } == nil)
    }
    try await Trial.run([Trial.runner(database)]) { try await Trial.isDone(database) }
    #expect(try await Trial.effects(database) == [1])
    #expect(try await Trial.states(database) == [.done: 1])
  }

  @Test func countsAreByKindAndState() async throws {
    let database = try TestDatabase.current.database
    try await makeDead(2, database)
    let now = Timestamp.now
    try await database.write { transaction in
      for key in ["a", "b", "c"] { try transaction.enqueue(Call(key: key)) }
      try transaction.run("UPDATE job SET state = 'done', ended_at = \(now) WHERE job_key = 'b'")
      try transaction.run("UPDATE job SET state = 'done', ended_at = \(1) WHERE job_key = 'c'")
    }
    #expect(
      try await database.read { try JobQueue.counts($0) } == [
        JobCount(kind: "test.call", state: .done, count: 1),
        JobCount(kind: "test.call", state: .waiting, count: 1),
        JobCount(kind: "test.note", state: .dead, count: 2),
      ])
    #expect(try await database.read { try JobQueue.counts($0, doneSince: now.adding(seconds: 1)) }.count == 2)
  }

  @Test func oldDoneJobsAreSweptInSteps() async throws {
    let database = try TestDatabase.current.database
    let old = Timestamp.now.adding(seconds: -31 * 86_400)
    try await database.write { transaction in
      for number in 0..<2300 {
        let isKept = number % 23 == 0
        try transaction.run(
          """
          INSERT INTO job (id, kind, job_key, payload, state, due_at, attempts, made_at, ended_at)
          VALUES (\(number + 1), 'test.note', \("\(number)"), '', \(number % 2 == 0 ? "done" : "dead"), 0, 1, 0,
            \(isKept ? Timestamp.now : old))
          """)
      }
      // 1050 more that go, so that one step is not enough.
      for number in 0..<1050 {
        try transaction.run(
          """
          INSERT INTO job (id, kind, job_key, payload, state, due_at, attempts, made_at, ended_at)
          VALUES (\(number + 5000), 'test.call', \("\(number)"), '', 'done', 0, 1, 0, \(old))
          """)
      }
      try transaction.enqueue(SweepJobs(keptDays: 30))
    }
    try await Trial.run([Trial.runner(database, [.database(SweepJobs.self)])]) {
      try await Trial.isDone(database)
    }
    let left = try await database.read { reader in
      try reader.rows("SELECT kind, count(*) AS n FROM job WHERE state = 'done' GROUP BY kind ORDER BY kind")
        .map { "\(try $0.get("kind", as: String.self)) \(try $0.get("n", as: Int.self))" }
    }
    // 50 of the kept hundred are done; the sweep took three steps.
    #expect(left == ["jobs.sweep 3", "test.note 50"])
    #expect(try await Trial.states(database)[.dead] == 1150)
  }

  @Test func aDoneJobKeepsItsKeyAndLosesItsPayload() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.enqueue(NoteNumber(number: 1)) }
    try await Trial.run([Trial.runner(database)]) { try await Trial.isDone(database) }
    let row = try #require(try await database.read { try $0.row("SELECT * FROM job") })
    #expect(try row.get("payload") == "")
    #expect(try row.get("job_key") == "1")
    #expect(try await !database.write { try $0.enqueue(NoteNumber(number: 1)) })
  }

  @Test func everyListHasItsIndex() async throws {
    let database = try TestDatabase.current.database
    let now = Timestamp.now
    let lock = SQL.skippingLocked(database.dialect)
    let statements: [(SQL, index: String)] = [
      (JobQueue.dueStatement(kinds: ["a", "b"], now: now, most: 4) + lock, "job_due"),
      (JobQueue.dueStatement(kinds: ["a", "b"], now: now, most: 1), "job_due"),
      (JobQueue.deadList.statement(at: nil, limit: 50), "job_ended"),
      (
        JobQueue.deadList.statement(at: PageKey(.after, [.integer(5), .integer(7)]), limit: 50), "job_ended"
      ), (JobQueue.openStatement, "job_due"),
      (JobQueue.deadCountStatement, "job_ended"), (JobQueue.doneCountStatement(since: now), "job_ended"),
      (SweepJobs.statement(before: now), "job_ended"),
      (Schedule.dueStatement(now: now) + lock, "schedule_due"),
    ]
    for (statement, index) in statements {
      #expect(try await QueryPlan.fullScans(database, statement).isEmpty)
      let plan = try await Self.plan(database, statement)
      #expect(plan.contains(index), "\(plan)")
    }
    let inOrder = try await Self.plan(database, statements[0].0) + Self.plan(database, statements[3].0)
    #expect(!inOrder.contains("TEMP B-TREE") && !inOrder.contains("Sort"))
  }

  private static func plan(_ database: Database, _ statement: SQL) async throws -> String {
    try await database.write { transaction in
      guard transaction.dialect == .postgres else {
        return try transaction.rows("EXPLAIN QUERY PLAN \(sql: statement)")
          .map { try $0.get("detail", as: String.self) }.joined(separator: "\n")
      }
      try transaction.run("SET LOCAL enable_seqscan = off")
      try transaction.run("SET LOCAL enable_bitmapscan = off")
      return try transaction.rows("EXPLAIN \(sql: statement)").map {
        try $0.get("query plan", as: String.self)
      }
      .joined(separator: "\n")
    }
  }
}
