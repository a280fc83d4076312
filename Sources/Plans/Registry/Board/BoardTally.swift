import Core
import Store

/// Reads `board_tally`: numbers of rows that are kept, where they answer a filter.
struct BoardTally {
  /// Values of a facet that are looked at, five states each.
  private static let mostRows = 2500

  private let filter: TaskFilter
  private let reader: Reader

  init(_ filter: TaskFilter, _ reader: Reader) {
    self.filter = filter
    self.reader = reader
  }

  private var year: Int { filter.year ?? KeptEntry.now }

  /// What is counted of just this filter; nil when it asks more.
  private var kept: (facet: KeptTally.Facet, agencyID: AgencyID, value: String)? {
    let agency = filter.agencyID ?? KeptEntry.everybody
    return switch TaskFacets(filter, reader.dialect).all {
    case []: (filter.agencyID == nil ? .all : .any, agency, "")
    case [.plan] where filter.agencyID == nil: (.plan, agency, filter.planID?.description ?? "")
    case [.pillar] where filter.agencyID == nil: (.pillar, agency, filter.pillar ?? "")
    case [.part]: (KeptTally.Facet(filter.part), agency, "")
    default: nil
    }
  }

  /// Rows by state; nil when the filter asks more than what is counted.
  func states() throws -> [Row]? {
    guard let (facet, agency, value) = kept else { return nil }
    return try reader.rows(
      """
      SELECT shown AS value, tally FROM board_tally
      WHERE facet = \(facet) AND agency_id = \(agency) AND year = \(year) AND value = \(value)
      """)
  }

  /// Whether rows are counted by the values of a facet: of everybody, in all states or in some.
  var keepsValues: Bool {
    filter.agencyID == nil && TaskFacets(filter, reader.dialect).all.isSubset(of: [.states])
  }

  /// Rows by the values of a facet, where they are counted.
  func values(_ facet: KeptTally.Facet) throws -> [Row]? {
    guard keepsValues else { return nil }
    return try reader.rows(
      """
      SELECT c.value, CAST(sum(c.tally) AS BIGINT) AS tally FROM (\(sql: rows(facet)) LIMIT \(count: Self.mostRows)) c
      WHERE c.shown IN \(list: asked) GROUP BY c.value ORDER BY c.value
      """)
  }

  /// The statement of some plans (`PlanInUse`), each with its count, where they are counted. Plan by plan: read together,
  /// PostgreSQL passes over those of all plans.
  func counting(_ plans: SQL) -> SQL {
    """
    SELECT p.*, (
      SELECT CAST(COALESCE(sum(t.tally), 0) AS BIGINT) FROM board_tally t
      WHERE t.facet = \(KeptTally.Facet.plan) AND t.agency_id = \(KeptEntry.everybody) AND t.year = \(year)
        AND t.value = CAST(p.id AS TEXT) AND t.shown IN \(list: asked)) AS count
    FROM (\(sql: plans)) p ORDER BY p.id DESC
    """
  }

  private var asked: [ShownState] {
    (filter.states.isEmpty ? Set(ShownState.allCases) : filter.states).sorted { $0.rank < $1.rank }
  }

  /// The values of a facet, without numbers.
  func names(_ facet: KeptTally.Facet) throws -> [String] {
    try reader.rows(
      "SELECT DISTINCT c.value FROM (\(sql: rows(facet)) LIMIT \(count: Self.mostRows)) c ORDER BY c.value"
    ).map { try $0.get("value") }
  }

  private func rows(_ facet: KeptTally.Facet) -> SQL {
    """
    SELECT value, shown, tally FROM board_tally
    WHERE facet = \(facet) AND agency_id = \(KeptEntry.everybody) AND year = \(year)
    """
  }

  /// Years of what the filter leaves, with numbers; else of all plans or the one chosen, without.
  func years() throws -> [FilterCounts.Year] {
    let kept = kept
    let (facet, agency, value) =
      kept ?? (filter.planID == nil ? .all : .plan, KeptEntry.everybody, filter.planID?.description ?? "")
    return try reader.rows(
      """
      SELECT year, CAST(sum(tally) AS BIGINT) AS tally FROM board_tally
      WHERE facet = \(facet) AND agency_id = \(agency) AND value = \(value) AND year > \(KeptEntry.now)
      GROUP BY year ORDER BY year
      """
    ).map { row in
      FilterCounts.Year(year: try row.get("year"), count: kept == nil ? nil : try row.get("tally"))
    }
  }
}

extension KeptTally.Facet {
  fileprivate init(_ part: Responsibility.Role?) {
    self =
      switch part {
      case .lead: .lead
      case .coordinator: .coordinator
      case .monitor: .monitor
      case nil: .any
      }
  }
}
