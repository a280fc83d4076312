import Agencies
import Core
import Store

/// What units that ended still hold, and who could take it: what somebody sees before it is moved.
package struct Handover: Hashable, Sendable {
  /// Units that one page shows.
  package static let most = 300

  package var unit: Agency
  /// Open shares that it holds.
  package var shares: Int
  /// Tasks in which it holds a share or is named.
  package var tasks: Int
  /// Who took its place, as far as the directory knows.
  package var successors: [Successor]

  /// The largest first.
  package static func list(_ reader: Reader, _ scope: HandoverScope, today: Day) throws -> [Handover] {
    try reader.rows(
      """
      SELECT h.agency_id, CAST(sum(h.is_share) AS BIGINT) AS shares, count(DISTINCT h.task_id) AS tasks
      FROM (\(sql: scope.heldByEnded(before: today))) h
      GROUP BY h.agency_id ORDER BY shares DESC, h.agency_id LIMIT \(count: most)
      """
    ).map { row in
      let id: AgencyID = try row.get("agency_id")
      return Handover(
        unit: try AgencyDirectory.find(id, in: reader), shares: try row.get("shares"),
        tasks: try row.get("tasks"), successors: try AgencyDirectory.successors(reader, of: id, on: today))
    }
  }

  /// As `count`, of a plan, asked only of those ended units that have work anywhere: they are few, a plan's tasks are many.
  package static func holders(_ board: BoardReader, plan: ID<Plan>) throws -> Int {
    let ended = try board.reader.rows(
      """
      SELECT DISTINCT w.agency_id FROM board_tally w JOIN agency a ON a.id = w.agency_id
      WHERE w.facet = \(KeptTally.Facet.any) AND w.value = '' AND w.year = \(KeptEntry.now)
        AND a.valid_to < \(board.today) LIMIT \(count: most)
      """)
    return try ended.count { row in
      let unit: AgencyID = try row.get("agency_id")
      let held = HandoverScope.plan(plan).heldByEnded(before: board.today, by: unit)
      return try board.reader.row("SELECT h.task_id FROM (\(sql: held)) h LIMIT 1") != nil
    }
  }

  /// How many units wait for it, counted up to `most`.
  package static func count(_ reader: Reader, _ scope: HandoverScope, today: Day) throws -> Int {
    Int(
      try reader.integer(
        """
        SELECT count(*) AS tally FROM (
          SELECT DISTINCT h.agency_id FROM (\(sql: scope.heldByEnded(before: today))) h LIMIT \(count: most)) c
        """))
  }
}
