import Core

/// A time as a row of counts states it, with the manner in which it was written.
package struct SeriesTime: Hashable, Sendable {
  package var time: Timestamp
  package var format: SeriesTimeFormat

  /// Reads ISO 8601 with "T" or a space, with or without seconds, fraction and zone, a date alone, RFC 3339, or a number of
  /// seconds (or milliseconds) since 1970; nil for anything else and for times beyond the years 1 to 9999.
  package init?(_ text: ArraySlice<UInt8>) {
    var scan = DigitScan(text)
    guard text.count <= 40, let first = scan.number(digits: 1...18) else { return nil }
    if scan.next != UInt8(ascii: "-") || first.digits != 4 {
      self.init(epoch: first, scan: &scan)
    } else {
      self.init(year: first.value, scan: &scan)
    }
  }

  private init?(epoch: DigitScan.Number, scan: inout DigitScan) {
    var fraction: Int64 = 0
    if scan.take(".") {
      guard let digits = scan.number(digits: 1...18) else { return nil }
      fraction = digits.milliseconds
    }
    guard scan.isAtEnd else { return nil }
    let isMilliseconds = epoch.digits >= 12
    let limit: Int64 = 253_402_300_799
    guard epoch.value <= (isMilliseconds ? limit &* 1000 : limit) else { return nil }
    time = Timestamp(milliseconds: isMilliseconds ? epoch.value : epoch.value * 1000 + fraction)
    format = isMilliseconds ? .epochMilliseconds : .epochSeconds
  }

  private init?(year: Int64, scan: inout DigitScan) {
    var calendar = SeriesTimeFormat.Calendar()
    guard scan.take("-"), let month = scan.number(digits: 2...2), scan.take("-"),
      let dayOfMonth = scan.number(digits: 2...2),
      let day = Day(year: Int(year), month: Int(month.value), day: Int(dayOfMonth.value))
    else { return nil }
    var milliseconds = Int64(day.daysSince1970) * 86_400_000
    if let separator = scan.next {
      guard separator == UInt8(ascii: "T") || separator == UInt8(ascii: " ") else { return nil }
      scan.skip()
      calendar.separator = separator
      guard let clock = scan.clock(&calendar), scan.zone(&calendar), scan.isAtEnd else { return nil }
      milliseconds += clock - Int64(calendar.zone?.minutes ?? 0) * 60_000
    }
    time = Timestamp(milliseconds: milliseconds)
    format = .calendar(calendar)
  }
}

/// Reads digits and signs one after the other.
private struct DigitScan {
  struct Number {
    var value: Int64
    var digits: Int

    /// The number read as the digits behind a decimal point of seconds.
    var milliseconds: Int64 {
      var (value, digits) = (value, digits)
      while digits > 3 { (value, digits) = (value / 10, digits - 1) }
      while digits < 3 { (value, digits) = (value * 10, digits + 1) }
      return value
    }
  }

  private let text: ArraySlice<UInt8>
  private var place: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    place = text.startIndex
  }

  var next: UInt8? { place < text.endIndex ? text[place] : nil }
  var isAtEnd: Bool { place >= text.endIndex }
  mutating func skip() { place += 1 }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    skip()
    return true
  }

  /// A run of digits of a length within `digits`, at most 18.
  mutating func number(digits: ClosedRange<Int>) -> Number? {
    var number = Number(value: 0, digits: 0)
    while let byte = next, byte &- 48 < 10, number.digits < digits.upperBound {
      number.value = number.value * 10 + Int64(byte - 48)
      number.digits += 1
      skip()
    }
    return digits.contains(number.digits) ? number : nil
  }

  /// `12:30`, `12:30:59`, `12:30:59.250` as milliseconds; a leap second counts as the next.
  mutating func clock(_ calendar: inout SeriesTimeFormat.Calendar) -> Int64? {
    guard let hour = number(digits: 2...2), hour.value < 24, take(":"),
      let minute = number(digits: 2...2), minute.value < 60
    else { return nil }
    var milliseconds = hour.value * 3_600_000 + minute.value * 60_000
    calendar.hasSeconds = take(":")
    guard calendar.hasSeconds else { return milliseconds }
    guard let second = number(digits: 2...2), second.value <= 60 else { return nil }
    milliseconds += second.value * 1000
    if take(".") {
      guard let fraction = number(digits: 1...9) else { return nil }
      calendar.fractionDigits = fraction.digits
      milliseconds += fraction.milliseconds
    }
    return milliseconds
  }

  /// Nothing, `Z`, `+07:00` or `+0700`.
  mutating func zone(_ calendar: inout SeriesTimeFormat.Calendar) -> Bool {
    if isAtEnd { return true }
    if take("Z") || take("z") {
      calendar.zone = SeriesTimeFormat.Zone(minutes: 0, isLetter: true)
      return true
    }
    let isWest = next == UInt8(ascii: "-")
    guard take("+") || take("-"), let hours = number(digits: 2...2), hours.value < 24 else { return false }
    _ = take(":")
    guard let minutes = number(digits: 2...2), minutes.value < 60 else { return false }
    let offset = Int(hours.value * 60 + minutes.value)
    calendar.zone = SeriesTimeFormat.Zone(minutes: isWest ? -offset : offset, isLetter: false)
    return true
  }
}
