import Core
import Store

/// A plan with its versions, the documents it rests on and those that rest on it.
package struct PlanDetail: Sendable {
  package struct Reporting: Hashable, Sendable {
    package var who: String
    package var addressee: String?
    package var covers: String?
    package var due: String?
  }

  package var plan: Plan
  /// What one page shows of versions, citations and reporting duties.
  static let most = 200

  /// Newest first.
  package var versions: [PlanVersion]
  /// Versions with tasks that are still to be decided on.
  package var open: Set<ID<PlanVersion>>
  /// Of the version shown.
  package var citations: [PlanCitation]
  package var findings: PlanFindings
  package var counts: ReviewCounts
  /// Of what is to be looked at: tasks, the rest being findings about the document.
  package var tasksToLookAt = 0
  package var reporting: [Reporting]
  /// Plans in the register that name this one among their legal bases.
  package var derived: [Plan]

  /// The version whose content is shown: the accepted one, else the newest that was not discarded.
  package var shown: PlanVersion? {
    versions.first { $0.state == .accepted } ?? versions.first { $0.state == .draft }
      ?? versions.first { $0.state != .discarded } ?? versions.first
  }

  package static func load(_ reader: Reader, _ id: ID<Plan>) throws -> PlanDetail {
    guard let row = try reader.row("SELECT * FROM plan WHERE id = \(id)") else { throw Refusal.noSuchPlan }
    let plan = try Plan(row)
    let versions = try reader.all(
      PlanVersion.self,
      "SELECT * FROM plan_version WHERE plan_id = \(id) ORDER BY ordinal DESC LIMIT \(count: most)"
    )
    var detail = PlanDetail(
      plan: plan, versions: versions, open: try open(reader, versions), citations: [],
      findings: PlanFindings(), counts: ReviewCounts(), reporting: [], derived: try derived(reader, plan))
    if let shown = detail.shown {
      detail.citations = try PlanCitation.ofVersion(reader, shown.id)
      detail.findings = try PlanFindings.load(reader, shown.id)
      detail.counts = try ReviewCounts.load(reader, shown.id)
      detail.tasksToLookAt = try ReviewCounts.tasksToLookAt(reader, shown.id)
      detail.reporting = try reporting(reader, shown.id)
    }
    return detail
  }

  private static func open(
    _ reader: Reader, _ versions: [PlanVersion]
  ) throws -> Set<ID<PlanVersion>> {
    Set(
      try versions.filter(\.isOpen).map(\.id).filter {
        try RegisteredTask.first(of: $0, .proposed, in: reader) != nil
      })
  }

  /// How many tasks of each version stand how.
  package static func counts(
    _ reader: Reader, _ plan: ID<Plan>
  ) throws -> [ID<PlanVersion>: [RegisteredTask.Standing: Int]] {
    var counts: [ID<PlanVersion>: [RegisteredTask.Standing: Int]] = [:]
    let rows = try reader.rows(
      """
      SELECT version_id, standing, count(*) AS tally FROM task WHERE plan_id = \(plan)
      GROUP BY version_id, standing
      """)
    for row in rows {
      counts[try row.get("version_id"), default: [:]][try row.get("standing")] = try row.get("tally")
    }
    return counts
  }

  static func reporting(_ reader: Reader, _ version: ID<PlanVersion>) throws -> [Reporting] {
    try reader.rows(
      "SELECT * FROM plan_reporting WHERE version_id = \(version) ORDER BY position LIMIT \(count: most)"
    ).map {
      Reporting(
        who: try $0.get("who"), addressee: try $0.get("addressee"), covers: try $0.get("covers"),
        due: try $0.get("due"))
    }
  }

  private static func derived(_ reader: Reader, _ plan: Plan) throws -> [Plan] {
    guard let number = plan.number else { return [] }
    return try reader.all(
      Plan.self,
      """
      SELECT DISTINCT p.* FROM plan_citation c JOIN plan_version v ON v.id = c.version_id
      JOIN plan p ON p.id = v.plan_id
      WHERE c.number_key = \(Plan.key(number)) AND c.is_basis = 1 AND p.id <> \(plan.id)
        AND v.state IN ('draft', 'accepted') ORDER BY p.id DESC LIMIT 200
      """)
  }
}
