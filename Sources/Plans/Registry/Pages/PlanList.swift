import Core
import Store

/// A plan as the register lists it, newest first.
package struct PlanListItem: Hashable, Sendable {
  /// Tasks and findings are counted no further: `mostCounted` stands for "so many or more".
  package static let mostCounted = ReviewCounts.mostCounted

  package var plan: Plan
  /// The version that counts: the accepted one, else the newest.
  package var versionID: ID<PlanVersion>
  package var issuedOn: Day?
  package var versionCount: Int
  /// The newest version with tasks to be decided on, which may be another one, and how many.
  package var draftID: ID<PlanVersion>?
  package var proposedCount: Int
  package var acceptedCount: Int
  /// Of the version that counts (`ReviewCounts.toLookAt`).
  package var toLookAt: Int

  package static let list = ListQuery(
    """
    SELECT p.*, v.id AS version_id, v.issued_on, v.draft_id,
      (SELECT count(*) FROM plan_version c WHERE c.plan_id = p.id AND c.state <> 'discarded') AS version_count,
      (SELECT count(*) FROM (
        SELECT 1 FROM task t WHERE t.version_id = v.draft_id AND t.standing = 'proposed'
        LIMIT \(count: mostCounted)) counted) AS proposed_count,
      (SELECT count(*) FROM (
        SELECT 1 FROM task t WHERE t.plan_id = p.id AND t.standing = 'accepted'
        LIMIT \(count: mostCounted)) counted) AS accepted_count,
      \(sql: ReviewCounts.toLookAt(in: "v")) AS to_look_at
    FROM plan p JOIN (
      SELECT w.*, (
        SELECT d.id FROM plan_version d WHERE d.plan_id = w.plan_id AND d.state IN ('draft', 'accepted')
          AND EXISTS (SELECT 1 FROM task o WHERE o.version_id = d.id AND o.standing = 'proposed')
        ORDER BY d.ordinal DESC LIMIT 1) AS draft_id
      FROM plan_version w) v ON v.id = (
      SELECT w.id FROM plan_version w WHERE w.plan_id = p.id
      ORDER BY CASE w.state WHEN 'accepted' THEN 0 WHEN 'draft' THEN 1 WHEN 'discarded' THEN 3 ELSE 2 END, w.ordinal DESC LIMIT 1)
    """,
    // Of a plan whose only draft was discarded nothing is in the register; the bin has it.
    where: ["v.state <> 'discarded'"], by: ListOrder(.integer("p.id"), descending: true))
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
    draftID = try row.get("draft_id")
    proposedCount = try row.get("proposed_count")
    acceptedCount = try row.get("accepted_count")
    toLookAt = try row.get("to_look_at")
  }
}
