import Core
import Foundation
import Store
import TestKit
import Testing

@testable import Jobs

/// Three processes work at one queue, and fifty times one of them is killed at a random moment.
@Suite(.database(jobsAndEffects), .serialized) struct KilledWorkersTests {
  private static let kills = 50
  private static let concurrency = 4
  /// Mails in flight in one process: half of its places.
  private static let mails = 2
  /// Of each form, enqueued before each kill.
  private static let batch = 6

  @Test func nothingIsLostAndEffectsHappenOnce() async throws {
    let current = try TestDatabase.current
    let database = current.database
    let server = try await LoopbackSMTP.start(["--delay", "20"])
    defer { server.stop() }
    let workers = Workers(
      location: current.location, mailPort: server.port, concurrency: Self.concurrency, lease: .seconds(3))
    var running = try (0..<3).map { _ in try workers.start() }
    defer { for process in running { kill(process.processIdentifier, SIGKILL) } }
    var atKills = 0
    for round in 0..<Self.kills {
      try await database.write { transaction in
        for number in round * Self.batch..<(round + 1) * Self.batch {
          try Workers.enqueue(transaction, note: number)
          try Workers.enqueue(transaction, mail: number)
        }
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 20...180)))
      let unlucky = Int.random(in: running.indices)
      try await Workers.end(running[unlucky], by: SIGKILL)
      if running[unlucky].terminationReason == .uncaughtSignal { atKills += 1 }
      running[unlucky] = try workers.start()
    }
    try await Trial.eventually { try await Trial.isDone(database) }
    for process in running { #expect(try await Workers.end(process, by: SIGTERM) == 0) }

    let count = Self.kills * Self.batch
    let effects = try await Trial.effects(database)
    #expect(effects == Array(0..<count))
    let mails = try server.taken()
    let byRecipient = Dictionary(grouping: mails, by: \.recipient)
    #expect(byRecipient.count == count)
    #expect(byRecipient.values.allSatisfy { Set($0.map(\.id)).count == 1 })
    #expect(Set(mails.map(\.id)).count == count)
    let repeats = mails.count - byRecipient.count
    #expect(repeats <= Self.kills * Self.mails)
    #expect(atKills == Self.kills)
    #expect(try await Trial.states(database)[.dead] == nil)
    let retried = try await database.read {
      try $0.integer("SELECT count(*) AS n FROM job WHERE attempts > 1")
    }
    print(
      """
      \(current.dialect): \(atKills) kills; \(count) effects in the database, \(effects.count - Set(effects).count) \
      doubled, \(count - Set(effects).count) lost; \(count) mails, \(count - byRecipient.count) lost, \(repeats) \
      repeated of at most \(Self.kills * Self.mails) in flight; \(retried) jobs taken again
      """)
  }

  /// A job that ends its process each time is dead after its attempts; what ran beside it is not.
  @Test func aJobThatKillsIsPutAside() async throws {
    let current = try TestDatabase.current
    let database = current.database
    let workers = Workers(location: current.location, mailPort: 1, concurrency: 4, lease: .milliseconds(300))
    try await database.write { transaction in
      _ = try transaction.enqueue(kind: "trial.end", key: "poison", payload: "{\"key\":\"poison\"}", at: .now)
      for number in 0..<8 { try Workers.enqueue(transaction, note: number) }
    }
    for _ in 1...3 {
      let process = try workers.start()
      try await Trial.eventually { !process.isRunning }
      #expect(process.terminationStatus == 9)
    }
    let last = try workers.start()
    defer { kill(last.processIdentifier, SIGKILL) }
    try await Trial.eventually { try await Trial.isDone(database) }
    #expect(try await Workers.end(last, by: SIGTERM) == 0)
    let dead = try await database.read { try JobQueue.dead($0) }
    #expect(dead.map(\.key) == ["poison"])
    #expect(dead.map(\.attempts) == [3])
    #expect(try await Trial.effects(database) == Array(0..<8))
  }
}
