import Accounts
import Core
import Store

extension AgencyDirectory {
  /// Takes units out of the directory as if they had never been there. Throws `Refusal.agencyInUse` when anything hangs on
  /// one of them: work, people, parts, an event, an agreement. Which tables may refer to a unit is known by the database.
  /// - Parameter units: a query for their numbers.
  static func remove(_ units: SQL, _ transaction: Transaction) throws {
    let people = try transaction.integer(
      "SELECT count(*) AS n FROM person WHERE agency_id IN (\(sql: units))")
    guard people == 0 else { throw Refusal.agencyInUse }
    try transaction.run(
      "UPDATE agency_proposal SET nearest_id = NULL, nearest_confidence = NULL WHERE nearest_id IN (\(sql: units))"
    )
    do {
      try transaction.run("DELETE FROM agency_alias WHERE agency_id IN (\(sql: units))")
      // One by one a part would stand in the way of what it is a part of.
      try transaction.run("UPDATE agency SET parent_id = NULL WHERE id IN (\(sql: units))")
      try transaction.run("DELETE FROM agency WHERE id IN (\(sql: units))")
    } catch StoreError.constraint(.foreignKey, _) {
      throw Refusal.agencyInUse
    }
  }
}

extension Refusal {
  package static let agencyInUse = Refusal(
    "agency-in-use",
    Localised(
      vi:
        "Không hoàn tác được: đã có nhiệm vụ, người, đơn vị trực thuộc hoặc thay đổi tổ chức gắn với đơn vị. Hãy gỡ những phần đó trước.",
      en:
        "This cannot be undone: there is work, people, parts or changes of an agency in it. Take those away first."
    ))
}
