import AgencyNames
import Core
import Store

/// The agencies that come with the program: those of the 63 provinces and the 34, of the country, and what became of them in
/// 2025 (docs/agency-data.md).
package enum ShippedDirectory {
  /// A data file says otherwise than it should; holds the line.
  package struct Malformed: Error, Hashable, Sendable {
    package var line: Int
  }

  /// It names a unit that it does not have.
  package struct UnknownCode: Error, Hashable, Sendable {
    package var code: String
  }

  /// What stands beside an event that no rule's text was read for.
  package static let unconfirmed = "Cần xác nhận"

  /// The shipped names without a database, for reading a document on the command line.
  package static func resolver() -> DirectoryNames {
    DirectoryNames(places: ProvinceLife.all.map(\.place)) { scope in
      let units =
        switch scope {
        case .country: try units { $0.isEmpty }
        case .province(let place): try units { $0.isEmpty || $0 == place }
        case .everything: try units()
        }
      return units.enumerated().map { number, unit in
        NamedUnit(
          id: ID(rawValue: Int64(number + 1)), name: unit.name, kind: unit.kind, aliases: unit.aliases,
          place: unit.place.isEmpty ? nil : unit.place, validFrom: unit.from, validTo: unit.validTo)
      }
    }
  }

  /// Whether the directory holds nothing but units that come with the program, if any.
  package static func isUntouched(_ reader: Reader) throws -> Bool {
    let shipped = Set(try units().map { $0.place + "/" + $0.name })
    return try reader.rows("SELECT place, name FROM agency").allSatisfy { row in
      shipped.contains(try row.get("place", as: String.self) + "/" + row.get("name", as: String.self))
    }
  }

  /// The units of these provinces ("" for the country), those that others are under first.
  static func units(_ isAsked: (_ place: String) -> Bool = { _ in true }) throws -> [Unit] {
    try standing(ProvinceLife.all.filter { isAsked($0.place) }).map(\.unit)
      + lines.get().filter { isAsked($0.place) }
  }

  /// What became of them.
  static func events(_ isAsked: (_ place: String) -> Bool) throws -> [Event] {
    let places = Dictionary(
      try lines.get().map { ($0.code, $0.place) }, uniquingKeysWith: { first, _ in first })
    return try events(of: standing(ProvinceLife.all.filter { isAsked($0.place) }))
      + lineEvents().filter { event in
        guard let place = places[event.unit] else { throw UnknownCode(code: event.unit) }
        return isAsked(place)
      }
  }
}
