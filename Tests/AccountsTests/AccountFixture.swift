import Accounts
import Core
import Jobs
import Store
import TestKit

/// Accounts on the running test's database, with hashes that cost little.
struct AccountFixture {
  static let migrations =
    StoreSchema.migrations + JobsSchema.migrations + AccountsSchema.migrations

  let database: Database
  let hashing = PasswordHashing(passes: 1, memory: 1 << 13)
  let start = Timestamp(milliseconds: 1_790_000_000_000)
  let context: ActionContext

  init() throws {
    database = try TestDatabase.current.database
    context = ActionContext(actor: nil, actorName: "test", now: start)
  }

  func person(_ email: String, _ role: Role = .officer, agency: AgencyID? = nil) async throws -> (
    Person, String
  ) {
    let password = try await OneTimePassword.make(hashing: hashing)
    let person = try await CreatePerson(
      name: "Cán bộ", email: email, role: role, agencyID: agency, password: password
    ).run(in: database, by: context)
    return (person, password.text)
  }

  func signIn(
    _ email: String, _ password: String, from address: String = "10.0.0.1", at now: Timestamp? = nil
  ) async throws -> SignIn.Result {
    try await SignIn(database, hashing: hashing).attempt(
      email: email, password: password, address: address, now: now ?? start)
  }

  /// The code of the refusal, or "" when signing in worked.
  func outcome(
    _ email: String, _ password: String, from address: String = "10.0.0.1", at now: Timestamp? = nil
  ) async throws -> String {
    do {
      _ = try await signIn(email, password, from: address, at: now)
      return ""
    } catch let refusal as Refusal {
      return refusal.code
    }
  }
}
