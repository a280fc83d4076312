import Core
import Store

extension Schedule {
  /// Makes a job of each schedule that is due and moves it on, in the caller's transaction: no moment is used twice, and
  /// those missed while nothing ran are one job. While the job of the moment before has not ended, a moment passes
  /// without one, so that jobs nobody does cannot pile up. Returns the names. Run it at READ COMMITTED: processes pass
  /// over what others are moving on.
  static func makeDueJobs(_ transaction: Transaction, now: Timestamp = .now) throws -> [String] {
    let rows = try transaction.rows(dueStatement(now: now) + .skippingLocked(transaction.dialect))
    return try rows.compactMap { row in
      let name: String = try row.get("name")
      guard let rule = ScheduleRule(try row.get("rule")) else {
        // Looked at again tomorrow, or when somebody puts it right.
        try moveOn(transaction, name, to: now.adding(seconds: 86_400))
        return nil
      }
      try moveOn(transaction, name, to: rule.next(after: now))
      return try makeJob(transaction, name, row) ? name : nil
    }
  }

  private static func makeJob(_ transaction: Transaction, _ name: String, _ row: Row) throws -> Bool {
    let (kind, moment): (String, Timestamp) = (try row.get("kind"), try row.get("next_at"))
    if let last: Timestamp = try row.get("last_at", as: Timestamp?.self) {
      let open = try transaction.integer(
        """
        SELECT count(*) AS n FROM job
        WHERE job_key = \(key(name, last)) AND kind = \(kind) AND ended_at IS NULL
        """)
      if open > 0 { return false }
    }
    try transaction.run("UPDATE schedule SET last_at = \(moment) WHERE name = \(name)")
    return try transaction.enqueue(
      kind: kind, key: key(name, moment), payload: row.get("payload"), at: moment)
  }

  static func key(_ name: String, _ moment: Timestamp) -> String { "\(name)@\(moment.milliseconds)" }

  package static func dueStatement(now: Timestamp) -> SQL {
    """
    SELECT name, kind, payload, rule, next_at, last_at FROM schedule WHERE is_on = 1 AND next_at <= \(now)
    ORDER BY next_at LIMIT 100
    """
  }

  private static func moveOn(_ transaction: Transaction, _ name: String, to next: Timestamp) throws {
    try transaction.run("UPDATE schedule SET next_at = \(next) WHERE name = \(name)")
  }
}
