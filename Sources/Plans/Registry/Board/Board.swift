import Core
import Store

/// The tasks in columns by state.
package struct Board: Hashable, Sendable {
  package static let cardsPerColumn = 60

  package struct Column: Hashable, Sendable {
    package var state: ShownState
    package var count: Int
    /// The first of them, by deadline.
    package var cards: [TaskRow]
  }

  package var columns: [Column]
  package var total: Int { columns.reduce(0) { $0 + $1.count } }

  /// Every state has its column, also an empty one, in the order of `ShownState`.
  package static func load(
    _ reader: Reader, _ filter: TaskFilter, today: Day, cards: Int = cardsPerColumn
  ) throws -> Board {
    var ordered = filter
    ordered.sort = .due
    let found = ordered.found(on: today)
    let counts = try reader.rows("SELECT c.shown, count(*) AS tally FROM (\(sql: found)) c GROUP BY c.shown")
    var tally: [ShownState: Int] = [:]
    for row in counts { tally[try row.get("shown")] = try row.get("tally") }
    let ranked = try reader.all(
      TaskRow.self,
      """
      SELECT m.* FROM (
        SELECT c.*, row_number() OVER (PARTITION BY c.shown ORDER BY COALESCE(c.due_on, '9999'), c.plan_id,
          c.position, c.id) AS place
        FROM (\(sql: found)) c) m
      WHERE m.place <= \(cards) ORDER BY m.shown, m.place
      """)
    let rows = Dictionary(grouping: try TaskRow.naming(ranked, reader), by: \.shown)
    return Board(
      columns: ShownState.allCases.map {
        Column(state: $0, count: tally[$0] ?? 0, cards: rows[$0] ?? [])
      })
  }
}
