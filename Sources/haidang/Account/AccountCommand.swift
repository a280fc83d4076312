import Accounts
import ArgumentParser
import Core
import Store

/// `haidang account`: who may sign in.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Accounts: list, add, reset a password, close, reopen.",
    subcommands: [
      AccountListVerb.self, AccountAddVerb.self, AccountResetVerb.self, AccountCloseVerb.self,
      AccountReopenVerb.self,
    ])

  /// Somebody by e-mail.
  static func person(_ database: Database, _ email: String) async throws -> Person {
    guard let person = try await database.read({ try Person.withEmail(email, in: $0) }) else {
      throw Refusal(
        "person-unknown",
        Localised(
          vi: "Không có tài khoản \(email). Xem `haidang account list`.",
          en: "There is no account \(email). See `haidang account list`."))
    }
    return person
  }

  /// Tells a password that works once and is kept nowhere.
  static func tell(_ email: String, _ password: String) {
    print(
      """
      E-mail:              \(email)
      Password / Mật khẩu: \(password)
      It works once, within \(OneTimePassword.days) days: the person chooses their own then.
      Chỉ dùng một lần, trong \(OneTimePassword.days) ngày, sau đó tự đặt mật khẩu.
      """)
  }
}
