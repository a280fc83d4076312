import Core
import PlanReading

/// Of what comes every week, the weeks that are on the board: they roll, as a plan of five years would have hundreds of them,
/// and nobody owes the reports of weeks in which the plan was not yet in use.
package struct WeekWindow: Hashable, Sendable {
  /// How many days ahead there are always weeks, beside the one to come.
  private static let ahead = 28

  /// The day since which they are owed: that on which the task came on the board.
  let since: Day
  let today: Day

  package init(since: Day, today: Day) {
    self.since = since
    self.today = today
  }

  /// The last day of those that are put on the board now, when they come each so many weeks.
  fileprivate func end(of weeks: Weeks) -> Day { today.adding(days: Self.ahead + 7 * weeks.every) }
}

/// The occurrences of what comes every week.
struct WeekPlanning {
  private let weeks: Weeks
  /// Between which it is owed.
  private let first: Day
  private let last: Day

  init(_ weeks: Weeks, over years: PlanYears) {
    self.weeks = weeks
    let start = [Day(year: years.from, month: 1, day: 1), years.issued, weeks.from].compactMap(\.self).max()
    let end = [Day(year: years.to, month: 12, day: 31), weeks.to].compactMap(\.self).min()
    first = start ?? KeptEntry.noDay
    last = end ?? KeptEntry.noDay
  }

  /// Those of the window. Before it begins, the first of all; when all are over, the last: a task of weeks has always one.
  func slots(in window: WeekWindow) -> [OccurrenceSlot] {
    let owed = further(in: window)
    if !owed.isEmpty { return owed }
    let (since, span) = (max(first, window.since), 7 * (weeks.every + 1))
    return since > last
      ? slots(from: max(first, last.adding(days: -span)), through: last).suffix(1)
      : Array(slots(from: since, through: min(last, since.adding(days: span))).prefix(1))
  }

  /// Those of the window, which may be none.
  func further(in window: WeekWindow) -> [OccurrenceSlot] {
    slots(from: max(first, window.since), through: min(last, window.end(of: weeks)))
  }

  /// Those whose last day is within these days.
  private func slots(from: Day, through: Day) -> [OccurrenceSlot] {
    guard first <= last, from <= through else { return [] }
    var found: [OccurrenceSlot] = []
    var monday = from.monday
    while monday <= through {
      if first.monday.days(until: monday) / 7 % weeks.every == 0 { found += slots(ofWeek: monday) }
      monday = monday.adding(days: 7)
    }
    return found.filter { slot in slot.dueOn.map { from <= $0 && $0 <= through } ?? false }
  }

  private func slots(ofWeek monday: Day) -> [OccurrenceSlot] {
    guard weeks.days.count > 1 else {
      let stated = weeks.days.first.map { monday.adding(days: $0.rawValue - 1) }
      // The week in which all ends is shorter.
      let due = stated ?? min(monday.adding(days: 6), max(monday, last))
      return [OccurrenceSlot(.week, label: monday.weekLabel, startsOn: monday, dueOn: due)]
    }
    return weeks.days.enumerated().map { place, weekday in
      let begins = place == 0 ? 0 : weeks.days[place - 1].rawValue
      let due = monday.adding(days: weekday.rawValue - 1)
      return OccurrenceSlot(.week, label: due.description, startsOn: monday.adding(days: begins), dueOn: due)
    }
  }
}

extension Day {
  fileprivate var monday: Day { adding(days: 1 - weekday.rawValue) }

  /// "2026-W12", as ISO 8601 counts weeks: a week belongs to the year of its Thursday.
  fileprivate var weekLabel: String {
    let thursday = monday.adding(days: 3)
    let start = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    let number = start.days(until: thursday) / 7 + 1
    return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
  }
}
