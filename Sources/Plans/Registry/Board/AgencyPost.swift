import Accounts
import Core
import Store

/// An agency that the register gives work to or names, and its people: at least one focal officer is wanted in each.
package struct AgencyPost: Hashable, Sendable, RowReadable, Decodable {
  package var id: AgencyID
  package var name: String
  /// People of the agency with an open account.
  package var peopleCount: Int

  /// By province and name; all of them, or only those with nobody. As the board has it (`Database.readBoard`).
  package static func list(onlyMissing: Bool) -> ListQuery {
    let people: SQL = "person p WHERE p.agency_id = a.id AND p.disabled_at IS NULL"
    let missing: [SQL] = onlyMissing ? ["NOT EXISTS (SELECT 1 FROM \(sql: people))"] : []
    return ListQuery(
      """
      SELECT a.id, a.name, a.place, a.folded_name, (SELECT count(*) FROM \(sql: people)) AS people_count
      FROM (\(sql: AgencyInUse.inUse)) u JOIN agency a ON a.id = u.agency_id
      """, where: missing, by: ListOrder(.text("a.place"), .text("a.folded_name"), .integer("a.id")))
  }

  /// The names of some of each agency's people, by the time of joining.
  package static func people(
    _ reader: Reader, of agencies: [AgencyID], most: Int
  ) throws -> [AgencyID: [String]] {
    guard !agencies.isEmpty else { return [:] }
    let rows = try reader.rows(
      """
      SELECT agency_id, name FROM (
        SELECT p.agency_id, p.name, row_number() OVER (PARTITION BY p.agency_id ORDER BY p.id) AS place
        FROM person p WHERE p.agency_id IN \(list: agencies) AND p.disabled_at IS NULL) named
      WHERE place <= \(most) ORDER BY agency_id, place
      """)
    return Dictionary(
      grouping: try rows.map {
        (id: try $0.get("agency_id", as: AgencyID.self), name: try $0.get("name", as: String.self))
      },
      by: \.id
    ).mapValues { $0.map(\.name) }
  }
}
