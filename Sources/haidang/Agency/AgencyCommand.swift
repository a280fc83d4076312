import Agencies
import ArgumentParser
import Core
import Foundation
import Store

/// `haidang agency`: the directory of units and what became of them.
struct AgencyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agency", abstract: "The directory of agencies: names, mergers, splits.",
    subcommands: [
      AgencyListVerb.self, AgencyFindVerb.self, AgencyMergeVerb.self, AgencySplitVerb.self,
      AgencyRenameVerb.self, AgencyAbolishVerb.self, AgencyImportVerb.self,
    ])

  /// Runs a verb on the database; each refusal becomes one line, and the exit code 1.
  static func run<T: Sendable>(
    _ settings: DataSettings, mayMake: Bool = false, _ body: (Database) async throws -> T
  ) async throws -> T {
    do {
      let database = try await Wiring.database(settings, mayMake: mayMake)
      defer { database.close() }
      return try await body(database)
    } catch {
      let lines = try Refused(catching: error).refusals.map { "\($0.message.vi) | \($0.message.en)\n" }
      FileHandle.standardError.write(Data(lines.joined().utf8))
      throw ExitCode(1)
    }
  }

  /// Reads "2025-07-01".
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("Write days as 2025-07-01, not \(text).") }
    return day
  }
}

/// How a verb prints.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
}

/// What changes the directory needs, in every verb that does.
struct ChangeSettings: ParsableArguments {
  @Option(name: .long, help: "First day of the new order: 2025-07-01.")
  var date: String

  @Option(name: .long, help: "The document that ordered it: \"Nghị quyết 202/2025/QH15\".")
  var source: String

  @Option(name: .long, help: "The province, when several have agencies of that name.")
  var place: String?
}
