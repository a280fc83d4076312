import Accounts
import Core
import Store

/// The two accounts of a new installation: who works with plans, and who runs the system. The second may not touch
/// plans, so one account would not do.
struct FirstAccounts {
  var message: String

  /// Nil when somebody has an account already.
  static func create(
    _ database: Database, administrator: String, officer: String
  ) async throws -> FirstAccounts? {
    guard try await database.read(Person.isNobody) else { return nil }
    let password = try await OneTimePassword.make()
    let first = CreateFirstAdministrator(email: administrator, password: password)
    guard let person = try await first.run(in: database, by: .program()) else { return nil }
    let context = ActionContext(actor: person.id.rawValue, actorName: person.name)
    let second = try await OneTimePassword.make()
    let made = try await CreatePerson(
      name: "Cán bộ đầu mối", email: officer, role: .officer, password: second
    ).run(in: database, by: context)
    return FirstAccounts(
      message: """
        Sign in the first time with / Đăng nhập lần đầu:
          E-mail:              \(made.email)
          Password / Mật khẩu: \(second.text)
        The administrator of accounts and agencies / Quản trị tài khoản và đơn vị:
          E-mail:              \(person.email)
          Password / Mật khẩu: \(password.text)
        Each works once, within \(OneTimePassword.days) days: you choose your own then.
        Chỉ dùng một lần, trong \(OneTimePassword.days) ngày, sau đó tự đặt mật khẩu.
        """)
  }
}
