import Accounts
import ArgumentParser
import Core
import Store

/// `haidang account reset`: a new password that works once; every session of the person ends.
struct AccountResetVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Gives a new one-time password; open sessions end.")

  @OptionGroup var data: DataSettings
  @Argument(help: "E-mail of the account.") var email: String

  func run() async throws {
    try await AgencyCommand.run(data) { database in
      let person = try await AccountCommand.person(database, email)
      let password = try await OneTimePassword.make()
      try await ResetPassword(of: person.id, to: password).run(in: database, by: .program())
      AccountCommand.tell(person.email, password.text)
    }
  }
}

/// `haidang account close`: nobody signs in with it any more; its history stays.
struct AccountCloseVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes an account; open sessions end, its history stays.")

  @OptionGroup var data: DataSettings
  @Argument(help: "E-mail of the account.") var email: String

  func run() async throws {
    try await AgencyCommand.run(data) { database in
      try await DisablePerson(try await AccountCommand.person(database, email).id)
        .run(in: database, by: .program())
    }
  }
}

/// `haidang account reopen`.
struct AccountReopenVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Reopens a closed account.")

  @OptionGroup var data: DataSettings
  @Argument(help: "E-mail of the account.") var email: String

  func run() async throws {
    try await AgencyCommand.run(data) { database in
      try await EnablePerson(try await AccountCommand.person(database, email).id)
        .run(in: database, by: .program())
    }
  }
}
