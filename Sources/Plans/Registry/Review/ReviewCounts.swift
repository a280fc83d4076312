import Core
import Store

/// How far the review of a version is.
package struct ReviewCounts: Hashable, Sendable {
  /// Warnings are counted no further.
  package static let mostWarnings = 10_000

  /// Tasks that were not dropped.
  package var tasks = 0
  package var accepted = 0
  /// Still to be decided on.
  package var open = 0
  /// Of these, those on whose lines no warning stands.
  package var clean = 0
  package var warnings = 0

  static func load(_ reader: Reader, _ id: ID<PlanVersion>) throws -> ReviewCounts {
    var counts = ReviewCounts()
    let rows = try reader.rows(
      """
      SELECT standing, count(*) AS tally, sum(CASE warning_count WHEN 0 THEN 1 ELSE 0 END) AS clean
      FROM task WHERE version_id = \(id) GROUP BY standing
      """)
    for row in rows {
      let standing: RegisteredTask.Standing = try row.get("standing")
      let tally: Int = try row.get("tally")
      if standing != .dropped { counts.tasks += tally }
      if standing == .accepted { counts.accepted = tally }
      if standing == .proposed { (counts.open, counts.clean) = (tally, try row.get("clean")) }
    }
    counts.warnings = Int(
      try reader.integer(
        """
        SELECT count(*) AS tally FROM (
          SELECT 1 FROM plan_diagnostic WHERE version_id = \(id) AND severity = 'warning'
          LIMIT \(mostWarnings)) counted
        """))
    return counts
  }
}
