import Core
import Store

/// What one part of a list may cost.
struct SearchBounds: Sendable {
  /// Up to so many rows are read and sorted.
  var few = 600
  /// Rows looked at when each is asked.
  var visits = 2000
}

/// A row as far as it is counted and put in order.
struct FoundRow: RowReadable {
  var taskID: ID<RegisteredTask>
  var planID: ID<Plan>
  var pillar: String
  var shown: ShownState
  var dueOn: Day

  init(_ row: Row) throws {
    taskID = try row.get("task_id")
    planID = try row.get("plan_id")
    pillar = try row.get("pillar")
    shown = try row.get("shown")
    dueOn = try row.get("due_on")
  }
}

/// How the rows of a list of tasks are found. Every order has an index for every viewpoint. What a filter asks beyond the
/// beginning of such an index is answered in one of two ways: when one of its conditions leaves few rows, these are read and
/// sorted; else many rows pass, so that the index is walked and each is asked (ADR 15).
struct TaskSearch {
  /// A table of few rows and what else must hold of them.
  private struct Few {
    var rows: SQL
    var conditions: [SQL]

    var all: SQL { conditions.isEmpty ? rows : rows + " WHERE " + conditions.joined(by: " AND ") }
  }

  private let filter: TaskFilter
  private let facets: TaskFacets
  private let board: BoardReader

  init(_ filter: TaskFilter, _ board: BoardReader) {
    self.filter = filter
    self.board = board
    facets = TaskFacets(filter, board.reader.dialect)
  }

  func list() throws -> ListQuery {
    let walk = TaskWalk(filter, facets)
    let asked = facets.all.subtracting(walk.served)
    var list = ListQuery(
      "SELECT b.* FROM board_entry b",
      where: [facets.viewpoint] + facets.conditions(of: walk.served), by: walk.order)
    guard !asked.isEmpty else { return list }
    // What the index itself answers is walked, however little that is: the first that pass will do.
    if let few = try few(TaskFacets.Facet.byIndex.filter(asked.contains)) {
      return ListQuery(few.rows, where: few.conditions, by: walk.order)
    }
    list.sieve = .init(facets.conditions(of: asked), visits: board.bounds.visits)
    return list
  }

  /// All rows that the filter leaves: nil when that would take a walk.
  func rows() throws -> [FoundRow]? { try few().map { try board.found($0.all) } }

  /// The first rows of every state by deadline: nil when that would take a walk, or the index of each state begins with them.
  func firstOfEachState(_ size: Int) throws -> [KeptEntry]? {
    guard !facets.all.isEmpty, let rows = try rows() else { return nil }
    let first = Dictionary(grouping: rows, by: \.shown).values.flatMap { rows in
      rows.sorted { ($0.dueOn, $0.taskID) < ($1.dueOn, $1.taskID) }.prefix(size).map(\.taskID)
    }
    guard !first.isEmpty else { return [] }
    let entries = try board.reader.all(
      KeptEntry.self,
      "SELECT b.* FROM board_entry b WHERE \(sql: facets.viewpoint) AND b.task_id IN \(list: first)")
    let places = Dictionary(uniqueKeysWithValues: first.enumerated().map { ($1, $0) })
    return entries.sorted { places[$0.taskID, default: 0] < places[$1.taskID, default: 0] }
  }

  /// The rows of the condition that leaves the fewest, of the viewpoint itself among them; nil when all leave many.
  private func few() throws -> Few? {
    try few([nil] + TaskFacets.Facet.byIndex.filter(facets.all.contains))
  }

  private func few(_ candidates: [TaskFacets.Facet?]) throws -> Few? {
    var narrowest: (facet: TaskFacets.Facet?, size: Int)?
    for facet in candidates {
      let size = try board.size(of: facets.marks(facet), isFoundWhole: facet == .words)
      if size <= min(board.bounds.few, narrowest?.size ?? board.bounds.few) { narrowest = (facet, size) }
    }
    return narrowest.map { found in
      Few(
        rows: "SELECT w.* FROM (\(sql: facets.rows(found.facet)) LIMIT \(count: board.bounds.few)) w",
        conditions: facets.conditions(of: facets.all.subtracting([found.facet].compactMap(\.self))))
    }
  }
}
