import Core
import Store

/// A plan as the register lists it, newest first.
package struct PlanListItem: Hashable, Sendable {
  /// Tasks and findings are counted no further: `mostCounted` stands for "so many or more".
  package static let mostCounted = 1000

  package var plan: Plan
  /// The version that counts: the accepted one, else the newest.
  package var versionID: ID<PlanVersion>
  package var issuedOn: Day?
  package var versionCount: Int
  package var proposedCount: Int
  package var acceptedCount: Int
  package var warningCount: Int

  package static let list = ListQuery(
    """
    SELECT p.*, v.id AS version_id, v.issued_on,
      (SELECT count(*) FROM plan_version c WHERE c.plan_id = p.id AND c.state <> 'discarded') AS version_count,
      (SELECT count(*) FROM (
        SELECT 1 FROM task t WHERE t.version_id = v.id AND v.state <> 'discarded' AND t.standing = 'proposed'
        LIMIT \(count: mostCounted)) counted) AS proposed_count,
      (SELECT count(*) FROM (
        SELECT 1 FROM task t WHERE t.plan_id = p.id AND t.standing = 'accepted'
        LIMIT \(count: mostCounted)) counted) AS accepted_count,
      (SELECT count(*) FROM (
        SELECT 1 FROM plan_diagnostic d WHERE d.version_id = v.id AND v.state <> 'discarded' AND d.severity = 'warning'
        LIMIT \(count: mostCounted)) counted) AS warning_count
    FROM plan p JOIN plan_version v ON v.id = (
      SELECT w.id FROM plan_version w WHERE w.plan_id = p.id
      ORDER BY CASE w.state WHEN 'accepted' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.ordinal DESC LIMIT 1)
    """, by: ListOrder(.integer("p.id"), descending: true))
}

extension PlanListItem: RowReadable {
  /// One plan as the list shows it; throws a `Refusal` when there is none.
  package static func find(_ id: ID<Plan>, in reader: Reader) throws -> PlanListItem {
    var one = list
    one.conditions.append("p.id = \(id)")
    return try reader.find(PlanListItem.self, one.statement(at: nil, limit: 1), else: .noSuchPlan)
  }

  package init(_ row: Row) throws {
    plan = try Plan(row)
    versionID = try row.get("version_id")
    issuedOn = try row.get("issued_on")
    versionCount = try row.get("version_count")
    proposedCount = try row.get("proposed_count")
    acceptedCount = try row.get("accepted_count")
    warningCount = try row.get("warning_count")
  }
}
