import Core
import Store

/// Who has not started: an agency with work that should be under way, is late or was missed. The numbers are those of the
/// board and the table when they are asked for the same agency.
package struct NotStarted: Hashable, Sendable {
  /// `KeptEntry.nobody` for work that nobody holds.
  package var agencyID: AgencyID
  package var name: String?
  /// The province of the agency.
  package var place: String?
  /// Tasks whose period that counts now has begun and is not started.
  package var notStarted: Int
  /// Tasks whose time is over, started or not.
  package var late: Int
  /// Earlier periods that were missed.
  package var missed: Int

  package var isNobody: Bool { agencyID == KeptEntry.nobody }

  /// The longest lists first; of one plan or of all.
  package static func agencies(
    _ board: BoardReader, plan: ID<Plan>? = nil, at key: PageKey? = nil, size: Int = 50
  ) throws -> ListPart<NotStarted> {
    let (lead, missed): (KeptTally.Facet, KeptTally.Facet) =
      plan == nil ? (.lead, .missed) : (.leadInPlan, .missedInPlan)
    let list = ListQuery(
      """
      SELECT q.* FROM (SELECT p.*, p.late + p.not_started AS open_count FROM (
        SELECT w.agency_id, a.name, a.place,
          CAST(sum(CASE WHEN w.facet = \(lead) AND w.shown = \(ShownState.notStarted) THEN w.tally ELSE 0 END)
            AS BIGINT) AS not_started,
          CAST(sum(CASE WHEN w.facet = \(lead) AND w.shown = \(ShownState.late) THEN w.tally ELSE 0 END)
            AS BIGINT) AS late,
          CAST(sum(CASE WHEN w.facet = \(missed) THEN w.tally ELSE 0 END) AS BIGINT) AS missed
        FROM board_tally w LEFT JOIN agency a ON a.id = w.agency_id
        WHERE w.facet IN (\(lead), \(missed)) AND w.value = \(plan?.description ?? "") AND w.year = \(KeptEntry.now)
          AND w.agency_id <> \(KeptEntry.everybody)
        GROUP BY w.agency_id, a.name, a.place) p) q
      """, where: ["q.open_count + q.missed > 0"],
      by: ListOrder(
        .integer("open_count"), .integer("missed"), .integer("agency_id"), descending: true))
    return try board.reader.part(NotStarted.self, of: list, at: key, size: size)
  }
}

extension NotStarted: RowReadable {
  package init(_ row: Row) throws {
    self.init(
      agencyID: try row.get("agency_id"), name: try row.get("name"), place: try row.get("place"),
      notStarted: try row.get("not_started"), late: try row.get("late"), missed: try row.get("missed"))
  }
}

extension NotStarted {
  /// The tasks behind a number, as the table shows them: those that an agency leads, in some states or with missed periods.
  package static func filter(
    of agency: AgencyID, plan: ID<Plan>?, states: Set<ShownState> = [], missed: Bool = false
  ) -> TaskFilter {
    TaskFilter(
      agencyID: agency, part: .lead, states: states, planID: plan, missed: missed, sort: .due)
  }

  /// Every agency with its tasks, some hundred at a time, up to `TaskList.exportLimit`: what is late or not started, then what
  /// only has missed periods.
  package static func each(
    _ board: BoardReader, plan: ID<Plan>? = nil, _ body: (NotStarted, [TaskRow]) throws -> Void
  ) throws {
    let open: Set<ShownState> = [.late, .notStarted]
    let others = Set(ShownState.allCases).subtracting(open)
    var count = 0
    var place = PageKey?.none
    repeat {
      let part = try Self.agencies(board, plan: plan, at: place)
      for agency in part.items {
        var filters = [filter(of: agency.agencyID, plan: plan, states: open)]
        if agency.missed > 0 {
          filters.append(filter(of: agency.agencyID, plan: plan, states: others, missed: true))
        }
        for filter in filters {
          try TaskList.each(board.anew(), filter, upTo: TaskList.exportLimit - count) { rows in
            count += rows.count
            try body(agency, rows)
          }
        }
        guard count < TaskList.exportLimit else { return }
      }
      place = part.after
    } while place != nil
  }
}
