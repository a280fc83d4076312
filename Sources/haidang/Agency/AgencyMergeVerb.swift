import Accounts
import Agencies
import ArgumentParser
import Core
import Store

/// `haidang agency merge A [B …] --into C`.
struct AgencyMergeVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Ends agencies; one other carries on with their work.")

  @OptionGroup var data: DataSettings
  @OptionGroup var change: ChangeSettings
  @Argument(help: "The agencies that end: names or numbers.") var agencies: [String]
  @Option(help: "The one that carries on.") var into: String

  func run() async throws {
    let day = try AgencyCommand.day(change.date)
    let (agencies, into, change) = (agencies, into, (source: change.source, place: change.place))
    let ended = try await AgencyCommand.run(data) { database in
      try await database.write { transaction in
        let heir = try AgencyReference.find(transaction, into, in: change.place, on: day)
        return try agencies.map { name in
          let agency = try AgencyReference.find(transaction, name, in: change.place, on: day.adding(days: -1))
          try EndAgency.merge(agency.id, into: heir.id, on: day, source: change.source)
            .run(transaction, .program())
          return "\(agency.name) → \(heir.name)\n"
        }
      }
    }
    AgencyPrinting.write(ended.joined())
  }
}

/// `haidang agency split A --into B --into C`.
struct AgencySplitVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Ends an agency; two or more others carry on with parts of its work.")

  @OptionGroup var data: DataSettings
  @OptionGroup var change: ChangeSettings
  @Argument(help: "The agency that ends: a name or number.") var agency: String
  @Option(help: "One that carries on, given for each; \"NAME=work\" says with which part.") var into:
    [String] = []

  func run() async throws {
    let day = try AgencyCommand.day(change.date)
    let (agency, into, change) = (agency, into, (source: change.source, place: change.place))
    let line = try await AgencyCommand.run(data) { database in
      try await database.write { transaction in
        let ended = try AgencyReference.find(transaction, agency, in: change.place, on: day.adding(days: -1))
        let heirs = try into.map { text in
          let parts = text.split(separator: "=", maxSplits: 1)
          let heir = try AgencyReference.find(
            transaction, parts.first.map(String.init) ?? "", in: change.place, on: day)
          return (heir, parts.count > 1 ? String(parts[1]) : "")
        }
        try EndAgency.split(
          ended.id, into: heirs.map { EndAgency.Heir($0.0.id, scope: $0.1) }, on: day, source: change.source
        ).run(transaction, .program())
        return "\(ended.name) → \(heirs.map(\.0.name).joined(separator: "; "))\n"
      }
    }
    AgencyPrinting.write(line)
  }
}
