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
  let notes: UseNotes

  init() throws {
    database = try TestDatabase.current.database
    notes = UseNotes(database)
    context = ActionContext(actor: nil, actorName: "test", now: start)
  }

  /// Somebody with a one-time password.
  func newcomer(_ email: String, _ role: Role = .officer, agency: AgencyID? = nil) async throws -> (
    Person, String
  ) {
    let password = try await OneTimePassword.make(hashing: hashing)
    let person = try await CreatePerson(
      name: "Cán bộ", email: email, role: role, agencyID: agency, password: password
    ).run(in: database, by: context)
    return (person, password.text)
  }

  /// Somebody with a password of their own.
  func person(_ email: String, _ role: Role = .officer, agency: AgencyID? = nil) async throws -> (
    Person, String
  ) {
    let (person, oneTime) = try await newcomer(email, role, agency: agency)
    let own = "mot cau that dai de nho"
    let token = try await change(person, oneTime, own)
    try await database.write { try Session.end($0, token) }
    return (person, own)
  }

  func change(_ person: Person, _ old: String, _ new: String) async throws -> SessionToken {
    try await ChangePassword.prepare(database, context, of: person.id, old: old, new: new, hashing: hashing)
      .run(in: database, by: context)
  }

  func signIn(
    _ email: String, _ password: String, from address: String = "10.0.0.1", device: SessionToken? = nil,
    rule: SignInRule = .standard, at now: Timestamp? = nil
  ) async throws -> SignIn.Result {
    try await SignIn(database, rule: rule, hashing: hashing).attempt(
      email: email, password: password, by: SignIn.Caller(address: address, device: device),
      now: now ?? start)
  }

  /// The code of the refusal, or "" when signing in worked.
  func outcome(
    _ email: String, _ password: String, from address: String = "10.0.0.1", device: SessionToken? = nil,
    rule: SignInRule = .standard, at now: Timestamp? = nil
  ) async throws -> String {
    do {
      _ = try await signIn(email, password, from: address, device: device, rule: rule, at: now)
      return ""
    } catch let refusal as Refusal {
      return refusal.code
    }
  }
}
