import Core
import Store

/// A job that was given up, as a list shows it: without its payload, which may hold personal data.
package struct DeadJob: Hashable, Sendable {
  package var id: ID<QueuedJob>
  package var kind: String
  package var key: String
  package var attempts: Int
  /// A few words, at most 300 characters.
  package var lastError: String
  package var madeAt: Timestamp
  package var endedAt: Timestamp
}

extension JobQueue {
  /// The dead list, the newest first.
  package static let deadList = ListQuery(
    "SELECT id, kind, job_key, attempts, last_error, made_at, ended_at FROM job",
    where: ["state = \(State.dead)", "ended_at IS NOT NULL"],
    by: ListOrder(.integer("ended_at"), .integer("id"), descending: true))

  /// The newest of them.
  package static func dead(_ reader: Reader, most: Int = 50) throws -> [DeadJob] {
    try reader.part(DeadJob.self, of: deadList, size: most).items
  }

  package static func dead(_ reader: Reader, _ id: ID<QueuedJob>) throws -> DeadJob? {
    try reader.first(DeadJob.self, "SELECT * FROM job WHERE id = \(id) AND state = \(State.dead)")
  }

  /// Lets a dead job be tried again from now on, with all its attempts. False when it is not on the dead list.
  package static func retry(_ transaction: Transaction, _ id: ID<QueuedJob>) throws -> Bool {
    try transaction.run(
      """
      UPDATE job SET state = \(State.waiting), attempts = 0, due_at = \(Timestamp.now), ended_at = NULL
      WHERE id = \(id) AND state = \(State.dead)
      """) > 0
  }
}

extension DeadJob: RowReadable {
  package init(_ row: Row) throws {
    id = try row.get("id")
    kind = try row.get("kind")
    key = try row.get("job_key")
    attempts = try row.get("attempts")
    lastError = try row.get("last_error", as: String?.self) ?? ""
    madeAt = try row.get("made_at")
    endedAt = try row.get("ended_at")
  }
}
