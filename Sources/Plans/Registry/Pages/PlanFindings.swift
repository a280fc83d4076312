import Core
import Store

/// What was noticed in the document of a version and nobody has looked at: how much of each kind, and the first of each.
package struct PlanFindings: Hashable, Sendable {
  package struct Kind: Hashable, Sendable {
    package var severity: Diagnostic.Severity
    package var code: String

    package init(severity: Diagnostic.Severity, code: String) {
      self.severity = severity
      self.code = code
    }
  }

  /// Of one kind that are read; the review has them all beside their lines.
  package static let mostOfAKind = 25

  package var totals: [Kind: Int] = [:]
  /// In the order of the document.
  package var first: [Diagnostic] = []

  package var total: Int { totals.values.reduce(0, +) }

  static func load(_ reader: Reader, _ version: ID<PlanVersion>) throws -> PlanFindings {
    var findings = PlanFindings()
    let kinds = try reader.rows(
      """
      SELECT severity, code, count(*) AS tally FROM plan_diagnostic WHERE version_id = \(version) AND is_seen = 0
      GROUP BY severity, code
      """)
    var found: [(position: Int, Diagnostic)] = []
    for row in kinds {
      let kind = Kind(severity: try row.get("severity"), code: try row.get("code"))
      findings.totals[kind] = try row.get("tally")
      found += try reader.rows(
        """
        SELECT * FROM plan_diagnostic
        WHERE version_id = \(version) AND severity = \(kind.severity) AND code = \(kind.code) AND is_seen = 0
        ORDER BY position LIMIT \(count: mostOfAKind)
        """
      ).map { (try $0.get("position"), try Diagnostic($0)) }
    }
    findings.first = found.sorted { $0.position < $1.position }.map(\.1)
    return findings
  }
}
