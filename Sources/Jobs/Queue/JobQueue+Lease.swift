import Core
import Store

/// What the holder of a lease may do. Each answers whether the lease was still the holder's: who lost it changes nothing.
extension JobQueue {
  static func renew(_ transaction: Transaction, _ job: ClaimedJob, lease: Duration) throws -> Bool {
    try transaction.run(
      """
      UPDATE job SET due_at = \(Timestamp.now.adding(scattered(lease))) WHERE id = \(job.run.id) AND claim = \(job.claim)
      """) > 0
  }

  /// Of a done job the key is kept, its payload is not: nobody needs it any more.
  static func finish(_ transaction: Transaction, _ job: ClaimedJob) throws -> Bool {
    try transaction.run(
      """
      UPDATE job SET state = \(State.done), payload = '', claim = NULL, ended_at = \(Timestamp.now)
      WHERE id = \(job.run.id) AND claim = \(job.claim)
      """) > 0
  }

  /// Back to the waiting ones until `due`.
  static func postpone(
    _ transaction: Transaction, _ job: ClaimedJob, until due: Timestamp, because summary: String
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE job SET state = \(State.waiting), claim = NULL, due_at = \(due), last_error = \(summary)
      WHERE id = \(job.run.id) AND claim = \(job.claim)
      """) > 0
  }

  static func giveUp(_ transaction: Transaction, _ job: ClaimedJob, because summary: String) throws -> Bool {
    try transaction.run(
      """
      UPDATE job SET state = \(State.dead), claim = NULL, ended_at = \(Timestamp.now), last_error = \(summary)
      WHERE id = \(job.run.id) AND claim = \(job.claim)
      """) > 0
  }
}
