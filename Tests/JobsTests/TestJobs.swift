import Core
import Foundation
import Jobs
import Logging
import Store
import Synchronization
import TestKit
import Testing

/// The queue, and a table that effects are rows of.
let jobsAndEffects =
  JobsSchema.migrations + [
    Migration(
      name: "test_0001_effect",
      sql: Array("CREATE TABLE effect (id BIGINT NOT NULL PRIMARY KEY, number BIGINT NOT NULL)".utf8))
  ]

/// Notes its number as a row; may be told to fail first.
struct NoteNumber: DatabaseJob {
  enum Trouble: String, Codable {
    case error, refusal, constraint
  }

  struct Unlucky: Error { var secret = "matkhau" }

  static let kind = "test.note"
  static let attempts = Attempts(most: 3, firstRest: .milliseconds(10), longestRest: .milliseconds(20))

  var number: Int
  var trouble: Trouble?
  /// Until which attempt it fails.
  var until = 0

  var key: String { "\(number)" }

  func act(_ transaction: Transaction, _ run: JobRun) throws {
    try transaction.run("INSERT INTO effect (id, number) VALUES (\(ID<NoteNumber>.next()), \(number))")
    guard let trouble, run.attempt <= until else { return }
    switch trouble {
    case .error: throw Unlucky()
    case .refusal: throw Refusal("too-late", Localised(vi: "Đã quá hạn.", en: "Too late."))
    case .constraint: try transaction.run("INSERT INTO effect (id, number) VALUES (1, NULL)")
    }
  }
}

/// Its effect is what the test's closure does.
struct Call: Job {
  static let kind = "test.call"
  static let attempts = Attempts(most: 3, firstRest: .milliseconds(10), longestRest: .milliseconds(20))

  var key: String
}

extension JobLimits {
  /// Quick enough for tests; the lease outlives a busy machine.
  static func quick(lease: Duration = .seconds(20), concurrency: Int = 4) -> JobLimits {
    var limits = JobLimits()
    limits.lease = lease
    limits.pause = .milliseconds(20)
    limits.concurrency = concurrency
    return limits
  }
}

enum Trial {
  static var quiet: Logger {
    var log = Logger(label: "test")
    log.logLevel = .critical
    return log
  }

  static func runner(
    _ database: Database, _ kinds: [JobKind] = [.database(NoteNumber.self)], schedule: [ScheduledJob] = [],
    limits: JobLimits = .quick()
  ) throws -> JobRunner {
    try JobRunner(database, kinds: kinds, schedule: schedule, limits: limits, log: quiet)
  }

  /// Runs them until `isOver`, then lets them finish. Fails when it takes a minute.
  static func run(_ runners: [JobRunner], until isOver: @escaping @Sendable () async throws -> Bool)
    async throws
  {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for runner in runners { group.addTask { await runner.run() } }
      do {
        try await eventually(isOver)
      } catch {
        for runner in runners { runner.stop() }
        throw error
      }
      for runner in runners { runner.stop() }
      try await group.waitForAll()
    }
  }

  static func eventually(_ isSo: @Sendable () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(300)
    while try await !isSo() {
      try #require(ContinuousClock.now < end, "it did not happen within five minutes")
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// How many jobs are in each state.
  static func states(_ database: Database) async throws -> [JobQueue.State: Int] {
    try await database.read { reader in
      try Dictionary(
        reader.rows("SELECT state, count(*) AS n FROM job GROUP BY state").map {
          (try $0.get("state"), try $0.get("n"))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether nothing waits or runs.
  static func isDone(_ database: Database) async throws -> Bool {
    try await database.read { try $0.integer("SELECT count(*) AS n FROM job WHERE ended_at IS NULL") } == 0
  }

  static func effects(_ database: Database) async throws -> [Int] {
    try await database.read { reader in
      try reader.rows("SELECT number FROM effect ORDER BY number").map { try $0.get("number") }
    }
  }
}

/// A number that closures share.
final class Counter: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock { $0 } }
  @discardableResult func add(_ number: Int = 1) -> Int {
    value.withLock { value in
      value += number
      return value
    }
  }
}
