/// When something was published: an instant, and how much of it the text stated.
package struct PublishedTime: Hashable, Sendable, Comparable {
  /// What the text said; the rest is taken as the first moment of it (the first of the month, midnight).
  package enum Precision: Int, Hashable, Sendable, Comparable {
    case year, month, day, clock

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Milliseconds since 1970-01-01T00:00:00Z; years 1 to 9999.
  package let milliseconds: Int64
  package let precision: Precision
  /// Whether the text named a zone; otherwise the one that the caller assumed was taken.
  package let hasZone: Bool
  /// Words and numbers of the text that are no part of a date: few where a date stands alone.
  package let strayWords: Int

  package init(
    milliseconds: Int64, precision: Precision = .clock, hasZone: Bool = true, strayWords: Int = 0
  ) {
    self.milliseconds = milliseconds
    self.precision = precision
    self.hasZone = hasZone
    self.strayWords = strayWords
  }

  /// Reads a date in any of the forms of docs/listening/dates.md; nil where none is found. Only the first 200
  /// bytes are looked at.
  /// - Parameters:
  ///   - zone: minutes east of Greenwich to assume where the text names no zone.
  ///   - monthFirst: whether 4/5/2026 is in April (as in the United States) and not in May.
  package init?(_ text: String, zone: Int = 0, monthFirst: Bool = false) {
    var text = text
    self.init(text.withUTF8 { Array($0.prefix(200)) }, zone: zone, monthFirst: monthFirst)
  }

  /// Reads a date from UTF-8.
  package init?(_ bytes: [UInt8], zone: Int = 0, monthFirst: Bool = false) {
    let bytes = bytes.count > 200 ? Array(bytes.prefix(200)) : bytes
    var standard = StandardDateReader(bytes)
    if let fields = standard.read(), let time = PublishedTime(fields, zone: zone) {
      self = time
      return
    }
    var loose = LooseDateReader(DateTokens.cut(bytes), monthFirst: monthFirst)
    guard let fields = loose.read(), let time = PublishedTime(fields, zone: zone) else { return nil }
    self = time
  }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  /// RFC 3339 in UTC, to the second: 2026-11-21T02:30:00Z.
  package var rfc3339: String {
    let parts = CalendarFields(milliseconds: milliseconds)
    var out: [UInt8] = []
    out.reserveCapacity(20)
    func digits(_ value: Int, _ count: Int) {
      var scale = count == 4 ? 1000 : 10
      while scale > 0 {
        out.append(UInt8(truncatingIfNeeded: 0x30 + value / scale % 10))
        scale /= 10
      }
    }
    digits(parts.year, 4)
    out.append(0x2D)
    digits(parts.month, 2)
    out.append(0x2D)
    digits(parts.day, 2)
    out.append(0x54)
    digits(parts.hour, 2)
    out.append(0x3A)
    digits(parts.minute, 2)
    out.append(0x3A)
    digits(parts.second, 2)
    out.append(0x5A)
    return String(decoding: out, as: UTF8.self)
  }
}
