/// A day and time of day in the proleptic Gregorian calendar, as a text states them.
struct CalendarFields {
  var year = 0
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0
  /// Minutes east of Greenwich, where stated.
  var zone: Int?
  var precision = PublishedTime.Precision.day
  var strayWords = 0

  init() {}

  /// The fields of an instant in UTC, clamped to years 1 to 9999.
  init(milliseconds: Int64) {
    let clamped = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
    let seconds = Int((clamped &- (clamped % 1000 + 1000) % 1000) / 1000)
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let rest = seconds - days * 86_400
    (year, month, day) = Self.date(day: days)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(year: Int, month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31)
  }

  /// Days since 1970-01-01 (Howard Hinnant's days_from_civil).
  static func day(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day counted from 1970-01-01 (Howard Hinnant's civil_from_days).
  static func date(day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Sets month and day by the day of the year (1 to 366).
  mutating func setOrdinal(_ ordinal: Int) -> Bool {
    guard (1...9999).contains(year), ordinal >= 1, ordinal <= (Self.isLeap(year) ? 366 : 365) else {
      return false
    }
    (year, month, day) = Self.date(day: Self.day(year: year, month: 1, day: 1) + ordinal - 1)
    return true
  }

  /// Sets the date by the ISO 8601 week of `year` and its day (Monday is 1).
  mutating func setWeek(_ week: Int, day weekday: Int) -> Bool {
    guard (1...9999).contains(year), (1...53).contains(week), (1...7).contains(weekday) else { return false }
    let fourth = Self.day(year: year, month: 1, day: 4)
    let monday = fourth - ((fourth + 3) % 7 + 7) % 7
    (year, month, day) = Self.date(day: monday + (week - 1) * 7 + weekday - 1)
    return true
  }

  /// A year of two digits is in 1970 to 2069; one of 2400 to 2699 counts from the Buddha, as in Thailand.
  static func fullYear(_ value: Int, digits: Int) -> Int {
    if digits <= 2 { return value < 70 ? 2000 + value : 1900 + value }
    return (2400..<2700).contains(value) ? value - 543 : value
  }
}

extension PublishedTime {
  /// Nil where a field is out of its range; 24:00 and the leap second 60 are taken.
  init?(_ fields: CalendarFields, zone assumed: Int) {
    guard (1...9999).contains(fields.year), (1...12).contains(fields.month),
      fields.day >= 1, fields.day <= CalendarFields.days(year: fields.year, month: fields.month),
      (0...24).contains(fields.hour), (0...59).contains(fields.minute), (0...60).contains(fields.second),
      fields.hour < 24 || (fields.minute == 0 && fields.second == 0), (0...999).contains(fields.millisecond)
    else { return nil }
    let zone = fields.zone ?? (fields.precision == .clock ? assumed : 0)
    guard abs(zone) <= 18 * 60 else { return nil }
    let days = CalendarFields.day(year: fields.year, month: fields.month, day: fields.day)
    let seconds = days * 86_400 + fields.hour * 3600 + (fields.minute - zone) * 60 + fields.second
    let milliseconds = Int64(seconds) * 1000 + Int64(fields.millisecond)
    guard milliseconds >= -62_135_596_800_000, milliseconds <= 253_402_300_799_999 else { return nil }
    self.init(
      milliseconds: milliseconds, precision: fields.precision, hasZone: fields.zone != nil,
      strayWords: fields.strayWords)
  }
}
