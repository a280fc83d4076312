import Core

/// When something happens again and again, in Vietnam time: "every 10 minutes", "daily 02:30", "weekly mon 07:00",
/// "monthly 1 06:00".
package enum ScheduleRule: Hashable, Sendable {
  /// 1 to 1440; counted from midnight of 1970-01-01, so that 60 is every full hour.
  case every(minutes: Int)
  case daily(ClockTime)
  case weekly(Weekday, ClockTime)
  /// A month that lacks the day takes its last.
  case monthly(day: Int, ClockTime)

  /// The first moment that the rule names after `moment`.
  package func next(after moment: Timestamp) -> Timestamp {
    switch self {
    case .every(let minutes):
      let step = Int64(minutes) * 60_000
      let passed = moment.milliseconds + ClockTime.offset
      let rest = passed % step
      return Timestamp(milliseconds: moment.milliseconds - (rest < 0 ? rest + step : rest) + step)
    case .daily(let time):
      return next(after: moment, at: time) { _ in true }
    case .weekly(let weekday, let time):
      return next(after: moment, at: time) { $0.weekday == weekday }
    case .monthly(let wanted, let time):
      return next(after: moment, at: time) { day in
        day.day == min(wanted, Day.length(ofMonth: day.month, year: day.year))
      }
    }
  }

  /// Walks the days, at most 32 of them: a day that fits comes within any month.
  private func next(
    after moment: Timestamp, at time: ClockTime, on fits: (Day) -> Bool
  ) -> Timestamp {
    var day = moment.day
    while !fits(day) || time.moment(on: day) <= moment { day = day.adding(days: 1) }
    return time.moment(on: day)
  }
}

/// A time of day in Vietnam, such as 02:30.
package struct ClockTime: Hashable, Sendable {
  /// UTC+7 the whole year, in milliseconds.
  static let offset: Int64 = 7 * 3_600_000

  package let minuteOfDay: Int

  /// nil for what no clock shows.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  func moment(on day: Day) -> Timestamp {
    Timestamp(day, minute: minuteOfDay)
  }
}

extension ClockTime: LosslessStringConvertible {
  /// Reads "02:30", five characters.
  package init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package var description: String {
    let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
