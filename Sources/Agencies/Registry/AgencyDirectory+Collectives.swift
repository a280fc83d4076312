import AgencyNames
import Core
import Store

extension AgencyDirectory {
  /// The units that a collective name means on a day: as the directory defines the name, else by the kinds that the
  /// words say ("các sở, ban, ngành"). `place` is the province of the document. Empty for the name of a single unit.
  package static func members(
    _ reader: Reader, ofCollective name: String, in place: String, on day: Day
  ) throws -> [Agency] {
    let row = try reader.row(
      """
      SELECT id, parent_id FROM collective WHERE folded_name = \(foldedName(name)) AND place IN (\(place), '')
      ORDER BY place DESC LIMIT 1
      """)
    if let row {
      return try members(reader, of: try row.get("id"), parent: try row.get("parent_id"), place, day)
    }
    guard let collective = CollectiveName(name) else { return [] }
    return try members(reader, of: collective, in: place, on: day)
  }

  /// By kind only. Bodies of the whole country are meant by "các bộ" alone.
  package static func members(
    _ reader: Reader, of collective: CollectiveName, in place: String, on day: Day
  ) throws -> [Agency] {
    let provincial = collective.kinds.filter { $0 != .ministry }
    var members: [Agency] = []
    if !provincial.isEmpty { members += try list(reader, Filter(kinds: provincial, place: place, day: day)) }
    if collective.kinds.contains(.ministry) {
      members += try list(reader, Filter(kinds: [.ministry], place: "", day: day))
    }
    return members.filter(\.countsInCollectives)
  }

  private static func members(
    _ reader: Reader, of id: AgencyID, parent: AgencyID?, _ place: String, _ day: Day
  ) throws -> [Agency] {
    let kinds = try reader.rows("SELECT kind FROM collective_kind WHERE collective_id = \(id)")
      .map { try $0.get("kind", as: UnitKind.self) }
    var members =
      kinds.isEmpty
      ? []
      : try list(reader, Filter(kinds: kinds, place: place, day: day))
        .filter(\.countsInCollectives)
    if let parent {
      members += try reader.all(
        Agency.self, "SELECT \(sql: Agency.columns) FROM agency WHERE parent_id = \(parent)")
    }
    var excluded: Set<AgencyID> = []
    let single = try reader.rows(
      """
      SELECT \(sql: Agency.columns), collective_member.is_excluded FROM collective_member
      JOIN agency ON agency.id = collective_member.agency_id WHERE collective_member.collective_id = \(id)
      """)
    for row in single {
      let agency = try Agency(row)
      if try row.get("is_excluded") { excluded.insert(agency.id) } else { members.append(agency) }
    }
    var seen = excluded
    return members.filter { $0.isAlive(on: day) && seen.insert($0.id).inserted }
  }
}

extension Agency {
  /// Nobody gets work because there may be such a unit.
  fileprivate var countsInCollectives: Bool { confidence != .presumed }
}
