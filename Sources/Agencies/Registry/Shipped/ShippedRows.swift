import Core
import Store

/// The shipped directory as rows, to be written many at a time: some thousand units are there before the first page is.
struct ShippedRows {
  private(set) var agencies: [Cells] = []
  private(set) var aliases: [Cells] = []
  private(set) var events: [Cells] = []
  private(set) var furtherSuccessors: [Cells] = []

  private var ids: [String: AgencyID] = [:]
  /// The same names stand in every province.
  private var folded: [String: String] = [:]

  /// The units of these places ("" for the country) and what became of them.
  init(of isAsked: (_ place: String) -> Bool) throws {
    for unit in try ShippedDirectory.units(isAsked) { add(unit) }
    for event in try ShippedDirectory.events(isAsked) { try add(event) }
  }

  private mutating func add(_ unit: ShippedDirectory.Unit) {
    let agency = Agency(
      name: unit.name, kind: unit.kind, place: unit.place, parentID: ids[unit.parent], validFrom: unit.from,
      validTo: unit.validTo, confidence: unit.confidence, legalSource: unit.basis)
    ids[unit.code] = agency.id
    agencies.append(agency.cells(foldedName: fold(unit.name)))
    var seen: Set<String> = []
    for name in unit.aliases {
      let folded = fold(name)
      guard seen.insert(folded).inserted else { continue }
      aliases.append([
        "agency_id": agency.id, "name": name, "folded_name": folded, "is_abbreviation": false,
      ])
    }
  }

  private mutating func add(_ event: ShippedDirectory.Event) throws {
    let heirs = try event.heirs.map { (id: try id($0.code), scope: $0.scope) }
    let end = AgencyEnd(
      agency: try id(event.unit), kind: event.kind, day: event.day,
      source: event.source
        + (event.isConfirmed ? "" : " (\(ShippedDirectory.unconfirmed.lowercased()))"),
      heirs: heirs.map { EndAgency.Heir($0.id, scope: $0.scope) })
    events.append(end.cells)
    furtherSuccessors += end.furtherCells
  }

  private func id(_ code: String) throws -> AgencyID {
    guard let id = ids[code] else { throw ShippedDirectory.UnknownCode(code: code) }
    return id
  }

  private mutating func fold(_ name: String) -> String {
    if let known = folded[name] { return known }
    let result = AgencyDirectory.foldedName(name)
    folded[name] = result
    return result
  }
}
