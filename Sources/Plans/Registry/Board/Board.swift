import Core
import Store

/// The tasks in columns by state.
package struct Board: Hashable, Sendable {
  package static let cardsPerColumn = 10

  package struct Column: Hashable, Sendable {
    package var state: ShownState
    /// Nil where nobody keeps the number.
    package var count: Int?
    /// The first of them, by deadline.
    package var cards: [TaskRow]
    package var goesOn: Bool
  }

  package var columns: [Column]

  package var isEmpty: Bool { columns.allSatisfy { $0.cards.isEmpty && !$0.goesOn } }

  /// Every state has its column, also an empty one, in the order of `ShownState`.
  package static func load(
    _ board: BoardReader, _ filter: TaskFilter, cards: Int = cardsPerColumn
  ) throws -> Board {
    let counts = try FilterCounts.states(board, filter)
    var all = filter
    all.states = []
    let first = try TaskSearch(all, board).firstOfEachState(cards + 1)
    let found = try ShownState.allCases.map { state -> (entries: [KeptEntry], goesOn: Bool) in
      if let first {
        let own = first.filter { $0.shown == state }
        return (Array(own.prefix(cards)), own.count > cards)
      }
      // A column that is known to be empty is not looked for.
      if let counts, counts[state] == nil { return ([], false) }
      var ofState = filter
      ofState.states = [state]
      (ofState.sort, ofState.descending) = (.due, false)
      let part = try TaskList.entries(board, ofState, size: cards)
      return (part.items, part.after != nil)
    }
    var shown = try TaskRow.rows(found.flatMap(\.entries), board.reader)[...]
    return Board(
      columns: zip(ShownState.allCases, found).map { state, part in
        let own = shown.prefix { $0.shown == state }
        shown = shown.dropFirst(own.count)
        return Column(
          state: state, count: counts.map { $0[state] ?? 0 }, cards: Array(own), goesOn: part.goesOn)
      })
  }
}
