import Core
import Store

/// A plan with its versions, the documents it rests on and those that rest on it.
package struct PlanDetail: Sendable {
  package struct Counts: Hashable, Sendable {
    package var byStanding: [RegisteredTask.Standing: Int]
    package subscript(standing: RegisteredTask.Standing) -> Int { byStanding[standing] ?? 0 }
    package var total: Int { byStanding.values.reduce(0, +) }
  }

  package struct Reporting: Hashable, Sendable {
    package var who: String
    package var addressee: String?
    package var covers: String?
    package var due: String?
  }

  package var plan: Plan
  /// Newest first.
  package var versions: [PlanVersion]
  package var counts: [ID<PlanVersion>: Counts]
  /// Of the version shown.
  package var citations: [PlanCitation]
  package var diagnostics: [Diagnostic]
  package var reporting: [Reporting]
  /// Plans in the register that name this one among their legal bases.
  package var derived: [Plan]

  /// The version whose content is shown: the accepted one, else the newest that was not discarded.
  package var shown: PlanVersion? {
    versions.first { $0.state == .accepted } ?? versions.first { $0.state != .discarded } ?? versions.first
  }

  package static func load(_ reader: Reader, _ id: ID<Plan>) throws -> PlanDetail {
    guard let row = try reader.row("SELECT * FROM plan WHERE id = \(id)") else { throw Refusal.noSuchPlan }
    let plan = try Plan(row)
    let versions = try reader.all(
      PlanVersion.self, "SELECT * FROM plan_version WHERE plan_id = \(id) ORDER BY ordinal DESC")
    var detail = PlanDetail(
      plan: plan, versions: versions, counts: try counts(reader, id), citations: [], diagnostics: [],
      reporting: [], derived: try derived(reader, plan))
    if let shown = detail.shown {
      detail.citations = try PlanCitation.ofVersion(reader, shown.id)
      detail.diagnostics = try diagnostics(reader, shown.id)
      detail.reporting = try reporting(reader, shown.id)
    }
    return detail
  }

  private static func counts(_ reader: Reader, _ id: ID<Plan>) throws -> [ID<PlanVersion>: Counts] {
    var counts: [ID<PlanVersion>: Counts] = [:]
    let rows = try reader.rows(
      """
      SELECT version_id, standing, count(*) AS tally FROM task WHERE plan_id = \(id)
      GROUP BY version_id, standing
      """)
    for row in rows {
      let version: ID<PlanVersion> = try row.get("version_id")
      counts[version, default: Counts(byStanding: [:])].byStanding[try row.get("standing")] = try row.get(
        "tally")
    }
    return counts
  }

  package static func diagnostics(_ reader: Reader, _ version: ID<PlanVersion>) throws -> [Diagnostic] {
    try reader.rows("SELECT * FROM plan_diagnostic WHERE version_id = \(version) ORDER BY position").map {
      Diagnostic(
        code: try $0.get("code"), severity: try $0.get("severity"),
        message: Localised(vi: try $0.get("message_vi"), en: try $0.get("message_en")),
        place: try SourcePlace($0))
    }
  }

  private static func reporting(_ reader: Reader, _ version: ID<PlanVersion>) throws -> [Reporting] {
    try reader.rows("SELECT * FROM plan_reporting WHERE version_id = \(version) ORDER BY position").map {
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
