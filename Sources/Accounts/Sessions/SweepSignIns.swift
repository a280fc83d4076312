import Core
import Jobs
import Store

/// Forgets sessions that ran out and counts of attempts whose window is over.
package struct SweepSignIns: DatabaseJob {
  package static let kind = "accounts.sweep-sign-ins"

  /// Rows of each table deleted in one run; the next step is a job of its own.
  static let step = 5000

  package init() {}

  package var key: String { "sign-ins" }

  package func act(_ transaction: Transaction, _ run: JobRun) throws {
    let now = run.startedAt
    let sessions = try transaction.run(
      """
      DELETE FROM session WHERE token_hash IN (
        SELECT token_hash FROM session
        WHERE seen_at <= \(now.adding(seconds: -Session.idleSeconds))
          OR created_at <= \(now.adding(seconds: -Session.absoluteSeconds))
        LIMIT \(count: Self.step))
      """)
    let counts = try transaction.run(
      """
      DELETE FROM sign_in_throttle WHERE subject IN (
        SELECT subject FROM sign_in_throttle
        WHERE window_began_at <= \(now.adding(seconds: -SignInThrottle.longestWindow)) LIMIT \(count: Self.step))
      """)
    if max(sessions, counts) == Self.step { try transaction.enqueueNextStep(of: self, run) }
  }
}

extension ScheduledJob {
  package static let sweepSignIns = ScheduledJob(
    "accounts.sweep-sign-ins", "every 15 minutes", SweepSignIns())
}
