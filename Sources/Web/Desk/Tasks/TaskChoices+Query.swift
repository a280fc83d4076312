import Core
import PlanRegistry
import Store

extension TaskChoices {
  static func load(_ board: BoardReader, _ filter: TaskFilter) throws -> TaskChoices {
    TaskChoices(
      counts: try FilterCounts.load(board, filter), agencies: try AgencyInUse.list(board))
  }
}
