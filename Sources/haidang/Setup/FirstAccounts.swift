import Accounts
import Core
import Store

/// The two accounts of a new installation: who runs the system, and who works with plans.
struct FirstAccounts {
  var officer: Person
  var message: String

  /// Nothing when somebody has an account already.
  static func create(_ database: Database) async throws -> FirstAccounts? {
    guard
      let (administrator, password) = try await CreateFirstAdministrator.run(
        database, email: "quantri@haidang.local")
    else { return nil }
    let context = ActionContext(
      actor: administrator.id.rawValue, actorName: administrator.name, now: .now, requestID: nil)
    let made = try await CreatePerson(
      name: "Cán bộ đầu mối", email: "canbo@haidang.local", role: .officer
    ).run(database, context)
    return FirstAccounts(
      officer: made.person,
      message: """

        Tài khoản ban đầu, mật khẩu dùng một lần (first accounts, one-time passwords; shown only now):
          Cán bộ đầu mối / officer      canbo@haidang.local    \(made.password)
          Quản trị / administrator      quantri@haidang.local  \(password)


        """)
  }
}
