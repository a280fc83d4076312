import Core
import Store

/// A row of the schedules, as a page shows it.
package struct Schedule: Hashable, Sendable {
  package var name: String
  package var kind: String
  /// nil when nobody can read what is stored; it rests until it is changed.
  package var rule: ScheduleRule?
  package var nextAt: Timestamp
  /// The moment of which the last job was made.
  package var lastAt: Timestamp?
  package var isOn: Bool
}

extension Schedule {
  /// All, by name. Areas declare them, so there are some dozens at most.
  package static func all(_ reader: Reader) throws -> [Schedule] {
    try reader.rows("SELECT name, kind, rule, next_at, last_at, is_on FROM schedule ORDER BY name").map {
      row in
      Schedule(
        name: try row.get("name"), kind: try row.get("kind"), rule: ScheduleRule(try row.get("rule")),
        nextAt: try row.get("next_at"), lastAt: try row.get("last_at"), isOn: try row.get("is_on"))
    }
  }

  /// Sets the rule and whether it is on; the next moment follows from the rule. False when there is no such name.
  package static func change(
    _ transaction: Transaction, _ name: String, rule: ScheduleRule, isOn: Bool, now: Timestamp = .now
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE schedule SET rule = \(rule.description), is_on = \(isOn), next_at = \(rule.next(after: now))
      WHERE name = \(name)
      """) > 0
  }

  /// Makes one due now, on or not; afterwards its rule goes on. False when there is no such name.
  package static func runNow(_ transaction: Transaction, _ name: String, now: Timestamp = .now) throws -> Bool
  {
    guard let row = try transaction.row("SELECT kind, payload FROM schedule WHERE name = \(name)") else {
      return false
    }
    return try transaction.enqueue(
      kind: row.get("kind"), key: key(name, now), payload: row.get("payload"), at: now)
  }
}
