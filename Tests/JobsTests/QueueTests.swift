import Core
import Store
import TestKit
import Testing

@testable import Jobs

/// The queue as rows, without a runner.
@Suite(.database(jobsAndEffects)) struct QueueTests {
  private let kinds = ["test.note": JobKind.database(NoteNumber.self)]

  private func claim(
    _ database: Database, most: Int = 10, lease: Duration = .seconds(60), now: Timestamp = .now
  ) async throws -> Claims {
    let (kinds, room) = (kinds, Room(all: most, kinds: kinds.mapValues { _ in most }))
    return try await database.write(isolation: .readCommitted) {
      try JobQueue.claim($0, kinds, room, lease: lease, now: now)
    }
  }

  @Test func theSameKeyIsTheSameJob() async throws {
    let database = try TestDatabase.current.database
    let isNew = try await database.write { transaction in
      try [
        transaction.enqueue(NoteNumber(number: 1)),
        transaction.enqueue(NoteNumber(number: 1, trouble: .error)),
        transaction.enqueue(Call(key: "1")), transaction.enqueue(NoteNumber(number: 2)),
      ]
    }
    #expect(isNew == [true, false, true, true])
    let again = try await database.write { try $0.enqueue(NoteNumber(number: 2)) }
    #expect(!again)
    #expect(try await Trial.states(database) == [.waiting: 3])
  }

  @Test func anActionThatFailsLeavesNoJob() async throws {
    let database = try TestDatabase.current.database
    await #expect(throws: Refusal.self) {
      try await database.write { transaction in
        try transaction.enqueue(NoteNumber(number: 1))
        throw Refusal("no", Localised(vi: "không", en: "no"))
      }
    }
    #expect(try await Trial.states(database) == [:])
  }

  @Test func unfitJobsAreRefused() async throws {
    let database = try TestDatabase.current.database
    for key in ["", String(repeating: "k", count: 301)] {
      await #expect(throws: JobError.unfitKey(kind: "test.call")) {
        try await database.write { try $0.enqueue(Call(key: key)) }
      }
    }
    await #expect(throws: JobError.self) {
      try await database.write { try $0.enqueue(Call(key: String(repeating: "k", count: 2 << 20))) }
    }
  }

  @Test func theLongestDueComesFirstAndOnlyKnownKinds() async throws {
    let database = try TestDatabase.current.database
    let now = Timestamp.now
    try await database.write { transaction in
      try transaction.enqueue(Call(key: "other"), at: now.adding(seconds: -100))
      try transaction.enqueue(NoteNumber(number: 1), at: now.adding(seconds: -5))
      try transaction.enqueue(NoteNumber(number: 2), at: now.adding(seconds: -9))
      try transaction.enqueue(NoteNumber(number: 3), at: now.adding(seconds: 60))
      try transaction.enqueue(NoteNumber(number: 4), at: now.adding(seconds: -1))
    }
    #expect(try await claim(database, most: 2, now: now).taken.map(\.run.key) == ["2", "1"])
    #expect(try await claim(database, now: now).taken.map(\.run.key) == ["4"])
    #expect(try await claim(database, now: now).taken.isEmpty)
    #expect(try await claim(database, now: now.adding(seconds: 61)).taken.map(\.run.key).first == "3")
  }

  @Test func whoLostTheLeaseChangesNothing() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.enqueue(NoteNumber(number: 1)) }
    let now = Timestamp.now
    let first = try #require(try await claim(database, lease: .seconds(10), now: now).taken.first)
    #expect(try await claim(database, now: now.adding(seconds: 9)).taken.isEmpty)
    let second = try #require(try await claim(database, now: now.adding(seconds: 16)).taken.first)
    #expect(second.run.attempt == 2)
    #expect(second.run.identity == first.run.identity && second.run.madeAt == first.run.madeAt)
    let late = try await database.write { transaction in
      [
        try JobQueue.renew(transaction, first, lease: .seconds(10)), try JobQueue.finish(transaction, first),
        try JobQueue.postpone(transaction, first, until: now, because: "x"),
        try JobQueue.giveUp(transaction, first, because: "x"),
      ]
    }
    #expect(late == [false, false, false, false])
    #expect(try await Trial.states(database) == [.running: 1])
    #expect(try await database.write { try JobQueue.finish($0, second) })
    #expect(try await database.write { try !JobQueue.finish($0, second) })
    #expect(try await Trial.states(database) == [.done: 1])
  }

  @Test func aJobThatEndsItsProcessIsDeadAfterItsAttempts() async throws {
    let database = try TestDatabase.current.database
    try await database.write { try $0.enqueue(NoteNumber(number: 1)) }
    var now = Timestamp.now
    for attempt in 1...3 {
      #expect(try await claim(database, now: now).taken.map(\.run.attempt) == [attempt])
      now = now.adding(seconds: 100)
    }
    let last = try await claim(database, now: now)
    #expect(last.taken.isEmpty)
    #expect(last.buried.map(\.key) == ["1"])
    let dead = try await database.read { try JobQueue.dead($0) }
    #expect(dead.first?.lastError.contains("process") == true)
  }

  @Test func claimsBesideEachOtherTakeEachJobOnce() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for number in 1...150 { try transaction.enqueue(NoteNumber(number: number)) }
    }
    let now = Timestamp.now.adding(seconds: 1)
    let taken = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<6 {
        group.addTask {
          var keys: [String] = []
          while true {
            let claims = try await claim(database, most: 7, now: now)
            // Others may hold what is left for a moment.
            if claims.taken.isEmpty, try await Trial.states(database)[.waiting] == nil { return keys }
            keys += claims.taken.map(\.run.key)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == 150)
    #expect(Set(taken).count == 150)
  }

  @Test func identitiesAreOfOneJobEach() async throws {
    let now = Timestamp.now
    func run(_ id: Int64, _ kind: String, _ key: String) -> JobRun {
      JobRun(id: ID(rawValue: id), kind: kind, key: key, attempt: 1, madeAt: now, startedAt: now)
    }
    let runs = [run(1, "a", "b"), run(2, "a", "b"), run(1, "a", "c"), run(1, "b", "b")]
    #expect(Set(runs.map(\.identity)).count == 4)
    #expect(runs.allSatisfy { $0.identity.utf8.count == 32 })
  }
}
