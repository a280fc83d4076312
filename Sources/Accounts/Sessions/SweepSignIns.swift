import Core
import Jobs
import Store

/// Forgets sessions that have long run out, counts of attempts whose window is over, and browsers not used for a year.
package struct SweepSignIns: DatabaseJob {
  package static let kind = "accounts.sweep-sign-ins"

  /// Rows of each table deleted in one run; the next step is a job of its own.
  static let step = 5000

  package init() {}

  package var key: String { "sign-ins" }

  package func act(_ transaction: Transaction, _ run: JobRun) throws {
    let deleted = try Self.statements(at: run.startedAt).map { try transaction.run($0) }
    if deleted.max() == Self.step { try transaction.enqueueNextStep(of: self, run) }
  }

  /// Each finds what ran out by an index of its time.
  static func statements(at now: Timestamp) -> [SQL] {
    [
      """
      DELETE FROM session WHERE token_hash IN (
        SELECT token_hash FROM session
        WHERE seen_at <= \(now.adding(seconds: -Session.keptSeconds)) LIMIT \(count: step))
      """,
      """
      DELETE FROM sign_in_throttle WHERE subject IN (
        SELECT subject FROM sign_in_throttle
        WHERE window_began_at <= \(now.adding(seconds: -SignInRule.longestWindow)) LIMIT \(count: step))
      """,
      """
      DELETE FROM known_device WHERE (token_hash, person_id) IN (
        SELECT token_hash, person_id FROM known_device
        WHERE seen_at <= \(now.adding(seconds: -KnownDevice.seconds)) LIMIT \(count: step))
      """,
    ]
  }
}

extension ScheduledJob {
  package static let sweepSignIns = ScheduledJob(
    "accounts.sweep-sign-ins", "every 15 minutes", SweepSignIns())
}
