/// Reads the two forms that nearly all feeds and pages use, without cutting words: ISO 8601 with W3CDTF
/// (2026-11-21T09:30:00+07:00, 20261121, 2026-W47-6, 2026-325) and RFC 822 with RFC 2822
/// (Sat, 21 Nov 2026 09:30:00 +0700). Whatever departs from them is left to `LooseDateReader`.
struct StandardDateReader {
  private let bytes: [UInt8]
  private var place = 0
  private var end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
    while place < end, bytes[place] <= 0x20 { place += 1 }
    while end > place, bytes[end - 1] <= 0x20 { end -= 1 }
  }

  mutating func read() -> CalendarFields? {
    guard end - place >= 4 else { return nil }
    let start = place
    if Self.isDigit(bytes[place + 2]), Self.isDigit(bytes[place + 3]), let fields = readISO() {
      return fields
    }
    place = start
    return readMail()
  }

  // MARK: ISO 8601

  private mutating func readISO() -> CalendarFields? {
    var fields = CalendarFields()
    let run = digitRun()
    guard let year = number(4) else { return nil }
    fields.year = CalendarFields.fullYear(year, digits: 4)
    fields.precision = .day
    switch run {
    case 4 where place == end:
      fields.precision = .year
      return fields
    case 4:
      let isWeek = peek() == 0x57
      if !isWeek, !take(0x2D) { return nil }
      guard readISODay(&fields, dashed: !isWeek) else { return nil }
    case 7:
      guard let ordinal = number(3), fields.setOrdinal(ordinal) else { return nil }
    case 8:
      guard let month = number(2), let day = number(2) else { return nil }
      (fields.month, fields.day) = (month, day)
    default: return nil
    }
    if place == end { return fields }
    let mark = peek()
    guard mark == 0x54 || mark == 0x74 || mark == 0x20 || mark == 0x5F else { return nil }
    place += 1
    return readClock(&fields) && (readZone(&fields), place == end).1 ? fields : nil
  }

  /// MM, MM-DD, DDD, Www, Www-D, WwwD.
  private mutating func readISODay(_ fields: inout CalendarFields, dashed: Bool) -> Bool {
    if take(0x57) {
      guard let week = number(2) else { return false }
      _ = take(0x2D)
      let day = Self.isDigit(peek()) ? number(1) ?? 0 : 1
      return fields.setWeek(week, day: day)
    }
    switch digitRun() {
    case 3: return number(3).map { fields.setOrdinal($0) } ?? false
    case 1, 2:
      guard let month = number(min(2, digitRun())) else { return false }
      fields.month = month
      if place == end {
        fields.precision = .month
        return true
      }
      guard take(0x2D), (1...2).contains(digitRun()), let day = number(digitRun()) else { return false }
      fields.day = day
      return true
    default: return false
    }
  }

  // MARK: RFC 822

  private mutating func readMail() -> CalendarFields? {
    var fields = CalendarFields()
    if Self.isLetter(peek()) {
      while Self.isLetter(peek()) { place += 1 }
      guard take(0x2C) else { return nil }
      skipSpace()
    }
    guard (1...2).contains(digitRun()), let day = number(digitRun()) else { return nil }
    skipSpace()
    guard place + 3 < end, let month = Self.month(bytes[place], bytes[place + 1], bytes[place + 2]) else {
      return nil
    }
    place += 3
    guard peek() == 0x20 else { return nil }
    skipSpace()
    let digits = digitRun()
    guard digits == 2 || digits == 4, let year = number(digits) else { return nil }
    (fields.year, fields.month, fields.day) = (CalendarFields.fullYear(year, digits: digits), month, day)
    fields.precision = .day
    if place == end { return fields }
    guard peek() == 0x20 else { return nil }
    skipSpace()
    guard readClock(&fields) else { return nil }
    readZone(&fields)
    return place == end ? fields : nil
  }

  /// The month of three letters of English.
  private static func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    switch (first | 0x20, second | 0x20, third | 0x20) {
    case (0x6A, 0x61, 0x6E): 1
    case (0x66, 0x65, 0x62): 2
    case (0x6D, 0x61, 0x72): 3
    case (0x61, 0x70, 0x72): 4
    case (0x6D, 0x61, 0x79): 5
    case (0x6A, 0x75, 0x6E): 6
    case (0x6A, 0x75, 0x6C): 7
    case (0x61, 0x75, 0x67): 8
    case (0x73, 0x65, 0x70): 9
    case (0x6F, 0x63, 0x74): 10
    case (0x6E, 0x6F, 0x76): 11
    case (0x64, 0x65, 0x63): 12
    default: nil
    }
  }

  // MARK: Clock and zone

  /// HH, HH:MM, HH:MM:SS with a fraction, HHMM, HHMMSS.
  private mutating func readClock(_ fields: inout CalendarFields) -> Bool {
    let run = digitRun()
    guard run == 1 || run == 2 || run == 4 || run == 6, let hour = number(min(run, 2)) else { return false }
    fields.hour = hour
    fields.precision = .clock
    let packed = run > 2
    guard packed || take(0x3A) else { return true }
    guard digitRun() >= 2 || digitRun() == 1, let minute = number(min(2, digitRun())) else { return false }
    fields.minute = minute
    guard packed ? Self.isDigit(peek()) : take(0x3A) else { return true }
    guard let second = number(min(2, digitRun())) else { return false }
    fields.second = second
    if peek() == 0x2E || peek() == 0x2C {
      place += 1
      var scale = 100
      while Self.isDigit(peek()) {
        fields.millisecond += Int(bytes[place] - 0x30) * scale
        scale /= 10
        place += 1
      }
    }
    return true
  }

  /// Z, GMT, +07, +0700, +07:00, EST; what it does not know it leaves.
  private mutating func readZone(_ fields: inout CalendarFields) {
    skipSpace()
    let sign = peek()
    if sign == 0x2B || sign == 0x2D {
      let start = place
      place += 1
      let run = digitRun()
      guard run == 1 || run == 2 || run == 4, let hours = number(min(run, 2)) else {
        place = start
        return
      }
      var minutes = 0
      if run == 4 || (place < end && take(0x3A)) { minutes = number(2) ?? 0 }
      fields.zone = (sign == 0x2D ? -1 : 1) * (hours * 60 + minutes)
      return
    }
    let start = place
    while Self.isLetter(peek()) { place += 1 }
    guard place > start, place - start <= 5 else { return }
    fields.zone = ZoneNames.minutes(bytes[start..<place])
    if fields.zone == nil { place = start }
  }

  // MARK: Signs

  private func peek() -> UInt8 { place < end ? bytes[place] : 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < end, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < end, bytes[place] <= 0x20 { place += 1 }
  }

  private func digitRun() -> Int {
    var next = place
    while next < end, Self.isDigit(bytes[next]) { next += 1 }
    return next - place
  }

  private mutating func number(_ count: Int) -> Int? {
    guard count > 0, place + count <= end else { return nil }
    var value = 0
    for offset in 0..<count {
      guard Self.isDigit(bytes[place + offset]) else { return nil }
      value = value * 10 + Int(bytes[place + offset] - 0x30)
    }
    place += count
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
