import Foundation

/// A moment: milliseconds since 1970-01-01 UTC.
package struct Timestamp: Hashable, Sendable, Comparable, Codable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static var now: Self { Self(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  package func adding(seconds: Int64) -> Self { Self(milliseconds: milliseconds + seconds * 1000) }

  /// The calendar day in Vietnam (UTC+7 the whole year, no daylight saving since 1975).
  package var day: Day {
    Day(daysSince1970: Int((milliseconds + 7 * 3_600_000).flooredDivision(by: 86_400_000)))
  }

  /// A minute of a day in Vietnam, counted from its midnight.
  package init(_ day: Day, minute: Int) {
    self.init(milliseconds: Int64(day.daysSince1970) * 86_400_000 + Int64(minute - 7 * 60) * 60_000)
  }

  /// "09:05", the time of day in Vietnam.
  package var clock: String {
    let (hours, minutes) = (minuteOfDay / 60, minuteOfDay % 60)
    return (hours < 10 ? "0" : "") + "\(hours)" + (minutes < 10 ? ":0" : ":") + "\(minutes)"
  }

  /// The time of day in Vietnam, as minutes since midnight.
  package var minuteOfDay: Int {
    let local = milliseconds + 7 * 3_600_000
    return Int((local - local.flooredDivision(by: 86_400_000) * 86_400_000) / 60_000)
  }
}

extension Int64 {
  func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
