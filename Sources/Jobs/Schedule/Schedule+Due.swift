import Core
import Store

extension Schedule {
  /// Makes a job of each schedule that is due and moves it on, in the caller's transaction: no moment is used twice, and
  /// those missed while nothing ran are one job. Returns the names. Run it at READ COMMITTED: processes pass over what
  /// others are moving on.
  static func makeDueJobs(_ transaction: Transaction, now: Timestamp = .now) throws -> [String] {
    let rows = try transaction.rows(dueStatement(now: now) + .skippingLocked(transaction.dialect))
    var made: [String] = []
    for row in rows {
      let name: String = try row.get("name")
      let moment: Timestamp = try row.get("next_at")
      guard let rule = ScheduleRule(try row.get("rule")) else {
        try moveOn(transaction, name, to: now.adding(seconds: 86_400))
        continue
      }
      if try transaction.enqueue(
        kind: row.get("kind"), key: "\(name)@\(moment.milliseconds)", payload: row.get("payload"), at: moment)
      {
        made.append(name)
      }
      try transaction.run(
        "UPDATE schedule SET last_at = \(moment), next_at = \(rule.next(after: now)) WHERE name = \(name)")
    }
    return made
  }

  package static func dueStatement(now: Timestamp) -> SQL {
    """
    SELECT name, kind, payload, rule, next_at FROM schedule WHERE is_on = 1 AND next_at <= \(now)
    ORDER BY next_at LIMIT 100
    """
  }

  /// One that cannot be read is looked at again tomorrow.
  private static func moveOn(_ transaction: Transaction, _ name: String, to next: Timestamp) throws {
    try transaction.run("UPDATE schedule SET next_at = \(next) WHERE name = \(name)")
  }
}
