import Core
import Foundation
import Store
import TestKit
import Testing

@testable import Accounts

@Suite(.database(AccountFixture.migrations)) struct SignInTests {
  @Test func theFirstAdministratorComesOnce() async throws {
    let fixture = try AccountFixture()
    let password = try await OneTimePassword.make(hashing: fixture.hashing)
    let first = CreateFirstAdministrator(email: "Quantri@coquan.vn", password: password)
    #expect(try await first.run(in: fixture.database, by: fixture.context) != nil)
    let result = try await fixture.signIn("quantri@coquan.vn ", password.text)
    #expect(result.person.role == .administrator)
    #expect(result.person.mustChangePassword)
    let second = CreateFirstAdministrator(email: "b@coquan.vn", password: password)
    #expect(try await second.run(in: fixture.database, by: fixture.context) == nil)
  }

  @Test func wrongUnknownAndDisabledSoundTheSame() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    #expect(try await fixture.outcome("a@coquan.vn", "khác hẳn khác hẳn") == "sign-in-wrong")
    #expect(try await fixture.outcome("nobody@coquan.vn", password) == "sign-in-wrong")
    try await DisablePerson(person.id).run(in: fixture.database, by: fixture.context)
    #expect(try await fixture.outcome("a@coquan.vn", password) == "sign-in-wrong")
    try await EnablePerson(person.id).run(in: fixture.database, by: fixture.context)
    #expect(try await fixture.outcome("a@coquan.vn", password) == "")
  }

  @Test func guessingIsSlowedDown() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    for _ in 0..<5 { #expect(try await fixture.outcome("a@coquan.vn", "sai sai sai") == "sign-in-wrong") }
    #expect(try await fixture.outcome("a@coquan.vn", password) == "sign-in-too-many")
    // The owner elsewhere is not locked out, and the window ends.
    #expect(try await fixture.outcome("a@coquan.vn", password, from: "10.0.0.2") == "")
    let later = fixture.start.adding(seconds: 15 * 60 + 1)
    #expect(try await fixture.outcome("a@coquan.vn", password, at: later) == "")
  }

  /// Wrong passwords from one place, however many, keep nobody out elsewhere.
  @Test func aStrangerLocksNobodyOut() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    for _ in 0..<200 { _ = try await fixture.outcome("a@coquan.vn", "sai", from: "10.1.0.1") }
    #expect(try await fixture.outcome("a@coquan.vn", password, from: "10.2.0.1") == "")
  }

  /// Whoever owns half of an address of IPv6 has no new guesses from each of its addresses.
  @Test func aHouseholdIsOnePlace() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    for number in 1...5 {
      _ = try await fixture.outcome("a@coquan.vn", "sai", from: "2001:db8:1:2::\(number)")
    }
    #expect(
      try await fixture.outcome("a@coquan.vn", password, from: "2001:db8:1:2:9::7") == "sign-in-too-many")
    #expect(try await fixture.outcome("a@coquan.vn", password, from: "2001:db8:1:3::7") == "")
    for (address, place) in [
      ("10.0.0.1", "10.0.0.1"), ("::ffff:10.0.0.1", "10.0.0.1"), ("2001:db8::1", "2001:db8::/64"),
      ("fe80::1%eth0", "fe80::/64"), ("", ""), ("proxy", "proxy"),
    ] { #expect(NetworkPlace.of(address) == place) }
  }

  /// Many places guess at one account no faster than a hundred an hour; its owner's browser passes all the same.
  @Test func manyPlacesTogetherAreSlowedDown() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let device = try await fixture.signIn("a@coquan.vn", password).device
    for place in 0..<100 { _ = try await fixture.outcome("a@coquan.vn", "sai", from: "10.1.0.\(place)") }
    #expect(try await fixture.outcome("a@coquan.vn", password, from: "10.2.0.1") == "sign-in-too-many")
    #expect(try await fixture.outcome("a@coquan.vn", password, from: "10.2.0.1", device: device) == "")
    // A browser is known for the account that was opened in it, for no other.
    _ = try await fixture.person("b@coquan.vn")
    for _ in 0..<5 { _ = try await fixture.outcome("b@coquan.vn", "sai", device: device) }
    #expect(try await fixture.outcome("b@coquan.vn", password, device: device) == "sign-in-too-many")
  }

  /// The owner's browser has a count of its own, which other browsers' wrong passwords do not touch.
  @Test func aTokenThatSomebodyPutThereNamesNoBrowser() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let planted = SessionToken.make()
    #expect(try await fixture.signIn("a@coquan.vn", password, device: planted).device != planted)
    let own = try await fixture.signIn("a@coquan.vn", password).device
    #expect(try await fixture.signIn("a@coquan.vn", password, device: own).device == own)
  }

  @Test func theOwnersBrowserIsNotGuessedIntoEither() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    let device = try await fixture.signIn("a@coquan.vn", password).device
    for _ in 0..<10 {
      #expect(try await fixture.outcome("a@coquan.vn", "sai", device: device) == "sign-in-wrong")
    }
    #expect(try await fixture.outcome("a@coquan.vn", password, device: device) == "sign-in-too-many")
    #expect(try await fixture.outcome("a@coquan.vn", password) == "")
    let fresh = try await OneTimePassword.make(hashing: fixture.hashing)
    try await ResetPassword(of: person.id, to: fresh).run(in: fixture.database, by: fixture.context)
    let devices = try await fixture.database.read {
      try $0.integer("SELECT count(*) AS n FROM known_device WHERE person_id = \(person.id)")
    }
    #expect(devices == 0)
  }

  /// Whoever signed in with the old password is a stranger, but for the browser in which the new one was chosen.
  @Test func aNewPasswordMakesOtherBrowsersStrangers() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    let own = try await fixture.signIn("a@coquan.vn", password).device
    let other = try await fixture.signIn("a@coquan.vn", password).device
    let new = "sáng nay trời đẹp"
    _ = try await ChangePassword.prepare(
      fixture.database, fixture.context, of: person.id, old: password, new: new, at: own,
      hashing: fixture.hashing
    ).run(in: fixture.database, by: fixture.context)
    #expect(try await fixture.signIn("a@coquan.vn", new, device: own).device == own)
    #expect(try await fixture.signIn("a@coquan.vn", new, device: other).device != other)
  }

  /// A password typed into the wrong field stands in no log.
  @Test func onlyAddressesAreLogged() {
    #expect(EmailAddress.loggable(" An@CoQuan.vn ") == "an@coquan.vn")
    for text in ["matkhau@2026", "30041975@Giaiphong", "sáng nay trời đẹp", "", "a@b@c.vn"] {
      #expect(EmailAddress.loggable(text) == "(no address)")
    }
  }

  /// Some keyboards send the marks of letters apart: the same password, however it is typed.
  @Test func aPasswordIsTheSameHoweverItsMarksAreTyped() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    let composed = "mẹ tôi trồng lúa ở đồng"
    let apart = composed.decomposedStringWithCanonicalMapping
    #expect(apart.unicodeScalars.count > composed.unicodeScalars.count)
    _ = try await fixture.change(person, password, apart)
    #expect(try await fixture.outcome("a@coquan.vn", apart) == "")
    #expect(try await fixture.outcome("a@coquan.vn", composed) == "")
  }

  /// The preset of offices whose rules ask for a lock: five tries, then 15 minutes, for everybody.
  @Test func theStrictRuleLocksTheAccount() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    let device = try await fixture.signIn("a@coquan.vn", password, rule: .strict).device
    for place in 0..<5 {
      let outcome = try await fixture.outcome("a@coquan.vn", "sai", from: "10.1.0.\(place)", rule: .strict)
      #expect(outcome == "sign-in-wrong")
    }
    let early = fixture.start.adding(seconds: 15 * 60 - 1)
    for now in [fixture.start, early] {
      let outcome = try await fixture.outcome("a@coquan.vn", password, device: device, rule: .strict, at: now)
      #expect(outcome == "sign-in-too-many")
    }
    let later = fixture.start.adding(seconds: 15 * 60)
    #expect(try await fixture.outcome("a@coquan.vn", password, rule: .strict, at: later) == "")
  }

  /// What is stopped prolongs nothing, and a place that has tried too often adds no more names to the counts.
  @Test func whatIsStoppedCountsNoMore() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    for second in 0..<100 {
      _ = try await fixture.outcome(
        "a@coquan.vn", "sai", at: fixture.start.adding(seconds: Int64(second) * 9))
    }
    #expect(try await fixture.outcome("a@coquan.vn", password, at: fixture.start.adding(seconds: 900)) == "")
    for number in 0..<80 { _ = try await fixture.outcome("n\(number)@coquan.vn", "sai", from: "10.3.0.1") }
    let subjects = try await fixture.database.read {
      try $0.integer(
        "SELECT count(*) AS n FROM sign_in_throttle WHERE subject LIKE '%n%@coquan.vn%' AND subject NOT LIKE '%a@%'"
      )
    }
    #expect(subjects == 2 * 60)
  }

  /// Who, when and from where: failures, the stop, signing in and out stand at the account.
  @Test func signingInIsWrittenDown() async throws {
    let fixture = try AccountFixture()
    let (person, password) = try await fixture.person("a@coquan.vn")
    for _ in 0..<7 { _ = try await fixture.outcome("a@coquan.vn", "sai", from: "10.9.0.1") }
    let token = try await fixture.signIn("a@coquan.vn", password, from: "10.9.0.2").token
    let context = ActionContext(
      actor: person.id.rawValue, actorName: person.name, now: fixture.start, networkAddress: "10.9.0.2")
    try await fixture.database.write { try SignIn.end(token, of: person, $0, context) }
    let entries = try await fixture.database.read {
      try AuditLog.entries($0, subject: "person", id: person.id.rawValue)
    }
    let told = entries.reversed().filter { $0.action.hasPrefix("person.sign") }
    #expect(
      told.map(\.action) == Array(repeating: "person.sign-in-failed", count: 5)
        + ["person.sign-in-stopped", "person.sign-in", "person.sign-out"])
    #expect(told.map(\.networkAddress) == Array(repeating: "10.9.0.1", count: 6) + ["10.9.0.2", "10.9.0.2"])
    #expect(told.allSatisfy { SignIn.titles[$0.action] != nil })
    #expect(try await Session.find(fixture.database, token, notes: fixture.notes, now: fixture.start) == nil)
  }

  @Test func oneAddressHasOneAccount() async throws {
    let fixture = try AccountFixture()
    _ = try await fixture.person("a@coquan.vn")
    let refused = await #expect(throws: Refused.self) { _ = try await fixture.person("A@COQUAN.VN") }
    #expect(refused?.refusals.map(\.code) == ["email-taken"])
  }

  @Test(arguments: [
    ("", Role.viewer, nil as AgencyID?), ("a@", .viewer, nil), ("a@b c", .viewer, nil),
    ("a@b.vn", .agencyOfficer, nil), ("a@b.vn", .viewer, ID(rawValue: 4)),
  ])
  func badAccountsAreRefused(email: String, role: Role, agency: AgencyID?) async throws {
    let fixture = try AccountFixture()
    await #expect(throws: Refused.self) { _ = try await fixture.person(email, role, agency: agency) }
  }

  @Test func theDatabaseItselfRefusesAnOfficerWithoutAgency() async throws {
    let fixture = try AccountFixture()
    let (person, _) = try await fixture.person("a@coquan.vn", .agencyOfficer, agency: ID(rawValue: 9))
    await #expect(throws: StoreError.self) {
      try await fixture.database.write {
        try $0.run("UPDATE person SET agency_id = NULL WHERE id = \(person.id)")
      }
    }
  }
}
