import Accounts
import Core
import Store
import TestKit
import Testing

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

  @Test func oneAccountFromManyPlacesIsSlowedDownToo() async throws {
    let fixture = try AccountFixture()
    let (_, password) = try await fixture.person("a@coquan.vn")
    for place in 0..<30 { _ = try await fixture.outcome("a@coquan.vn", "sai", from: "10.1.0.\(place)") }
    #expect(try await fixture.outcome("a@coquan.vn", password, from: "10.2.0.1") == "sign-in-too-many")
  }

  /// A place that has tried too often adds no more names to the counts.
  @Test func whatIsStoppedCountsForNothingElse() async throws {
    let fixture = try AccountFixture()
    for number in 0..<80 { _ = try await fixture.outcome("n\(number)@coquan.vn", "sai", from: "10.3.0.1") }
    let subjects = try await fixture.database.read {
      try $0.integer("SELECT count(*) AS n FROM sign_in_throttle")
    }
    #expect(subjects == 1 + 2 * 60)
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
