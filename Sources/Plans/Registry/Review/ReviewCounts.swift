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
    // Numbers of equal entries of an index: four times as fast as groups and sums of them.
    func count(_ standing: RegisteredTask.Standing, _ further: SQL = "") throws -> Int {
      Int(
        try reader.integer(
          """
          SELECT count(*) AS tally FROM task WHERE version_id = \(id) AND standing = \(standing)\(sql: further)
          """))
    }
    var counts = ReviewCounts()
    counts.accepted = try count(.accepted)
    counts.open = try count(.proposed)
    counts.clean = counts.open - (try count(.proposed, " AND warning_count > 0"))
    counts.tasks = try counts.accepted + counts.open + count(.withdrawn) + count(.superseded)
    counts.warnings = Int(
      try reader.integer(
        """
        SELECT count(*) AS tally FROM (
          SELECT 1 FROM plan_diagnostic WHERE version_id = \(id) AND severity = 'warning'
          LIMIT \(count: mostWarnings)) counted
        """))
    return counts
  }
}
