import AgencyNames
import Core

extension ShippedDirectory {
  struct Unit {
    var code: String
    var parent: String
    var aliases: [String]
    var agency: Agency
  }

  struct Event {
    var line: Int
    var kind: AgencyEvent.Kind
    var day: Day
    var units: [String]
    var successors: [String]
    var scopes: [String]
    var source: String
  }

  /// Columns: code, name, kind, province, parent, aliases, first day, day from which it no longer is, certainty.
  static func units() throws -> [Unit] {
    try DelimitedText.read(PackageResources.units_tsv).dropFirst().map { record in
      let fields = record.fields
      guard fields.count == 9, let kind = UnitKind(rawValue: fields[2]),
        fields[6].isEmpty || Day(fields[6]) != nil, fields[7].isEmpty || Day(fields[7]) != nil
      else { throw Malformed(line: record.line) }
      return Unit(
        code: fields[0], parent: fields[4], aliases: list(fields[5]),
        agency: Agency(
          name: fields[1], kind: kind, place: fields[3], validFrom: Day(fields[6]),
          validTo: Day(fields[7])?.adding(days: -1), note: fields[8] == "V" ? "" : unconfirmed))
    }
  }

  /// Columns: kind, day, units, successors, scopes, legal source, certainty; in the order of the days.
  static func events() throws -> [Event] {
    try DelimitedText.read(PackageResources.events_tsv).dropFirst().map { record in
      let fields = record.fields
      guard fields.count == 7, let kind = AgencyEvent.Kind(rawValue: fields[0]), let day = Day(fields[1])
      else {
        throw Malformed(line: record.line)
      }
      let source = fields[5] + (fields[6] == "V" ? "" : " (\(unconfirmed.lowercased()))")
      return Event(
        line: record.line, kind: kind, day: day, units: list(fields[2]), successors: list(fields[3]),
        scopes: list(fields[4]), source: source)
    }.sorted { ($0.day, $0.line) < ($1.day, $1.line) }
  }

  private static func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
}
