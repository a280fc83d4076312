import Agencies
import AgencyNames
import ArgumentParser
import Core
import Store

/// `haidang agency find NAME`: what a name in a document means, and who does that work on a day.
struct AgencyFindVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Says which agencies a name means.",
    discussion: "Understands \"Sở TT&TT\", \"STTTT\", \"UBND các huyện, TX, TP\", \"các sở, ban, ngành\".")

  @OptionGroup var data: DataSettings
  @Argument(help: "The name as a document has it.") var name: String
  @Option(help: "The province of the document.") var place: String?
  @Option(help: "The day of the document, 2024-05-01.") var on: String?
  @Option(help: "table or json.") var format: OutputFormat = .table

  /// One answer.
  struct Found: Encodable, Sendable {
    /// The part of the name that was looked up.
    var text: String
    /// The collective it is a member of, where it is.
    var collective: String?
    var confidence: Double?
    var method: String?
    var agency: AgencyPrinting.Entry?
    /// Who carries on today, when the unit is no more.
    var successors: [AgencyPrinting.Entry]
  }

  func run() async throws {
    let day = try on.map(AgencyCommand.day)
    let (name, place) = (name, place)
    let found = try await AgencyCommand.run(data) { database in
      try await database.read { try Self.find($0, name, place, day) }
    }
    switch format {
    case .json: AgencyPrinting.write(try AgencyPrinting.json(found))
    case .table: AgencyPrinting.write(AgencyPrinting.table(Self.rows(found)))
    }
    if found.isEmpty || found.contains(where: { $0.agency == nil }) { throw ExitCode(1) }
  }

  private static func find(_ reader: Reader, _ name: String, _ place: String?, _ day: Day?) throws -> [Found]
  {
    let resolver = try AgencyDirectory.resolver(reader)
    let today = Timestamp.now.day
    return try NamePhrase.parts(of: name).flatMap { part -> [Found] in
      switch part {
      case .unit(let text):
        guard let resolution = try resolver.resolve(text, in: place, on: day) else {
          return [Found(text: text, successors: [])]
        }
        let agency = try AgencyDirectory.find(resolution.unit, in: reader)
        return [
          Found(
            text: text, confidence: resolution.confidence, method: resolution.method.rawValue,
            agency: AgencyPrinting.Entry(agency), successors: try heirs(reader, agency, today))
        ]
      case .collective(_, let text):
        let places = try place.map { [$0] } ?? AgencyDirectory.places(reader)
        return try places.flatMap { place in
          try AgencyDirectory.members(reader, ofCollective: text, in: place, on: day ?? today)
        }.map { agency in
          Found(
            text: text, collective: text, agency: AgencyPrinting.Entry(agency),
            successors: try heirs(reader, agency, today))
        }
      }
    }
  }

  private static func heirs(_ reader: Reader, _ agency: Agency, _ day: Day) throws -> [AgencyPrinting.Entry] {
    guard !agency.isAlive(on: day) else { return [] }
    return try AgencyDirectory.successors(reader, of: agency.id, on: day).map {
      AgencyPrinting.Entry($0.agency)
    }
  }

  private static func rows(_ found: [Found]) -> [[String]] {
    [["Tên trong văn bản", "Tin cậy", "ID", "Cơ quan", "Tỉnh", "Đến ngày", "Nay là"]]
      + found.map { found in
        [
          found.text, found.confidence.map { String($0) } ?? "", found.agency.map { String($0.id) } ?? "-",
          found.agency?.name ?? "không rõ", found.agency?.place ?? "", found.agency?.validTo ?? "",
          found.successors.map { "\($0.name) (\($0.place))" }.joined(separator: "; "),
        ]
      }
  }
}
