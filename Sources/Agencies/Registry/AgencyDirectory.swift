import AgencyNames
import Core
import Store
import VietnameseText

/// Questions to the directory.
package enum AgencyDirectory {
  /// Which units of a list.
  package struct Filter: Hashable, Sendable {
    /// Part of a name, case and marks aside.
    package var text = ""
    package var kinds: [UnitKind] = []
    package var place: String?
    /// Alive on that day; nil means of all times.
    package var day: Day?

    package init(text: String = "", kinds: [UnitKind] = [], place: String? = nil, day: Day? = nil) {
      self.text = text
      self.kinds = kinds
      self.place = place
      self.day = day
    }

    var condition: SQL {
      var parts: [SQL] = ["1 = 1"]
      let folded = foldedName(text)
      if !folded.isEmpty { parts.append("agency.folded_name LIKE \("%" + folded + "%")") }
      if !kinds.isEmpty { parts.append("agency.kind IN \(list: kinds)") }
      if let place { parts.append("agency.place = \(place)") }
      if let day {
        parts.append(
          """
          (agency.valid_from IS NULL OR agency.valid_from <= \(day))
          AND (agency.valid_to IS NULL OR agency.valid_to >= \(day))
          """)
      }
      return parts.joined(by: " AND ")
    }
  }

  /// Throws a `Refusal` when there is no such unit.
  package static func find(_ id: AgencyID, in reader: Reader) throws -> Agency {
    try reader.find(
      Agency.self, "SELECT \(sql: Agency.columns) FROM agency WHERE id = \(id)", else: .agencyUnknown)
  }

  /// In the order of place, kind and name.
  package static func list(_ reader: Reader, _ filter: Filter = Filter(), limit: Int = 5000) throws
    -> [Agency]
  {
    let agencies = try reader.all(
      Agency.self,
      """
      SELECT \(sql: Agency.columns) FROM agency WHERE \(sql: filter.condition)
      ORDER BY agency.folded_name, agency.id LIMIT \(limit)
      """)
    let order = Dictionary(
      zip(UnitKind.allCases, UnitKind.allCases.indices), uniquingKeysWith: { first, _ in first })
    return agencies.enumerated().sorted { left, right in
      (left.element.place, order[left.element.kind] ?? 0, left.offset)
        < (right.element.place, order[right.element.kind] ?? 0, right.offset)
    }.map(\.element)
  }

  /// The provinces of the directory, in alphabetical order.
  package static func places(_ reader: Reader) throws -> [String] {
    try reader.rows("SELECT DISTINCT place FROM agency WHERE place <> ''")
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

  /// Everything the resolver needs, in two queries.
  package static func resolver(_ reader: Reader) throws -> NameResolver {
    var units: [AgencyID: NamedUnit] = [:]
    for row in try reader.rows("SELECT \(sql: Agency.columns) FROM agency") {
      let agency = try Agency(row)
      units[agency.id] = NamedUnit(
        id: agency.id, name: agency.name, kind: agency.kind,
        place: agency.place.isEmpty ? nil : agency.place, validFrom: agency.validFrom, validTo: agency.validTo
      )
    }
    for row in try reader.rows("SELECT agency_id, name, is_abbreviation FROM agency_alias") {
      let id: AgencyID = try row.get("agency_id")
      let name: String = try row.get("name")
      if try row.get("is_abbreviation") {
        units[id]?.abbreviations.append(name)
      } else {
        units[id]?.aliases.append(name)
      }
    }
    return NameResolver(units.values.sorted { $0.id < $1.id })
  }
}
