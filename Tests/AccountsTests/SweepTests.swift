import Core
@testable import Jobs
import Mail
import Store
import TestKit
import Testing

@testable import Accounts

@Suite(.database(AccountFixture.migrations)) struct SweepTests {
  private func count(_ table: StaticString, _ database: Database) async throws -> Int64 {
    try await database.read { try $0.integer("SELECT count(*) AS n FROM \(raw: table)") }
  }

  @Test func whatRanOutIsForgottenAndTheRestStays() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let old = fixture.start
    let token = try await fixture.signIn("a@coquan.vn", password, at: old).token
    _ = try await fixture.outcome("nobody@coquan.vn", "sai sai sai sai", at: old)
    let later = old.adding(seconds: 25 * 3600)
    let fresh = try await fixture.signIn("a@coquan.vn", password, at: later).token
    _ = try await fixture.outcome("b@coquan.vn", "sai sai sai sai", at: later)
    // Signing in leaves one's own old session: a form that was filled in there may still come.
    #expect(try await count("session", fixture.database) == 2)
    let run = JobRun(
      id: .next(), kind: SweepSignIns.kind, key: "k", attempt: 1, madeAt: later, startedAt: later)
    try await fixture.database.write { try SweepSignIns().act($0, run) }
    #expect(try await count("session", fixture.database) == 1)
    #expect(try await Session.find(fixture.database, fresh, notes: fixture.notes, now: later) != nil)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: later) == nil)
    // Three counts of the second visitor, and the place of the first, counted anew.
    let oldest = try await fixture.database.read {
      try $0.integer("SELECT min(window_began_at) AS oldest FROM sign_in_throttle")
    }
    #expect(oldest == later.milliseconds)
  }

  /// However many people come and go, what ran out is found by its time.
  @Test func whatRanOutIsFoundByAnIndex() async throws {
    let fixture = try AccountFixture()
    for statement in SweepSignIns.statements(at: fixture.start) {
      #expect(try await QueryPlan.fullScans(fixture.database, statement) == [])
    }
  }

  /// More than one run takes: the next step is a job of its own, until nothing is left.
  @Test func whatOneRunDoesNotReachIsLeftToTheNext() async throws {
    let fixture = try AccountFixture()
    let old = fixture.start
    try await fixture.database.write { transaction in
      for number in 0...SweepSignIns.step {
        try transaction.run("INSERT INTO sign_in_throttle VALUES (\("s\(number)"), 1, \(old))")
      }
    }
    let later = old.adding(seconds: 2 * 3600)
    let run = JobRun(
      id: .next(), kind: SweepSignIns.kind, key: "night", attempt: 1, madeAt: later, startedAt: later)
    try await fixture.database.write { try SweepSignIns().act($0, run) }
    #expect(try await count("sign_in_throttle", fixture.database) == 1)
    let next = try await fixture.database.read { reader in
      try reader.rows("SELECT job_key FROM job WHERE kind = \(SweepSignIns.kind)").map {
        try $0.get("job_key", as: String.self)
      }
    }
    #expect(next == ["night/2"])
    try await fixture.database.write { try SweepSignIns().act($0, run) }
    #expect(try await count("sign_in_throttle", fixture.database) == 0)
    #expect(try await count("job", fixture.database) == 1)
  }

  @Test func aPersonIsToldOfAResetInTheSameTransaction() async throws {
    let fixture = try AccountFixture()
    let (person, _) = try await fixture.person("a@coquan.vn")
    #expect(try await count("job", fixture.database) == 0)
    let fresh = try await OneTimePassword.make(hashing: fixture.hashing)
    try await ResetPassword(of: person.id, to: fresh).run(in: fixture.database, by: fixture.context)
    let row = try #require(try await fixture.database.read { try $0.row("SELECT * FROM job") })
    #expect(try row.get("kind", as: String.self) == SendMail.kind)
    let payload: String = try row.get("payload")
    #expect(payload.contains("a@coquan.vn") && !payload.contains(fresh.text))
    // An act that is refused tells nobody.
    await #expect(throws: Refused.self) {
      try await ResetPassword(of: ID(rawValue: 5), to: fresh).run(in: fixture.database, by: fixture.context)
    }
    #expect(try await count("job", fixture.database) == 1)
  }
}
