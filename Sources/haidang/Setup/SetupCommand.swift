import Accounts
import Agencies
import ArgumentParser
import Core
import Foundation
import Store

/// `haidang setup`: makes a data folder ready to serve; safe to repeat at every start.
struct SetupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Makes or migrates the database; in an empty one also the first accounts and a sample plan.")

  @OptionGroup var data: DataSettings

  @Option(name: .long, help: "The first administrator's e-mail, which is also the name to sign in with.")
  var email = "quan-tri@hai-dang.example"

  @Option(name: .long, help: "The first focal officer's e-mail: who loads plans and follows them.")
  var officer = "can-bo@hai-dang.example"

  @Option(name: .long, help: "A plan to load when the register is new.")
  var sample = ""

  func run() async throws {
    let database = try await Wiring.database(data)
    defer { database.close() }
    try await LoadShippedDirectory().run(in: database, by: .program())
    guard let first = try await FirstAccounts.create(database, administrator: email, officer: officer) else {
      return
    }
    print(first.message)
    if !sample.isEmpty {
      try await SamplePlan.load(sample, database, try Wiring.door(database, data), by: first.officer)
    }
  }
}
