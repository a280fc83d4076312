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
  /// What was over before the plan was issued is not owed, but for these weeks, by their labels.
  private let issued: Day
  private let kept: Set<String>

  /// - Parameter kept: Labels of periods that an earlier version of the task has.
  init(_ weeks: Weeks, over years: PlanYears, keeping kept: Set<String> = []) {
    self.weeks = weeks
    let start = [Day(year: years.from, month: 1, day: 1), weeks.from].compactMap(\.self).max()
    let end = [Day(year: years.to, month: 12, day: 31), weeks.to].compactMap(\.self).min()
    first = start ?? KeptEntry.noDay
    last = end ?? KeptEntry.noDay
    issued = years.issued ?? first
    self.kept = Set(kept.map { Day($0)?.monday.weekLabel ?? $0 })
  }

  /// Those of the window. Before it begins, the first of all; when all are over, the last: a task of weeks has always one.
  func slots(in window: WeekWindow) -> [OccurrenceSlot] {
    let owed = slots(from: window.since, through: window.end(of: weeks))
    if !owed.isEmpty { return owed }
    let coming = coming(from: window.since)
    return coming.isEmpty ? slots(from: last.adding(days: -span), through: last).suffix(1) : coming
  }

  /// The next ones behind those that are over by `today` or to come; where a season is over, the first of the next one.
  func further(behind due: Day, today: Day) -> [OccurrenceSlot] {
    let (since, window) = (due.adding(days: 1), WeekWindow(since: due, today: today))
    let next = slots(from: since, through: window.end(of: weeks))
    return next.isEmpty && due < today ? coming(from: since) : next
  }

  private func coming(from since: Day) -> [OccurrenceSlot] {
    let start = max(first, since)
    return Array(slots(from: start, through: start.adding(days: span)).prefix(1))
  }

  /// Within so many days there is one; a season may be a year away.
  private var span: Int { 7 * (weeks.every + 1) + (weeks.season == nil ? 0 : 366) }

  /// Those whose last day is within these days.
  private func slots(from start: Day, through end: Day) -> [OccurrenceSlot] {
    let (from, through) = (max(first, start), min(last, end))
    guard first <= last, from <= through else { return [] }
    var found: [OccurrenceSlot] = []
    var monday = from.monday
    while monday <= through {
      // The turn of two weeks is that of the calendar, so that no correction moves it.
      if monday.days(until: Self.anchor) / 7 % weeks.every == 0 { found += slots(ofWeek: monday) }
      monday = monday.adding(days: 7)
    }
    return found.filter { slot in
      guard let due = slot.dueOn, from <= due, due <= through else { return false }
      return issued <= due || kept.contains(due.monday.weekLabel)
    }
  }

  /// A Monday.
  private static let anchor = Day(daysSince1970: 4)

  private func slots(ofWeek monday: Day) -> [OccurrenceSlot] {
    guard weeks.days.count > 1 else {
      guard let stated = weeks.days.first else { return whole(monday).map { [$0] } ?? [] }
      let due = monday.adding(days: stated.rawValue - 1)
      return isOwed(due) ? [OccurrenceSlot(.week, label: monday.weekLabel, startsOn: monday, dueOn: due)] : []
    }
    return weeks.days.enumerated().compactMap { place, weekday in
      let begins = place == 0 ? 0 : weeks.days[place - 1].rawValue
      let due = monday.adding(days: weekday.rawValue - 1)
      guard isOwed(due) else { return nil }
      return OccurrenceSlot(.week, label: due.description, startsOn: monday.adding(days: begins), dueOn: due)
    }
  }

  /// A week without a day: it counts where its Thursday does, as with years, and the one in which all ends is shorter.
  private func whole(_ monday: Day) -> OccurrenceSlot? {
    guard isOwed(monday.adding(days: 3)) else { return nil }
    let sunday = (4...6).map { monday.adding(days: $0) }.last(where: isOwed) ?? monday.adding(days: 3)
    return OccurrenceSlot(.week, label: monday.weekLabel, startsOn: monday, dueOn: sunday)
  }

  private func isOwed(_ day: Day) -> Bool {
    guard first <= day, day <= last else { return false }
    guard let season = weeks.season else { return true }
    func place(_ month: Int, _ day: Int) -> Int { month * 32 + day }
    let (here, end) = (place(day.month, day.day), place(season.month, season.day))
    let start = season.opens.map { place($0.month, $0.day) } ?? 0
    return start <= end ? (start...end).contains(here) : here >= start || here <= end
  }
}

extension OccurrenceSlot {
  /// Which of the periods known go on as which of these, by label: the same one, else that of the same day, else the last of the
  /// same week. Those that stay what they are are not named.
  static func renamedWeeks(
    _ known: [OccurrenceSlot], as slots: [OccurrenceSlot]
  ) -> [(from: String, to: String)] {
    let labels = Set(known.map(\.label))
    let wanted = Set(slots.map(\.label))
    var left = known.filter { $0.kind == .week && !wanted.contains($0.label) }.sorted {
      ($0.dueOn ?? KeptEntry.noDay, $0.label) < ($1.dueOn ?? KeptEntry.noDay, $1.label)
    }
    var free = slots.filter { $0.kind == .week && !labels.contains($0.label) }
    var pairs: [(from: String, to: String)] = []
    func join(_ isSame: (OccurrenceSlot, OccurrenceSlot) -> Bool) {
      for old in left.reversed() {
        guard let place = free.lastIndex(where: { isSame(old, $0) }) else { continue }
        pairs.append((old.label, free.remove(at: place).label))
        left.removeAll { $0.label == old.label }
      }
    }
    join { $0.dueOn == $1.dueOn }
    join { $0.dueOn?.monday == $1.dueOn?.monday }
    return pairs
  }
}

extension Day {
  var monday: Day { adding(days: 1 - weekday.rawValue) }

  /// "2026-W12", as ISO 8601 counts weeks: a week belongs to the year of its Thursday.
  fileprivate var weekLabel: String {
    let thursday = monday.adding(days: 3)
    let start = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    let number = start.days(until: thursday) / 7 + 1
    return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
  }
}
