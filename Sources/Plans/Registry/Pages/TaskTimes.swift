import Core
import Store

/// The periods of a task about one of them, in order of time: a report of each week has hundreds.
struct TaskTimes {
  /// Before the one that counts now, which is what people look for.
  private static let mostBefore = 6
  /// Before one that was asked for.
  private static let mostBeforeAsked = 30
  private static let mostAfter = 60

  var times: [Occurrence] = []
  /// The one that counts today, as `[Occurrence].current(on:)` says.
  var current: Occurrence?
  var shown: Occurrence?
  /// Are there periods before and behind these.
  var hasEarlier = false
  var hasLater = false

  /// - Parameter time: About which; the current one when there is no such period.
  init(_ reader: Reader, of task: ID<RegisteredTask>, about time: ID<Occurrence>?, today: Day) throws {
    func found(_ condition: SQL, _ order: SQL, _ most: Int) throws -> [Occurrence] {
      try reader.all(
        Occurrence.self,
        "SELECT * FROM occurrence WHERE task_id = \(task) AND \(sql: condition) ORDER BY \(sql: order) LIMIT \(count: most)"
      )
    }
    let (onward, backward): (SQL, SQL) = ("due_on, label", "due_on DESC, label DESC")
    let mostBefore = time == nil ? Self.mostBefore : Self.mostBeforeAsked
    let undated = try found("due_on IS NULL", "label", Self.mostAfter)
    current =
      try found("due_on >= \(today)", onward, 1).first ?? undated.first
      ?? found("due_on IS NOT NULL", backward, 1).first
    shown = try time.flatMap { try found("id = \($0)", "id", 1).first } ?? current
    guard let middle = shown?.slot.dueOn else {
      let before = try found("due_on IS NOT NULL", backward, mostBefore + 1)
      hasEarlier = before.count > mostBefore
      times = before.prefix(mostBefore).reversed() + undated
      return
    }
    let before = try found("due_on < \(middle)", backward, mostBefore + 1)
    let after = try found("due_on >= \(middle)", onward, Self.mostAfter + 1)
    (hasEarlier, hasLater) = (before.count > mostBefore, after.count > Self.mostAfter)
    times = before.prefix(mostBefore).reversed() + after.prefix(Self.mostAfter)
    if !hasLater { times += undated }
  }
}
