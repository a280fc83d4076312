import AgencyNames
import Core
import Store
import VietnameseText

/// Questions to the directory.
package enum AgencyDirectory {
  /// Nil when there is no such unit.
  package static func any(_ id: AgencyID, in reader: Reader) throws -> Agency? {
    try reader.first(Agency.self, "SELECT \(sql: Agency.columns) FROM agency WHERE id = \(id)")
  }

  /// Throws a `Refusal` when there is no such unit.
  package static func find(_ id: AgencyID, in reader: Reader) throws -> Agency {
    try reader.find(
      Agency.self, "SELECT \(sql: Agency.columns) FROM agency WHERE id = \(id)", else: .agencyUnknown)
  }

  /// The provinces of the directory, in alphabetical order.
  package static func places(_ reader: Reader) throws -> [String] {
    try reader.rows("SELECT DISTINCT place FROM agency WHERE place <> ''")
      .map { try $0.get("place", as: String.self) }.sorted { foldedName($0) < foldedName($1) }
  }

  /// Those of them that have units now: the provinces of today.
  package static func livingPlaces(_ reader: Reader) throws -> [String] {
    try reader.rows("SELECT DISTINCT place FROM agency WHERE place <> '' AND valid_to IS NULL")
      .map { try $0.get("place", as: String.self) }.sorted { foldedName($0) < foldedName($1) }
  }

  /// The other names of a unit.
  package static func aliases(
    _ reader: Reader, of id: AgencyID
  ) throws -> [(name: String, isAbbreviation: Bool)] {
    try reader.rows(
      "SELECT name, is_abbreviation FROM agency_alias WHERE agency_id = \(id) ORDER BY is_abbreviation, folded_name"
    ).map { (try $0.get("name"), try $0.get("is_abbreviation")) }
  }

  /// What names mean. It reads the directory when it is asked, province by province, so it lives as long as the reader.
  package static func resolver(_ reader: Reader) throws -> DirectoryNames {
    DirectoryNames(places: try places(reader)) { try units(reader, $0) }
  }

  /// The units of a scope with all their names, in two queries.
  private static func units(_ reader: Reader, _ scope: DirectoryNames.Scope) throws -> [NamedUnit] {
    let places: SQL =
      switch scope {
      case .country: "agency.place = ''"
      case .province(let place): "agency.place IN (\(place), '')"
      case .everything: "1 = 1"
      }
    var units: [AgencyID: NamedUnit] = [:]
    for row in try reader.rows("SELECT \(sql: Agency.columns) FROM agency WHERE \(sql: places)") {
      let agency = try Agency(row)
      units[agency.id] = NamedUnit(
        id: agency.id, name: agency.name, kind: agency.kind,
        place: agency.place.isEmpty ? nil : agency.place, validFrom: agency.validFrom, validTo: agency.validTo
      )
    }
    let aliases = try reader.rows(
      """
      SELECT agency_alias.agency_id, agency_alias.name, agency_alias.is_abbreviation FROM agency
      JOIN agency_alias ON agency_alias.agency_id = agency.id WHERE \(sql: places)
      """)
    for row in aliases {
      let id: AgencyID = try row.get("agency_id")
      let name: String = try row.get("name")
      if try row.get("is_abbreviation") {
        units[id]?.abbreviations.append(name)
      } else {
        units[id]?.aliases.append(name)
      }
    }
    return units.values.sorted { $0.id < $1.id }
  }
}
