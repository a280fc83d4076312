import Accounts
import Agencies
import ArgumentParser
import Core
import Store
import Web

/// `haidang agency rename A --to NAME`.
struct AgencyRenameVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives an agency a new name; the old one still finds it.")

  @OptionGroup var data: DataSettings
  @OptionGroup var change: ChangeSettings
  @Argument(help: "The agency: a name or number.") var agency: String
  @Option(help: "Its new name.") var to: String

  func run() async throws {
    let day = try AgencyCommand.day(change.date)
    let (agency, to, change) = (agency, to, (source: change.source, place: change.place))
    let line = try await AgencyCommand.run(data) { database in
      try await database.write { transaction in
        let found = try AgencyReference.find(transaction, agency, in: change.place, on: day)
        let context = ActionContext.program()
        try RenameAgency(found.id, to: to, on: day, source: change.source).run(transaction, context)
        for area in Areas.all { try area.agencyRenamed(found.id, transaction, context) }
        return "\(found.name) → \(to)\n"
      }
    }
    AgencyPrinting.write(line)
  }
}

/// `haidang agency abolish A`.
struct AgencyAbolishVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abolish", abstract: "Ends an agency that nobody succeeds.")

  @OptionGroup var data: DataSettings
  @OptionGroup var change: ChangeSettings
  @Argument(help: "The agency: a name or number.") var agency: String

  func run() async throws {
    let day = try AgencyCommand.day(change.date)
    let (agency, change) = (agency, (source: change.source, place: change.place))
    let line = try await AgencyCommand.run(data) { database in
      try await database.write { transaction in
        let found = try AgencyReference.find(transaction, agency, in: change.place, on: day.adding(days: -1))
        try EndAgency.abolish(found.id, on: day, source: change.source).run(transaction, .program())
        return "\(found.name) → \(day.adding(days: -1))\n"
      }
    }
    AgencyPrinting.write(line)
  }
}
