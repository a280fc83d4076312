import Accounts
import Core
import Store
import TestKit
import Testing

@Suite(.database(AccountFixture.migrations)) struct SessionTests {
  @Test func aSessionEndsWhenIdleAndAfterADay() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let token = try await fixture.signIn("a@coquan.vn", password).token
    let first = try #require(
      try await Session.find(fixture.database, token, notes: fixture.notes, now: fixture.start))
    #expect(first.person.email == "a@coquan.vn")
    let idle = fixture.start.adding(seconds: Session.idleSeconds + 1)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: idle) == nil)

    var now = fixture.start
    while now < fixture.start.adding(seconds: Session.absoluteSeconds - 1000) {
      #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: now) != nil)
      now = now.adding(seconds: 1000)
    }
    let late = fixture.start.adding(seconds: Session.absoluteSeconds + 1)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: late) == nil)
  }

  /// The use of a session is in the database a little later, for other processes; this one knows it at once.
  @Test func theUseOfASessionIsWrittenAfterwards() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let token = try await fixture.signIn("a@coquan.vn", password).token
    let later = fixture.start.adding(seconds: Session.idleSeconds - 1)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: later) != nil)
    let latest = later.adding(seconds: Session.idleSeconds - 1)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: latest) != nil)
    try await fixture.notes.settle()
    let elsewhere = UseNotes(fixture.database)
    let now = latest.adding(seconds: 5)
    #expect(try await Session.find(fixture.database, token, notes: elsewhere, now: now)?.seenAt == latest)
  }

  @Test func openSessionsAreListedAndEndedOneByOne() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let (_, others) = try await fixture.person("b@coquan.vn")
    let one = try await fixture.signIn("a@coquan.vn", password).token
    let two = try await fixture.signIn("a@coquan.vn", password).token
    let foreign = try await fixture.signIn("b@coquan.vn", others).token
    let now = fixture.start.adding(seconds: 1)
    func open(_ token: SessionToken, at now: Timestamp) async throws -> [OpenSession] {
      let person = try #require(
        try await Session.find(fixture.database, token, notes: fixture.notes, now: fixture.start)
      ).person
      return try await fixture.database.read {
        try OpenSession.list($0, of: person.id, asking: token, now: now)
      }
    }
    let mine = try await open(one, at: now)
    #expect(mine.map(\.isThis) == [true, false])
    #expect(!mine.contains { two.description.hasPrefix($0.reference) })
    #expect(try await open(one, at: now.adding(seconds: Session.idleSeconds + 1)).isEmpty)

    let stranger = try #require(
      try await Session.find(fixture.database, foreign, notes: fixture.notes, now: fixture.start)
    ).person
    let person = try #require(
      try await Session.find(fixture.database, one, notes: fixture.notes, now: fixture.start)
    ).person
    try await fixture.database.write { transaction in
      for entry in mine { try OpenSession.end(transaction, of: stranger.id, reference: entry.reference) }
    }
    #expect(try await open(one, at: now).count == 2)
    try await fixture.database.write {
      try OpenSession.end($0, of: person.id, reference: mine[1].reference)
    }
    #expect(try await Session.find(fixture.database, two, notes: fixture.notes, now: fixture.start) == nil)
    #expect(try await open(one, at: now).map(\.isThis) == [true])
  }

  @Test func eachSignInHasItsOwnTokenAndEndingEndsOne() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let one = try await fixture.signIn("a@coquan.vn", password).token
    let two = try await fixture.signIn("a@coquan.vn", password).token
    #expect(one != two)
    try await fixture.database.write { try Session.end($0, one) }
    #expect(try await Session.find(fixture.database, one, notes: fixture.notes, now: fixture.start) == nil)
    #expect(try await Session.find(fixture.database, two, notes: fixture.notes, now: fixture.start) != nil)
    let kept = try await fixture.database.read { reader in
      try reader.integer("SELECT count(*) AS n FROM session WHERE token_hash = \(two.description)")
    }
    #expect(kept == 0)
  }

  @Test func disablingEndsEverySession() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    let token = try await fixture.signIn("a@coquan.vn", password).token
    try await DisablePerson(person.id).run(in: fixture.database, by: fixture.context)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: fixture.start) == nil)
    try await EnablePerson(person.id).run(in: fixture.database, by: fixture.context)
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: fixture.start) == nil)
  }

  @Test func changingThePasswordNeedsTheOldOneAndEndsTheOthers() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    let here = try await fixture.signIn("a@coquan.vn", password).token
    let there = try await fixture.signIn("a@coquan.vn", password).token
    func change(_ old: String, _ new: String) async throws -> SessionToken {
      try await fixture.change(person, old, new)
    }
    for (old, new, code) in [
      ("sai", "sáng nay trời đẹp", "old-password-wrong"), (password, "ngắn", "password-short"),
      (password, password, "password-same"),
    ] {
      let refused = await #expect(throws: Refused.self) { _ = try await change(old, new) }
      #expect(refused?.has(code) == true)
    }
    let fresh = try await change(password, "sáng nay trời đẹp")
    #expect(try await Session.find(fixture.database, here, notes: fixture.notes, now: fixture.start) == nil)
    #expect(try await Session.find(fixture.database, there, notes: fixture.notes, now: fixture.start) == nil)
    let session = try #require(
      try await Session.find(fixture.database, fresh, notes: fixture.notes, now: fixture.start))
    #expect(!session.person.mustChangePassword)
    #expect(try await fixture.outcome("a@coquan.vn", password) == "sign-in-wrong")
    #expect(try await fixture.outcome("a@coquan.vn", "sáng nay trời đẹp") == "")
  }

  /// Guesses at one's own old password stop nobody else from changing theirs.
  @Test func guessesAtOnesOwnPasswordStopNobodyElse() async throws {
    let fixture = try AccountFixture()
    let (guesser, _) = try await fixture.person("a@coquan.vn", .viewer)
    let (other, password) = try await fixture.person("b@coquan.vn")
    func change(_ person: Person, _ old: String) async throws {
      _ = try await fixture.change(person, old, "sáng nay trời đẹp")
    }
    var codes: [String] = []
    for _ in 0..<70 {
      let refused = await #expect(throws: Refused.self) { try await change(guesser, "sai") }
      codes += refused?.refusals.map(\.code) ?? []
    }
    #expect(codes.count { $0 == "old-password-wrong" } == 5)
    #expect(codes.last == "password-too-many")
    try await change(other, password)
  }

  /// What the rules of passwords refuse is no guess at the old one.
  @Test func aPoorNewPasswordCountsAsNoGuess() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    for _ in 0..<8 {
      let refused = await #expect(throws: Refused.self) {
        _ = try await fixture.change(person, password, "ngắn")
      }
      #expect(refused?.refusals.map(\.code) == ["password-short"])
    }
    _ = try await fixture.change(person, password, "sáng nay trời đẹp")
  }

  /// A reset that comes while a change is under way stands; the change is refused.
  @Test func aResetIsNotUndoneByAChangeThatBeganBefore() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    let change = try await ChangePassword.prepare(
      fixture.database, fixture.context, of: person.id, old: password, new: "sáng nay trời đẹp",
      hashing: fixture.hashing)
    let fresh = try await OneTimePassword.make(hashing: fixture.hashing)
    try await ResetPassword(of: person.id, to: fresh).run(in: fixture.database, by: fixture.context)
    await #expect(throws: Refused.self) { try await change.run(in: fixture.database, by: fixture.context) }
    #expect(try await fixture.outcome("a@coquan.vn", "sáng nay trời đẹp") == "sign-in-wrong")
    #expect(try await fixture.outcome("a@coquan.vn", fresh.text) == "")
  }

  /// Once, within three days, and never again as one's own.
  @Test func aOneTimePasswordOpensOnce() async throws {
    let fixture = try AccountFixture()
    let (person, oneTime) = try await fixture.newcomer("a@coquan.vn")
    let late = fixture.start.adding(seconds: OneTimePassword.days * 86_400)
    #expect(try await fixture.outcome("a@coquan.vn", oneTime, at: late) == "sign-in-expired")
    let noted = try await fixture.database.read {
      try $0.integer("SELECT count(*) AS n FROM audit_entry WHERE action = 'person.sign-in-expired'")
    }
    #expect(noted == 1)
    let result = try await fixture.signIn("a@coquan.vn", oneTime, at: late.adding(seconds: -1))
    #expect(result.person.mustChangePassword)
    #expect(try await fixture.outcome("a@coquan.vn", oneTime) == "sign-in-wrong")
    let asksOld = try await fixture.database.read { try ChangePassword.asksOld(of: person.id, in: $0) }
    #expect(!asksOld)
    let refused = await #expect(throws: Refused.self) { _ = try await fixture.change(person, "", oneTime) }
    #expect(refused?.refusals.map(\.code) == ["password-same"])
    _ = try await fixture.change(person, "", "sáng nay trời đẹp")
    // One's own does not expire, and has to be proved.
    #expect(try await fixture.outcome("a@coquan.vn", "sáng nay trời đẹp", at: late) == "")
    await #expect(throws: Refused.self) { _ = try await fixture.change(person, "", "một câu khác nữa thôi") }
  }

  /// Who signs in where somebody is signed in ends that session.
  @Test func aNewSignInEndsTheOldSessionOfTheBrowser() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    _ = try await fixture.person("b@coquan.vn")
    let one = try await fixture.signIn("a@coquan.vn", password).token
    let elsewhere = try await fixture.signIn("a@coquan.vn", password).token
    _ = try await SignIn(fixture.database, hashing: fixture.hashing).attempt(
      email: "b@coquan.vn", password: password, by: SignIn.Caller(address: "10.0.0.1", session: one),
      now: fixture.start)
    #expect(try await Session.find(fixture.database, one, notes: fixture.notes, now: fixture.start) == nil)
    #expect(
      try await Session.find(fixture.database, elsewhere, notes: fixture.notes, now: fixture.start) != nil)
  }

  @Test func aResetGivesAOneTimePassword() async throws {
    let fixture = try AccountFixture()
    let (person, old) = try await fixture.person("a@coquan.vn")
    for _ in 0..<6 { _ = try await fixture.outcome("a@coquan.vn", "sai") }
    #expect(try await fixture.outcome("a@coquan.vn", old) == "sign-in-too-many")
    let fresh = try await OneTimePassword.make(hashing: fixture.hashing)
    try await ResetPassword(of: person.id, to: fresh).run(in: fixture.database, by: fixture.context)
    #expect(try await fixture.outcome("a@coquan.vn", old) == "sign-in-wrong")
    #expect(try await fixture.signIn("a@coquan.vn", fresh.text).person.mustChangePassword)
  }

  @Test func theLastAdministratorStays() async throws {
    let fixture = try AccountFixture()
    let (one, _) = try await fixture.person("a@coquan.vn", .administrator)
    let refused = await #expect(throws: Refused.self) {
      try await DisablePerson(one.id).run(in: fixture.database, by: fixture.context)
    }
    #expect(refused?.has("last-administrator") == true)
    // One who cannot sign in does not count, and nobody closes their own account.
    try await CreatePerson(name: "Chưa Có", email: "c@coquan.vn", role: .administrator, password: .none)
      .run(in: fixture.database, by: fixture.context)
    await #expect(throws: Refused.self) {
      try await DisablePerson(one.id).run(in: fixture.database, by: fixture.context)
    }
    _ = try await fixture.person("b@coquan.vn", .administrator)
    let own = ActionContext(actor: one.id.rawValue, actorName: one.name, now: fixture.start)
    let refusedOwn = await #expect(throws: Refused.self) {
      try await DisablePerson(one.id).run(in: fixture.database, by: own)
    }
    #expect(refusedOwn?.has("own-account") == true)
    try await DisablePerson(one.id).run(in: fixture.database, by: fixture.context)
    let person = try await fixture.database.read { try Person.find(one.id, in: $0) }
    #expect(person.isActive == false)
  }
}
