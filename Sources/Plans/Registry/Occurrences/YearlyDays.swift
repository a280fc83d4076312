import Core
import PlanReading

/// Days that come again each so many months: their occurrences over some years.
struct YearlyDays {
  /// Of the period in which the days stand: 12, 6, 3 or 1.
  private let months: Int
  /// Ascending.
  private let days: [PeriodDay]
  private let parts: Int

  /// - Parameter parts: Into how many parts the rhythm of the task divides a year, when the words say it: a task of quarters
  ///   with four days has one a quarter.
  init(months: Int, days: [PeriodDay], parts: Int? = nil) {
    self.months = months
    self.days = days
    self.parts = parts ?? (months > 0 ? 12 / months : 1)
  }

  func slots(over years: PlanYears) -> [OccurrenceSlot] {
    guard [1, 3, 6, 12].contains(months) else { return [] }
    return years.years.flatMap(slots)
  }

  private func slots(in year: Int) -> [OccurrenceSlot] {
    var all: [PeriodDay] = []
    for offset in stride(from: 0, to: 12, by: months) {
      for day in days {
        let opens = day.opens.map { PeriodDay.Opening(month: $0.month + offset, day: $0.day) }
        all.append(PeriodDay(month: day.month + offset, day: day.day, opens: opens))
      }
    }
    // "15/01 và 15/7" close no halves of a year.
    let length = 12 / parts
    let isByPart =
      all.count == parts
      && (parts == 1 || all.enumerated().allSatisfy { 2 * ($1.month - $0 * length) > length })
    var before: Day?
    return all.enumerated().compactMap { index, day -> OccurrenceSlot? in
      guard let due = Day(year: year, startingAtMonth: day.month, day: day.day) else { return nil }
      let first = before.map { $0.adding(days: 1) } ?? Day(year: year, month: 1, day: 1)
      before = due
      let opens = day.opens.flatMap { Day(year: year, startingAtMonth: $0.month, day: $0.day) }
      if isByPart,
        var slot = OccurrenceSlot.part(index + 1, of: parts, year: year, kind: .ofYear(in: parts))
      {
        slot.startsOn = opens ?? slot.startsOn
        slot.dueOn = due
        return slot
      }
      return .due(on: due, from: opens ?? first, kind: .day)
    }
  }
}

extension Day {
  /// A month may count on into the next year: 13 is its January. A day that the month does not have is its last one.
  init?(year: Int, startingAtMonth month: Int, day: Int) {
    guard month >= 1, year < 9990 else { return nil }
    let year = year + (month - 1) / 12
    let month = (month - 1) % 12 + 1
    self.init(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }
}
