/// A day of the week, counted as ISO 8601 does.
package enum Weekday: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Day {
  /// 1970-01-01 was a Thursday.
  package var weekday: Weekday {
    let sinceMonday = (daysSince1970 + 3) % 7
    return Weekday.allCases[sinceMonday < 0 ? sinceMonday + 7 : sinceMonday]
  }
}
