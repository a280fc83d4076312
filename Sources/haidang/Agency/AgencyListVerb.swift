import Agencies
import AgencyNames
import ArgumentParser
import Core
import Store

/// `haidang agency list`.
struct AgencyListVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists agencies.")

  @OptionGroup var data: DataSettings
  @Option(help: "Part of the name; case and marks do not matter.") var name = ""
  @Option(help: "Of this kind: \(UnitKind.allCases.map(\.rawValue).joined(separator: ", ")).") var kind:
    String?
  @Option(help: "Of this province.") var place: String?
  @Option(help: "Living on this day, 2025-07-01; without it, of all times.") var on: String?
  @Option(help: "table or json.") var format: OutputFormat = .table

  func run() async throws {
    var filter = AgencyDirectory.Filter(text: name, place: place, day: try on.map(AgencyCommand.day))
    if let kind {
      guard let known = UnitKind(rawValue: kind) else { throw ValidationError("There is no kind \(kind).") }
      filter.kinds = [known]
    }
    let wanted = filter
    let agencies = try await AgencyCommand.run(data) { database in
      try await database.read { try AgencyDirectory.list($0, wanted, limit: 100_000) }
    }
    switch format {
    case .table: AgencyPrinting.write(AgencyPrinting.table(agencies))
    case .json: AgencyPrinting.write(try AgencyPrinting.json(agencies.map(AgencyPrinting.Entry.init)))
    }
  }
}
