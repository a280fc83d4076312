import Core
import Store

/// The table of tasks.
package enum TaskList {
  package static let pageSize = 50
  /// The most rows of an export.
  package static let exportLimit = 50_000
  /// Rows read at once for an export.
  static let exportStep = 500

  package static func part(
    _ board: BoardReader, _ filter: TaskFilter, at key: PageKey? = nil, size: Int = pageSize
  ) throws -> ListPart<TaskRow> {
    let found = try entries(board, filter, at: key, size: size)
    return ListPart(
      items: try TaskRow.rows(found.items, board.reader), before: found.before, after: found.after)
  }

  static func entries(
    _ board: BoardReader, _ filter: TaskFilter, at key: PageKey? = nil, size: Int
  ) throws -> ListPart<KeptEntry> {
    try TaskSearch(filter, board).part(at: key, size: size)
  }

  /// A task on the board as the list of all shows it; throws a `Refusal` when it is not there.
  package static func find(_ board: BoardReader, _ id: ID<RegisteredTask>) throws -> TaskRow {
    let entry = try board.reader.find(
      KeptEntry.self,
      """
      SELECT * FROM board_entry
      WHERE task_id = \(id) AND agency_id = \(KeptEntry.everybody) AND year = \(KeptEntry.now)
      """, else: .noSuchTask)
    guard let row = try TaskRow.rows([entry], board.reader).first else { throw Refusal.noSuchTask }
    return row
  }

  /// Whether the key is of this list.
  package static func fits(_ board: BoardReader, _ filter: TaskFilter, _ key: PageKey) -> Bool {
    TaskSearch(filter, board).fits(key)
  }

  /// The whole list, some hundred rows at a time, up to `most` rows.
  package static func each(
    _ board: BoardReader, _ filter: TaskFilter, upTo most: Int = exportLimit,
    _ body: ([TaskRow]) throws -> Void
  ) throws {
    guard most > 0 else { return }
    let search = TaskSearch(filter, board)
    var (key, count) = (PageKey?.none, 0)
    repeat {
      let found = try search.part(at: key, size: min(exportStep, most - count))
      try body(try TaskRow.rows(found.items, board.reader))
      count += found.items.count
      key = found.after
    } while key != nil && count < most
  }
}
