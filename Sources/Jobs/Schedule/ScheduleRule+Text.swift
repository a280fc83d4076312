import Core

extension ScheduleRule: LosslessStringConvertible {
  private static let weekdays: [(name: String, day: Weekday, vi: String)] = [
    ("mon", .monday, "thứ Hai"), ("tue", .tuesday, "thứ Ba"), ("wed", .wednesday, "thứ Tư"),
    ("thu", .thursday, "thứ Năm"), ("fri", .friday, "thứ Sáu"), ("sat", .saturday, "thứ Bảy"),
    ("sun", .sunday, "Chủ nhật"),
  ]

  private static let englishNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Reads the four forms; upper and lower case and the number of spaces do not matter. nil for everything else.
  package init?(_ description: String) {
    let words = description.lowercased().split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("every", 3) where words[2] == "minutes" || words[2] == "minute":
      guard let minutes = Self.number(words[1], 1...1440) else { return nil }
      self = .every(minutes: minutes)
    case ("daily", 2):
      guard let time = ClockTime(words[1]) else { return nil }
      self = .daily(time)
    case ("weekly", 3):
      guard let day = Self.weekdays.first(where: { $0.name == words[1] })?.day, let time = ClockTime(words[2])
      else { return nil }
      self = .weekly(day, time)
    case ("monthly", 3):
      guard let day = Self.number(words[1], 1...31), let time = ClockTime(words[2]) else { return nil }
      self = .monthly(day: day, time)
    default: return nil
    }
  }

  /// The form that is stored.
  package var description: String {
    switch self {
    case .every(let minutes): "every \(minutes) minutes"
    case .daily(let time): "daily \(time)"
    case .weekly(let day, let time): "weekly \(Self.weekdays[day.rawValue - 1].name) \(time)"
    case .monthly(let day, let time): "monthly \(day) \(time)"
    }
  }

  /// For people.
  package var words: Localised<String> {
    switch self {
    case .every(let minutes):
      Localised(vi: "\(minutes) phút một lần", en: minutes == 1 ? "every minute" : "every \(minutes) minutes")
    case .daily(let time): Localised(vi: "hằng ngày lúc \(time)", en: "daily at \(time)")
    case .weekly(let day, let time):
      Localised(
        vi: "\(Self.weekdays[day.rawValue - 1].vi) hằng tuần lúc \(time)",
        en: "every \(Self.englishNames[day.rawValue - 1]) at \(time)")
    case .monthly(let day, let time):
      Localised(vi: "ngày \(day) hằng tháng lúc \(time)", en: "on day \(day) of the month at \(time)")
    }
  }

  private static func number(_ word: String, _ range: ClosedRange<Int>) -> Int? {
    guard word.utf8.count <= 4, word.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(word)
    else { return nil }
    return range.contains(number) ? number : nil
  }
}
