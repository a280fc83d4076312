import Core
import Jobs
import Store

/// Brings the lists of tasks to the new day before anybody asks for them.
package struct TurnBoard: DatabaseJob {
  package static let kind = "board.turn"

  package init() {}

  package var key: String { "turn" }

  package func act(_ transaction: Transaction, _ run: JobRun) throws {
    if try KeptBoard.turn(to: run.startedAt.day, in: transaction) {
      try transaction.enqueueNextStep(of: self, run)
    }
  }
}

extension ScheduledJob {
  package static let turnBoard = ScheduledJob("board.turn", "daily 00:01", TurnBoard())
}
