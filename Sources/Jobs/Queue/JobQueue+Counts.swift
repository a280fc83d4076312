import Core
import Store

/// How many jobs of one kind are in one state.
package struct JobCount: Hashable, Sendable {
  package var kind: String
  package var state: JobQueue.State
  package var count: Int
}

extension JobQueue {
  /// All that wait, run or are dead, and those done since the given moment (a day ago when nothing is said), by kind and
  /// state.
  package static func counts(_ reader: Reader, doneSince: Timestamp? = nil) throws -> [JobCount] {
    let since = doneSince ?? Timestamp.now.adding(seconds: -86_400)
    return try [openStatement, deadCountStatement, doneCountStatement(since: since)]
      .flatMap { try reader.rows($0) }
      .map { row in
        JobCount(kind: try row.get("kind"), state: try row.get("state"), count: try row.get("total"))
      }
      .sorted { ($0.kind, $0.state.rawValue) < ($1.kind, $1.state.rawValue) }
  }

  package static var openStatement: SQL {
    "SELECT kind, state, count(*) AS total FROM job WHERE ended_at IS NULL GROUP BY kind, state"
  }

  package static var deadCountStatement: SQL {
    """
    SELECT kind, state, count(*) AS total FROM job WHERE state = \(State.dead) AND ended_at IS NOT NULL
    GROUP BY kind, state
    """
  }

  package static func doneCountStatement(since: Timestamp) -> SQL {
    """
    SELECT kind, state, count(*) AS total FROM job WHERE state = \(State.done) AND ended_at >= \(since)
    GROUP BY kind, state
    """
  }
}
