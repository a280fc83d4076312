import Accounts
import ArgumentParser
import Core
import Store

/// `haidang account list`.
struct AccountListVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists accounts.")

  @OptionGroup var data: DataSettings

  func run() async throws {
    let people = try await AgencyCommand.run(data) { database in
      try await database.read(Person.all)
    }
    for person in people {
      let state = person.disabledAt == nil ? "" : "\tđã đóng / closed"
      print("\(person.email)\t\(person.role.title.vi) / \(person.role.title.en)\t\(person.name)\(state)")
    }
  }
}
