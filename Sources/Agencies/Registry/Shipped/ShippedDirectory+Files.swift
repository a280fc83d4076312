import AgencyNames
import Core

extension ShippedDirectory {
  struct Unit: Sendable {
    var code: String
    /// The code of the unit that it is under; "" for none.
    var parent: String
    var name: String
    var kind: UnitKind
    var place: String
    var aliases: [String]
    var from: Day?
    /// The first day on which it no longer is.
    var until: Day?
    var confidence: AgencyConfidence
    /// The document that it rests on; "" where none is known.
    var basis: String

    /// Its last day.
    var validTo: Day? { until?.adding(days: -1) }
  }

  struct Heir: Hashable, Sendable {
    var code: String
    var scope = ""
  }

  /// The end of one unit.
  struct Event: Sendable {
    var unit: String
    /// The first day of the new order.
    var day: Day
    var heirs: [Heir]
    var source: String
    var isConfirmed: Bool

    var kind: AgencyEvent.Kind { heirs.isEmpty ? .abolish : heirs.count == 1 ? .merge : .split }
  }

  /// Units that stand line by line. Columns: code, name, kind, province, parent, aliases, first day, day from which it no
  /// longer is, certainty, basis.
  static let lines = Result {
    try DelimitedText.read(PackageResources.units_tsv).dropFirst().map { record in
      let fields = record.fields
      guard fields.count == 10, let kind = UnitKind(rawValue: fields[2]),
        let confidence = AgencyConfidence(letter: fields[8]),
        fields[6].isEmpty || Day(fields[6]) != nil, fields[7].isEmpty || Day(fields[7]) != nil
      else { throw Malformed(line: record.line) }
      return Unit(
        code: fields[0], parent: fields[4], name: fields[1], kind: kind, place: fields[3],
        aliases: list(fields[5]), from: Day(fields[6]), until: Day(fields[7]), confidence: confidence,
        basis: fields[9])
    }
  }

  /// What became of them. Columns: kind, day, units, successors, scopes, legal source, certainty.
  static func lineEvents() throws -> [Event] {
    try DelimitedText.read(PackageResources.events_tsv).dropFirst().flatMap { record in
      let fields = record.fields
      guard fields.count == 7, let kind = AgencyEvent.Kind(rawValue: fields[0]), let day = Day(fields[1])
      else { throw Malformed(line: record.line) }
      let scopes = list(fields[4])
      let heirs = list(fields[3]).enumerated().map { index, code in
        Heir(code: code, scope: index < scopes.count ? scopes[index] : "")
      }
      return try list(fields[2]).map { unit in
        let event = Event(
          unit: unit, day: day, heirs: heirs, source: fields[5], isConfirmed: fields[6] == "V")
        guard event.kind == kind else { throw Malformed(line: record.line) }
        return event
      }
    }
  }

  static func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
}
