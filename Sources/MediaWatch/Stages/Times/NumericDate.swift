import Core
import VietnameseText

/// A date of three numbers that do not say themselves which of them is the day: 3/12/2026, 26-03-12, ១២.៣.២០២៦.
struct NumericDate {
  /// The text, its digits in ASCII whatever script they came in.
  let text: [UInt8]
  /// Where the first number begins.
  private let start: Int
  private let numbers: (Int, Int, Int)
  private let hasShortYear: Bool

  /// The first such date of a text, one with a year of four digits before others; nil where there is none.
  init?(_ written: [UInt8]) {
    let text = Self.asciiDigits(written)
    var found: (start: Int, numbers: (Int, Int, Int), hasShortYear: Bool)?
    var place = 0
    while place < text.count, found?.hasShortYear ?? true {
      guard Self.isDigit(text[place]) else {
        place += 1
        continue
      }
      if let (numbers, yearDigits) = Self.numbers(text, place), found == nil || yearDigits == 4 {
        found = (place, numbers, yearDigits == 2)
      }
      while place < text.count, Self.isDigit(text[place]) { place += 1 }
    }
    guard let found else { return nil }
    self.text = text
    (start, numbers, hasShortYear) = found
  }

  /// Whether one may stand in a text; quickly said of the standard forms, which hold none.
  static func mayStand(in text: [UInt8]) -> Bool {
    if text.count > 4, text[4] == UInt8(ascii: "-"), text[..<4].allSatisfy(isDigit) { return false }
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte >= 0x80 { return true }
      // "-" before a zone has a space before and none behind.
      if byte == UInt8(ascii: "-"), isDigit(previous) { return true }
      if previous == UInt8(ascii: "-"), byte == 0x20 { return true }
      previous = byte
    }
    return false
  }

  /// The day that it is in each order; where the text names the day of the week and that fits some of them, in these alone.
  var readings: PerOrder<Day?> {
    let readings = PerOrder(day)
    guard DateOrder.allCases.count(where: { readings[$0] != nil }) > 1,
      let weekday = WeekdayNames.day(in: text)
    else { return readings }
    let fitting = PerOrder { order in readings[order].flatMap { $0.weekday == weekday ? $0 : nil } }
    return DateOrder.allCases.contains { fitting[$0] != nil } ? fitting : readings
  }

  private func day(_ order: DateOrder) -> Day? {
    let (first, second, third) = numbers
    func year(_ year: Int) -> Int {
      if hasShortYear { return (year < 70 ? 2000 : 1900) + year }
      // Of the Buddha.
      return (2400..<2700).contains(year) ? year - 543 : year
    }
    switch order {
    case .dayFirst: return Day(year: year(third), month: second, day: first)
    case .monthFirst: return Day(year: year(third), month: first, day: second)
    case .yearFirst: return hasShortYear ? Day(year: year(first), month: second, day: third) : nil
    }
  }

  /// The time of the whole text when its date is read in this order.
  func time(_ order: DateOrder, zone: Int) -> PublishedTime? {
    guard order == .yearFirst, hasShortYear else {
      return PublishedTime(text, zone: zone, monthFirst: order == .monthFirst)
    }
    let century = Array((numbers.0 < 70 ? "20" : "19").utf8)
    return PublishedTime(text[..<start] + century + text[start...], zone: zone)
  }

  // MARK: Scanning

  /// Three numbers with the same sign between them, from the first one's place, and the digits of the last.
  private static func numbers(_ text: [UInt8], _ start: Int) -> (numbers: (Int, Int, Int), yearDigits: Int)? {
    var place = start
    guard let first = number(text, &place), first.digits <= 2, let sign = signed(text, &place),
      let second = number(text, &place), second.digits <= 2, signed(text, &place) == sign,
      let third = number(text, &place), third.digits == 2 || third.digits == 4
    else { return nil }
    let goesOn = place + 1 < text.count && text[place] == sign && isDigit(text[place + 1])
    let wentBefore = start > 1 && text[start - 1] == sign && isDigit(text[start - 2])
    return goesOn || wentBefore ? nil : ((first.value, second.value, third.value), third.digits)
  }

  /// Goes over a number of up to five digits.
  private static func number(_ text: [UInt8], _ place: inout Int) -> (value: Int, digits: Int)? {
    let start = place
    var value = 0
    while place < text.count, isDigit(text[place]), place - start < 5 {
      value = value * 10 + Int(text[place] - 0x30)
      place += 1
    }
    return place == start ? nil : (value, place - start)
  }

  /// Goes over a sign of dates with blanks around it.
  private static func signed(_ text: [UInt8], _ place: inout Int) -> UInt8? {
    while place < text.count, text[place] == 0x20 { place += 1 }
    guard place < text.count, "/-.".utf8.contains(text[place]) else { return nil }
    let sign = text[place]
    place += 1
    while place < text.count, text[place] == 0x20 { place += 1 }
    return sign
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func asciiDigits(_ text: [UInt8]) -> [UInt8] {
    let text = text.count > 200 ? Array(text.prefix(200)) : text
    guard text.contains(where: { $0 >= 0x80 }) else { return text }
    var out = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue {
        out += "\(Int(value))"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return Array(out.utf8)
  }
}
