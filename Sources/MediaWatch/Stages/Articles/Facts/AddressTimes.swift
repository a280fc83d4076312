import VietnameseText

/// Dates in addresses: "/2026/11/21/", "/2026/nov/21/", "/2026-11-21-", "/21-11-2026-", "/20261121/",
/// "20261121093000.htm".
enum AddressTimes {
  static func time(in address: String) -> PublishedTime? {
    let bytes = Array(address.utf8.prefix(500))
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if let time = parted(bytes, index, end) ?? joined(bytes[index..<end]) ?? reversed(bytes, index, end) {
        return time
      }
      index = end
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { min(99_999_999, $0 * 10 + Int($1 &- 0x30)) }
  }

  /// A year, a mark, a month, the same mark, a day.
  private static func parted(_ bytes: [UInt8], _ start: Int, _ end: Int) -> PublishedTime? {
    guard end - start == 4, end < bytes.count else { return nil }
    let mark = bytes[end]
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else {
      return nil
    }
    guard let month = part(bytes, after: end) ?? monthName(bytes, after: end), month.end < bytes.count,
      bytes[month.end] == mark,
      let day = part(bytes, after: month.end)
    else { return nil }
    return time(number(bytes[start..<end]), month.value, day.value)
  }

  /// A day, a mark, a month, the same mark, a year. Month first only where it cannot be otherwise.
  private static func reversed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> PublishedTime? {
    guard end - start == 1 || end - start == 2, end < bytes.count else { return nil }
    let mark = bytes[end]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "_"),
      let month = part(bytes, after: end), month.end < bytes.count, bytes[month.end] == mark
    else { return nil }
    var stop = month.end + 1
    while stop < bytes.count, isDigit(bytes[stop]) { stop += 1 }
    guard stop - month.end == 5 else { return nil }
    let year = number(bytes[(month.end + 1)..<stop])
    let day = number(bytes[start..<end])
    return month.value > 12 ? time(year, day, month.value) : time(year, month.value, day)
  }

  /// A month's English name in three letters or in full.
  private static func monthName(_ bytes: [UInt8], after mark: Int) -> (value: Int, end: Int)? {
    var end = mark + 1
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let name = String(decoding: bytes[(mark + 1)..<end].map { $0 | 0x20 }, as: UTF8.self)
    guard (3...9).contains(name.utf8.count), let index = names.firstIndex(of: String(name.prefix(3))) else {
      return nil
    }
    return (index + 1, end)
  }

  /// One or two digits behind a mark.
  private static func part(_ bytes: [UInt8], after mark: Int) -> (value: Int, end: Int)? {
    var end = mark + 1
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    let count = end - mark - 1
    guard count == 1 || count == 2 else { return nil }
    return (number(bytes[(mark + 1)..<end]), end)
  }

  /// Eight digits, or fourteen with the time of day and whatever follows (numbers of articles in Vietnam).
  private static func joined(_ digits: ArraySlice<UInt8>) -> PublishedTime? {
    guard digits.count == 8 || digits.count >= 14 && digits.count <= 20 else { return nil }
    let head = digits.prefix(8)
    return time(number(head.prefix(4)), number(head.dropFirst(4).prefix(2)), number(head.suffix(2)))
  }

  private static func time(_ year: Int, _ month: Int, _ day: Int) -> PublishedTime? {
    guard (1990...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return PublishedTime("\(year)-\(pad(month))-\(pad(day))")
  }
}
