import Core
import Foundation
import Jobs
import Logging
import Mail
import Store
import TestKit
import Testing

/// From the action's transaction through the queue to a real server.
@Suite(.database(JobsSchema.migrations)) struct SendMailTests {
  private func enqueue(_ names: [String]) async throws -> Database {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for name in names {
        let to = try #require(MailAddress("\(name)@anhai.example"))
        let message = MailMessage(to: to, subject: "Nhắc việc: \(name)", text: "Việc của bạn đến hạn.")
        try transaction.enqueue(SendMail(message, key: "notice-\(name)"))
      }
    }
    return database
  }

  /// Runs until no mail waits; how long that took. With `hurries`, what is to be tried again is due at once.
  @discardableResult
  private func run(
    _ database: Database, _ kinds: [JobKind], hurries: Bool = true
  ) async throws -> Duration {
    var limits = JobLimits()
    limits.pause = .milliseconds(20)
    var log = Logger(label: "test")
    log.logLevel = .critical
    let runner = try JobRunner(database, kinds: kinds, limits: limits, log: log)
    let started = ContinuousClock.now
    let running = Task { await runner.run() }
    while try await waiting(database) > 0 {
      if hurries {
        try await database.write { try $0.run("UPDATE job SET due_at = 0 WHERE state = 'waiting'") }
      }
      try #require(ContinuousClock.now - started < .seconds(60), "mail still waits after a minute")
      try await Task.sleep(for: .milliseconds(10))
    }
    let time = ContinuousClock.now - started
    runner.stop()
    await running.value
    return time
  }

  private func waiting(_ database: Database) async throws -> Int64 {
    try await database.read { try $0.integer("SELECT count(*) AS n FROM job WHERE ended_at IS NULL") }
  }

  private func mail(_ server: LoopbackSMTP) throws -> JobKind {
    SendMail.through(
      SMTPSender(
        try MailSettings(
          url: "smtp://127.0.0.1:\(server.port)?tls=off", from: "Hải Đăng <haidang@anhai.example>")))
  }

  @Test func whatFailsForNowIsRepeatedUnderTheSameName() async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    let database = try await enqueue(["mau", "later", "broken", "unheard"])
    try await run(database, [mail(server)])
    let byRecipient = Dictionary(grouping: try server.taken(), by: \.recipient)
    #expect(byRecipient.mapValues(\.count).values.sorted() == [1, 1, 1, 2])
    let unheard = byRecipient["unheard@anhai.example"] ?? []
    #expect(unheard.count == 2)
    #expect(Set(unheard.map(\.id)).count == 1 && Set(unheard.map(\.date)).count == 1)
    #expect(Set(byRecipient.values.flatMap { $0 }.map(\.id)).count == 4)
    #expect(try await database.read { try JobQueue.dead($0) }.isEmpty)
  }

  @Test func whatIsRefusedForGoodIsDeadAtOnce() async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    let database = try await enqueue(["refused", "content", "mau"])
    try await run(database, [mail(server)])
    let dead = try await database.read { try JobQueue.dead($0) }
    #expect(dead.map(\.attempts) == [1, 1])
    #expect(
      Set(dead.map(\.lastError)) == [
        "mail: the server refused the mail (550)", "mail: the server refused the mail (554)",
      ])
    #expect(try server.taken().map(\.recipient) == ["mau@anhai.example"])
  }

  @Test func withoutSettingsMailWaits() async throws {
    let database = try await enqueue(["mau"])
    var log = Logger(label: "test")
    log.logLevel = .critical
    let runner = try JobRunner(database, kinds: [.database(SweepJobs.self)], log: log)
    let running = Task { await runner.run() }
    try await database.write { try $0.enqueue(SweepJobs()) }
    runner.wake()
    while try await waiting(database) > 1 { try await Task.sleep(for: .milliseconds(20)) }
    runner.stop()
    await running.value
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    try await run(database, [mail(server)])
    #expect(try server.taken().map(\.subject) == ["Nhắc việc: mau"])
  }

  @Test func manyMailsGoOutOnceEach() async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    let database = try await enqueue((0..<200).map { "can-bo-\($0)" })
    let time = try await run(database, [mail(server)], hurries: false)
    let taken = try server.taken()
    #expect(taken.count == 200)
    #expect(Set(taken.map(\.recipient)).count == 200)
    let rate = Int(200 / (time / .seconds(1)))
    print("\(database.dialect): 200 mails from the queue to a server on loopback, \(rate) a second")
  }
}
