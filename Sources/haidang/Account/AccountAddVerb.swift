import Accounts
import Agencies
import ArgumentParser
import Core
import Store

/// `haidang account add`: a new account with a password that works once.
struct AccountAddVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Gives somebody an account.")

  @OptionGroup var data: DataSettings
  @Argument(help: "E-mail, which is also the name to sign in with.") var email: String
  @Option(help: "Name as others see it.") var name: String
  @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
  @Option(help: "The agency, for roles within one: its name or number.") var agency: String?
  @Option(help: "The province, when several have agencies of that name.") var place: String?

  func run() async throws {
    guard let role = Role(rawValue: role) else { throw ValidationError("There is no role \(role).") }
    try await AgencyCommand.run(data) { database in
      let unit = try await database.read { reader in
        try agency.map { try AgencyReference.find(reader, $0, in: place, on: Timestamp.now.day) }
      }
      let password = try await OneTimePassword.make()
      let person = try await CreatePerson(
        name: name, email: email, role: role, agencyID: unit?.id, password: password
      ).run(in: database, by: .program())
      AccountCommand.tell(person.email, password.text)
    }
  }
}
