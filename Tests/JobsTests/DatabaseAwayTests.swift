import Core
import Foundation
import Store
import TestKit
import Testing

@testable import Jobs

/// A runner outlives its database: each connection that it opens is cut for a while, or the file is locked.
@Suite(.database(jobsAndEffects)) struct DatabaseAwayTests {
  @Test func theRunnerGoesOnWhenItIsBack() async throws {
    let current = try TestDatabase.current
    let name = "away-\(UUID().uuidString.prefix(8))"
    var limits = DatabaseLimits()
    limits.waitMilliseconds = 100
    limits.connections = 4
    let own = try await Database.open(Self.named(name, current.location), limits: limits)
    defer { own.close() }
    let calls = Counter()
    let heard = HeardLog()
    let kinds = [
      JobKind.database(NoteNumber.self),
      .outside(Call.self) { _, _ in
        calls.add()
        try await Task.sleep(for: .milliseconds(300))
      },
    ]
    let database = current.database
    try await database.write { transaction in
      for number in 0..<40 {
        try transaction.enqueue(NoteNumber(number: number))
        try transaction.enqueue(Call(key: "\(number)"))
      }
    }
    let runner = try JobRunner(own, kinds: kinds, limits: .quick(lease: .seconds(10)), log: heard.logger)
    try await Trial.run([runner]) {
      if calls.count < 20 { try await Self.disturb(database, name) }
      return try await Trial.isDone(database)
    }
    #expect(try await Trial.effects(database) == Array(0..<40))
    #expect(try await Trial.states(database) == [.done: 80])
    #expect(calls.count >= 40)
    #expect(heard.lines.contains { $0.hasPrefix("error: queue cannot be read reason=database: ") })
    #expect(heard.lines.contains { $0.hasPrefix("notice: queue can be read again") })
  }

  private static func named(_ name: String, _ location: DatabaseLocation) -> DatabaseLocation {
    switch location {
    case .sqlite: location
    case .postgres(let url): .postgres(url: url + "&application_name=\(name)")
    }
  }

  /// Another writer for longer than the runner waits; on PostgreSQL its sessions end, too, which alone it might not notice:
  /// a statement that nobody has answered is sent again.
  private static func disturb(_ database: Database, _ name: String) async throws {
    try await database.write { transaction in
      switch transaction.dialect {
      case .sqlite:
        try transaction.run("UPDATE job SET made_at = made_at WHERE id = 0")
      case .postgres:
        try transaction.run("LOCK TABLE job IN ACCESS EXCLUSIVE MODE")
        _ = try transaction.rows(
          "SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE application_name = \(name)")
      }
      Thread.sleep(forTimeInterval: 0.25)
    }
    try await Task.sleep(for: .milliseconds(50))
  }
}
