import Core
import Store

/// The tasks in columns by state.
package struct Board: Hashable, Sendable {
  package static let cardsPerColumn = 20

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
    return Board(
      columns: try ShownState.allCases.map { state in
        // A column that is known to be empty is not looked for.
        if let counts, counts[state] == nil {
          return Column(state: state, count: 0, cards: [], goesOn: false)
        }
        var ofState = filter
        ofState.states = [state]
        ofState.sort = .due
        let found = try TaskList.part(board, ofState, size: cards)
        return Column(
          state: state, count: counts.map { $0[state] ?? 0 }, cards: found.items, goesOn: found.after != nil)
      })
  }
}
