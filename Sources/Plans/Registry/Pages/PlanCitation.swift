import Core
import Store

/// A document that a plan cites, and the plan in the register that it is.
package struct PlanCitation: Hashable, Sendable {
  /// Named in the preamble ("căn cứ"), so the plan rests on it.
  package var isBasis: Bool
  package var kind: String
  package var number: String
  package var issuedOn: Day?
  package var issuer: String?
  /// When the register holds that document.
  package var plan: Plan?

  package static func ofVersion(_ reader: Reader, _ version: ID<PlanVersion>) throws -> [PlanCitation] {
    let rows = try reader.rows(
      """
      SELECT * FROM plan_citation WHERE version_id = \(version) ORDER BY position LIMIT \(count: PlanDetail.most)
      """)
    return try rows.map { row in
      let issuer: String? = try row.get("issuer")
      return PlanCitation(
        isBasis: try row.get("is_basis"), kind: try row.get("kind"), number: try row.get("number"),
        issuedOn: try row.get("issued_on"), issuer: issuer,
        plan: try plan(reader, key: row.get("number_key"), issuer: issuer))
    }
  }

  /// Two provinces may use the same number, so the issuer decides when it is known; without one, only a number that
  /// stands once in the register is a link.
  private static func plan(_ reader: Reader, key: String, issuer: String?) throws -> Plan? {
    let plans = try reader.all(Plan.self, "SELECT * FROM plan WHERE number_key = \(key) LIMIT 3")
    if let issuer, let same = plans.first(where: { Plan.issuerKey($0.issuer) == Plan.issuerKey(issuer) }) {
      return same
    }
    return issuer == nil && plans.count == 1 ? plans.first : nil
  }
}

/// The chain upwards: what a plan rests on, what that rests on, and so on, as far as the register knows.
package struct LegalChain: Hashable, Sendable {
  package static let deepest = 6

  package struct Link: Hashable, Sendable {
    /// 1 for what the plan itself names.
    package var depth: Int
    package var citation: PlanCitation
  }

  /// Each document below the one that names it.
  package var links: [Link]

  package init(links: [Link] = []) {
    self.links = links
  }

  package static func load(_ reader: Reader, of version: ID<PlanVersion>) throws -> LegalChain {
    var links: [Link] = []
    var seen: Set<String> = []
    try climb(reader, version, 1, &links, &seen)
    return LegalChain(links: links)
  }

  private static func climb(
    _ reader: Reader, _ version: ID<PlanVersion>, _ depth: Int, _ links: inout [Link],
    _ seen: inout Set<String>
  ) throws {
    for citation in try PlanCitation.ofVersion(reader, version) where citation.isBasis && links.count < 300 {
      guard seen.insert(Plan.key(citation.number)).inserted else { continue }
      links.append(Link(depth: depth, citation: citation))
      guard depth < deepest, let plan = citation.plan else { continue }
      let next = try reader.row(
        """
        SELECT id FROM plan_version WHERE plan_id = \(plan.id) AND state <> 'discarded'
        ORDER BY CASE state WHEN 'accepted' THEN 0 ELSE 1 END, ordinal DESC LIMIT 1
        """)
      if let next { try climb(reader, next.get("id"), depth + 1, &links, &seen) }
    }
  }
}
