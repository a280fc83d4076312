import Core
import Store

/// The register of plans, newest first.
package struct PlanListItem: Hashable, Sendable {
  package var plan: Plan
  /// The version that counts: the accepted one, else the newest.
  package var version: PlanVersion
  package var versionCount: Int
  package var proposedCount: Int
  package var acceptedCount: Int
  package var warningCount: Int

  package static func page(_ reader: Reader, number: Int, size: Int = 50) throws -> Page<PlanListItem> {
    let total = Int(try reader.integer("SELECT count(*) AS total FROM plan"))
    let size = min(max(size, 1), 500)
    let number = min(max(number, 1), max(1, (total + size - 1) / size))
    let rows = try reader.rows(
      """
      SELECT v.*, p.number AS plan_number, p.issuer AS plan_issuer, p.title AS plan_title,
        (SELECT count(*) FROM plan_version c WHERE c.plan_id = p.id AND c.state <> 'discarded') AS versions,
        (SELECT count(*) FROM task t WHERE t.version_id = v.id AND t.standing = 'proposed') AS proposed,
        (SELECT count(*) FROM task t WHERE t.plan_id = p.id AND t.standing = 'accepted') AS accepted,
        (SELECT count(*) FROM plan_diagnostic d WHERE d.version_id = v.id AND d.severity = 'warning')
          AS warnings
      FROM plan p JOIN plan_version v ON v.id = (
        SELECT w.id FROM plan_version w WHERE w.plan_id = p.id
        ORDER BY CASE w.state WHEN 'accepted' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, w.ordinal DESC LIMIT 1)
      ORDER BY p.id DESC LIMIT \(size) OFFSET \((number - 1) * size)
      """)
    let items = try rows.map { row in
      PlanListItem(
        plan: Plan(
          id: try row.get("plan_id"), number: try row.get("plan_number"), issuer: try row.get("plan_issuer"),
          title: try row.get("plan_title")),
        version: try PlanVersion(row), versionCount: try row.get("versions"),
        proposedCount: try row.get("proposed"), acceptedCount: try row.get("accepted"),
        warningCount: try row.get("warnings"))
    }
    return Page(items: items, total: total, number: number, size: size)
  }
}
