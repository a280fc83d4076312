import Accounts
import Core
import PlanRegistry
import Store
import TestKit
import Testing

@testable import SampleProvince

@Suite(.database(SampleFixture.migrations)) struct PeopleTests {
  private func people(_ size: SampleSize) async throws -> [Person] {
    let database = try TestDatabase.current.database
    try await SampleFixture.build(size, in: database)
    return try await database.read(Person.all)
  }

  @Test func everyNameIsPutTogetherFromTheLists() async throws {
    let people = try await people(SampleFixture.size(60, 1, 1))
    let wholes = Set(
      PersonNames.families.flatMap { family in
        PersonNames.middles.flatMap { middle in PersonNames.givens.map { "\(family) \(middle) \($0)" } }
      })
    #expect(people.count > 80)
    for person in people {
      #expect(wholes.contains(person.name), "\(person.name)")
      #expect(person.email.hasSuffix("@hai-dang.example"))
    }
    #expect(Set(people.map(\.name)).count == people.count)
  }

  @Test func nobodyCanSignInBeforeGettingAPassword() async throws {
    let database = try TestDatabase.current.database
    let someone = try #require(try await people(SampleFixture.size(5, 1, 1)).first)
    let signIn = SignIn(database, hashing: PasswordHashing(passes: 1, memory: 8 << 20))
    for guess in ["", "no password", "haidang"] {
      await #expect(throws: Refusal.self) {
        try await signIn.attempt(
          email: someone.email, password: guess, by: SignIn.Caller(address: "127.0.0.1"))
      }
    }
    let password = try await OneTimePassword.make(hashing: PasswordHashing(passes: 1, memory: 8 << 20))
    try await ResetPassword(of: someone.id, to: password).run(in: database, by: .program())
    let result = try await signIn.attempt(
      email: someone.email, password: password.text, by: SignIn.Caller(address: "127.0.0.1"))
    #expect(result.person.id == someone.id)
    #expect(result.person.mustChangePassword)
  }
}
