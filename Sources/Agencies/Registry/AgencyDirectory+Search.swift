import Core
import Store

extension AgencyDirectory {
  /// The longest query looked at, in words.
  private static let searchWords = 12

  /// Units whose name, another name or abbreviation, or name and province, hold every word of `query` at the start
  /// of a word, case and marks aside; shorter names first, units that exist before those that ended.
  package static func search(_ reader: Reader, _ query: String, limit: Int) throws -> [Agency] {
    let words = foldedName(String(query.prefix(300))).split(separator: " ").prefix(searchWords).map(
      String.init)
    guard !words.isEmpty else { return [] }
    let inName = words.map { holds($0, "agency.folded_name") }.joined(by: " AND ")
    let inAlias = words.map { holds($0, "agency_alias.folded_name") }.joined(by: " AND ")
    var condition: SQL =
      """
      (\(sql: inName)) OR agency.id IN (SELECT agency_id FROM agency_alias WHERE \(sql: inAlias))
      """
    for place in try places(reader) {
      let placeWords = foldedName(place).split(separator: " ").map(String.init)
      guard words.count > placeWords.count, Array(words.suffix(placeWords.count)) == placeWords else {
        continue
      }
      let rest = words.dropLast(placeWords.count).map { holds($0, "agency.folded_name") }
      condition = condition + " OR (agency.place = \(place) AND \(sql: rest.joined(by: " AND ")))"
    }
    return try reader.all(
      Agency.self,
      """
      SELECT \(sql: Agency.columns) FROM agency WHERE \(sql: condition)
      ORDER BY CASE WHEN agency.valid_to IS NULL THEN 0 ELSE 1 END, length(agency.name),
        agency.folded_name, agency.id LIMIT \(count: limit)
      """)
  }

  private static func holds(_ word: String, _ column: SQL) -> SQL {
    "(' ' || \(sql: column)) LIKE \("% " + word + "%")"
  }
}
