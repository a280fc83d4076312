import Core
import Store

/// Forgets jobs that were done long ago. Until then a done row is the memory of its key: the same job enqueued again
/// changes nothing.
package struct SweepJobs: DatabaseJob {
  package static let kind = "jobs.sweep"

  /// Rows deleted in one transaction; the next step is a job of its own.
  static let step = 1000

  package var keptDays: Int

  package init(keptDays: Int = 30) {
    self.keptDays = max(1, keptDays)
  }

  package var key: String { "days-\(keptDays)" }

  package func act(_ transaction: Transaction, _ run: JobRun) throws {
    let before = run.startedAt.adding(seconds: -86_400 * Int64(keptDays))
    let swept = try transaction.run(Self.statement(before: before))
    if swept == Self.step { try transaction.enqueueNextStep(of: self, run) }
  }

  package static func statement(before: Timestamp) -> SQL {
    """
    DELETE FROM job WHERE id IN (
      SELECT id FROM job WHERE state = \(JobQueue.State.done) AND ended_at < \(before) ORDER BY ended_at LIMIT \(count: step))
    """
  }
}
