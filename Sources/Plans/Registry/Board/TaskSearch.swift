import Core
import Store

/// What one part of a list may cost.
struct SearchBounds: Sendable {
  /// Up to so many rows are read and sorted.
  var few = 600
  /// Rows looked at when each is asked.
  var visits = 2000
}

/// How the rows of a list of tasks are found. Every order has an index for every viewpoint. What a filter asks beyond the
/// beginning of such an index is answered in one of two ways: when one of its conditions leaves few rows, these are read and
/// sorted; else many rows pass, so that the index is walked and each is asked (ADR 15).
struct TaskSearch {
  private let facets: TaskFacets
  private let walk: TaskWalk
  private let board: BoardReader

  init(_ filter: TaskFilter, _ board: BoardReader) {
    self.board = board
    facets = TaskFacets(filter, board.reader.dialect)
    walk = TaskWalk(filter, facets)
  }

  /// What the index itself answers is walked, however little that is: the first that pass will do.
  func part(at key: PageKey?, size: Int) throws -> ListPart<KeptEntry> {
    guard let rows = try rows(of: TaskFacets.Facet.byIndex.filter(asked.contains)) else {
      return try board.reader.part(KeptEntry.self, of: list, at: key, size: size)
    }
    return try walk.order.part(KeptEntry.self, of: rows, at: key, size: size)
  }

  /// Whether the key is of this list.
  func fits(_ key: PageKey) -> Bool { walk.order.fits(key) }

  /// What the index does not answer.
  private var asked: Set<TaskFacets.Facet> { facets.all.subtracting(walk.served) }

  /// By the index of its order.
  var list: ListQuery {
    ListQuery(
      "SELECT b.* FROM board_entry b",
      where: [facets.viewpoint] + facets.conditions(of: walk.served), by: walk.order,
      sieve: asked.isEmpty ? nil : .init(facets.conditions(of: asked), visits: board.bounds.visits))
  }

  /// The first rows of every state by deadline: nil when that would take a walk, or the index of each state begins with them.
  func firstOfEachState(_ size: Int) throws -> [KeptEntry]? {
    guard !facets.all.isEmpty, let rows = try rows() else { return nil }
    let order = ListOrder(.text("due_on"), .integer("task_id"))
    return try Dictionary(grouping: rows) { $0["shown"] }.values.flatMap { rows in
      try order.part(KeptEntry.self, of: rows, size: size).items
    }
  }

  /// All rows that the filter leaves, in no order: nil when that would take a walk.
  func rows() throws -> [Row]? { try rows(of: [nil] + TaskFacets.Facet.byIndex.filter(facets.all.contains)) }

  /// Found by the condition that leaves the fewest, nil standing for the viewpoint itself; nil when all leave many.
  private func rows(of candidates: [TaskFacets.Facet?]) throws -> [Row]? {
    var narrowest: (facet: TaskFacets.Facet?, size: Int)?
    for facet in candidates {
      let size = try board.size(of: facets.marks(facet), isFoundWhole: facet == .words)
      if size <= min(board.bounds.few, narrowest?.size ?? board.bounds.few) { narrowest = (facet, size) }
    }
    return try narrowest.map { found in
      let others = facets.conditions(of: facets.all.subtracting([found.facet].compactMap(\.self)))
      let few: SQL = "SELECT w.* FROM (\(sql: facets.rows(found.facet)) LIMIT \(count: board.bounds.few)) w"
      return try board.found(others.isEmpty ? few : few + " WHERE " + others.joined(by: " AND "))
    }
  }
}
