import Core
import Store

/// What an area wants done again and again. Stored once, when its name is not there yet; from then on the row counts,
/// so what an administrator changed stays.
package struct ScheduledJob: Sendable {
  package let name: String
  package let rule: String
  package let kind: String
  private let payload: @Sendable () throws -> String

  /// `rule` is text that `ScheduleRule` reads, such as "daily 02:30". The key of each job made is "<name>@<moment>", so
  /// its own key does not matter.
  package init<J: Job>(_ name: String, _ rule: String, _ job: J) {
    self.name = name
    self.rule = rule
    kind = J.kind
    payload = { try JobPayload.text(job) }
  }

  /// Stores it when it is missing; throws `JobError.unreadableRule`.
  package func install(_ transaction: Transaction, now: Timestamp = .now) throws {
    guard let rule = ScheduleRule(rule) else { throw JobError.unreadableRule(schedule: name) }
    try transaction.run(
      """
      INSERT INTO schedule (name, kind, payload, rule, next_at, is_on)
      VALUES (\(name), \(kind), \(try payload()), \(rule.description), \(rule.next(after: now)), 1)
      ON CONFLICT (name) DO NOTHING
      """)
  }
}

extension ScheduledJob {
  /// The queue's own housekeeping.
  package static let sweep = ScheduledJob("jobs.sweep", "daily 02:30", SweepJobs())
}
