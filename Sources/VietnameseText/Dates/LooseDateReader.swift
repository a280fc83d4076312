/// Finds a date, a time of day and a zone among the numbers and words of a text, in whatever order they stand.
struct LooseDateReader {
  var tokens: [DateToken]
  let monthFirst: Bool
  var fields = CalendarFields()
  /// Where the time of day ends; a zone may follow.
  var clockEnd: Int?
  var isThai = false

  init(_ tokens: [DateToken], monthFirst: Bool) {
    self.tokens = tokens
    self.monthFirst = monthFirst
  }

  mutating func read() -> CalendarFields? {
    guard tokens.contains(where: \.isNumber) else { return nil }
    dropWeekdayNumbers()
    readClock()
    readZone()
    guard readMarkedDate() || readNamedMonth() || readNumbers() else { return nil }
    fields.precision = clockEnd == nil ? fields.precision : .clock
    fields.strayWords = tokens.count { !$0.isUsed }
    return fields
  }

  subscript(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func isFreeNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
    guard let token = self[index] else { return false }
    return token.isNumber && !token.isUsed && token.value >= 0 && digits.contains(token.digits)
  }

  func isWord(_ index: Int, _ words: Set<String>) -> Bool {
    guard let token = self[index], !token.isNumber else { return false }
    return words.contains(token.text)
  }

  mutating func use(_ indices: Int...) {
    for index in indices where tokens.indices.contains(index) { tokens[index].isUsed = true }
  }

  /// "thứ 7", "T7": the number is a day of the week.
  private mutating func dropWeekdayNumbers() {
    for index in tokens.indices where isFreeNumber(index, digits: 1...1) {
      guard (2...8).contains(tokens[index].value), index > 0, tokens[index].sign == 0 else { continue }
      if isWord(index - 1, ["thu"]) || (isWord(index - 1, ["t"]) && !tokens[index].hasSpace) {
        use(index - 1, index)
      }
    }
  }

  // MARK: Date

  /// 2026年11月21日, 2026년 11월 21일, with the eras of Japan and Taiwan; a day may be missing.
  private mutating func readMarkedDate() -> Bool {
    var year: Int?
    for index in tokens.indices.dropLast() where isFreeNumber(index, digits: 1...4) {
      guard let mark = tokens[index + 1].text.unicodeScalars.first, tokens[index + 1].sign == 0 else {
        continue
      }
      let value = tokens[index].value
      switch mark {
      case "年", "년":
        year = value + (tokens[index].digits < 4 ? Self.eraStart(self[index - 1]?.text ?? "") : 0)
        if year ?? 0 < 100 { year = (year ?? 0) + 2000 }
      case "月", "월":
        fields.month = value
        fields.precision = .month
      case "日", "号", "號", "일":
        fields.day = value
        fields.precision = .day
      default: continue
      }
      use(index, index + 1)
    }
    guard let year, fields.precision == .day || fields.precision == .month else { return false }
    fields.year = year
    return true
  }

  private static func eraStart(_ word: String) -> Int {
    if word.hasSuffix("令和") { return 2018 }
    if word.hasSuffix("平成") { return 1988 }
    if word.hasSuffix("昭和") { return 1925 }
    return word.hasSuffix("民國") || word.hasSuffix("民国") ? 1911 : 0
  }

  /// 21 Nov 2026, Nov 21, 2026, 2026-július-13, 21 พ.ย. 2569, ngày 21 tháng 11 năm 2026.
  private mutating func readNamedMonth() -> Bool {
    var best: (score: Int, month: Int, first: Int, last: Int)?
    var index = 0
    while index < tokens.count {
      guard let (month, last) = monthName(at: index) else {
        index += 1
        continue
      }
      var before = index - 1
      while isWord(before, Self.joints) { before -= 1 }
      var score = isFreeNumber(before, digits: 1...4) ? 2 : 0
      if score > 0, tokens[before].digits > 2 { score = 1 }
      if isFreeNumber(last + 1, digits: 1...4) { score += tokens[last + 1].sign == 0x2C ? 1 : 2 }
      if isWord(last + 1, Self.joints), isFreeNumber(last + 2, digits: 4...4) { score += 2 }
      if score > best?.score ?? 0 { best = (score, month, index, last) }
      index = last + 1
    }
    guard let best else { return false }
    fields.month = best.month
    return readDayAndYear(around: best.first, best.last)
  }

  /// The month at a token, and its last token: a name, "tháng 11", "tháng mười một", "พ.ย.".
  private func monthName(at index: Int) -> (month: Int, last: Int)? {
    guard let token = self[index], !token.isNumber, !token.isUsed else { return nil }
    if ["thang", "thg", "th"].contains(token.text), let next = self[index + 1] {
      if isFreeNumber(index + 1, digits: 1...2), (1...12).contains(next.value) {
        return (next.value, index + 1)
      }
      let second = self[index + 2].flatMap { $0.isNumber ? nil : $0.text }
      return next.isNumber
        ? nil : MonthNames.counted(next.text, second).map { ($0.month, index + $0.words) }
    }
    if let month = MonthNames.month(token.text) { return (month, index) }
    guard let next = self[index + 1], !next.isNumber, next.sign == 0x2E, token.text.utf8.first == 0xE0 else {
      return nil
    }
    return MonthNames.month(token.text + next.text).map { ($0, index + 1) }
  }

  private static let joints: Set<String> = ["de", "of", "ngay", "nam", "the", "del", "ปี", "พศ", "ឆ្នាំ", "ປີ"]

  private mutating func readDayAndYear(around first: Int, _ last: Int) -> Bool {
    isThai = tokens[first].text.unicodeScalars.first.map { (0x0E00...0x0E7F).contains($0.value) } ?? false
    tokens[first].isUsed = true
    tokens[last].isUsed = true
    var before = first - 1
    while isWord(before, Self.joints.union(["st", "nd", "rd", "th", "er"])) { before -= 1 }
    var day: Int?
    var year: (value: Int, digits: Int)?
    if isFreeNumber(before, digits: 1...4) {
      if tokens[before].digits > 2 {
        year = (tokens[before].value, tokens[before].digits)
      } else {
        day = tokens[before].value
      }
      tokens[before].isUsed = true
    }
    for index in tokens.indices.dropFirst(last + 1) where isFreeNumber(index, digits: 1...4) {
      if day == nil, tokens[index].digits <= 2 {
        day = tokens[index].value
      } else if year == nil, tokens[index].digits != 3 {
        year = (tokens[index].value, tokens[index].digits)
      } else {
        break
      }
      tokens[index].isUsed = true
    }
    guard let year else { return false }
    let digits = year.digits
    fields.year =
      isThai && digits == 2
      ? 1957 + year.value : CalendarFields.fullYear(year.value, digits: digits)
    fields.day = day ?? 1
    fields.precision = day == nil ? .month : .day
    return true
  }

  /// 21/11/2026, 21-11-26, 21.11.2026, 2026/11/21, 20261121; 11/21/2026 where only that can be.
  private mutating func readNumbers() -> Bool {
    for index in tokens.indices where isFreeNumber(index, digits: 1...8) {
      if tokens[index].digits == 8, (1900...2700).contains(tokens[index].value / 10_000) {
        let value = tokens[index].value
        setNumeric(value / 10_000, 4, value / 100 % 100, value % 100)
        use(index)
        return true
      }
      guard isFreeNumber(index + 1, digits: 1...2), isFreeNumber(index + 2, digits: 1...4) else { continue }
      let signs = (tokens[index + 1].sign, tokens[index + 2].sign)
      guard signs.0 == signs.1, [0x2D, 0x2F, 0x2E, 0].contains(signs.0) else { continue }
      let (first, second, third) = (tokens[index], tokens[index + 1], tokens[index + 2])
      if first.digits == 4, third.digits <= 2 {
        setNumeric(first.value, 4, second.value, third.value)
      } else if first.digits <= 2, third.digits == 4 || third.digits == 2 {
        let american = second.value > 12 || (monthFirst && first.value <= 12)
        setNumeric(
          third.value, third.digits, american ? first.value : second.value,
          american ? second.value : first.value)
      } else {
        continue
      }
      use(index, index + 1, index + 2)
      return true
    }
    return false
  }

  private mutating func setNumeric(_ year: Int, _ digits: Int, _ month: Int, _ day: Int) {
    fields.year = CalendarFields.fullYear(year, digits: digits)
    (fields.month, fields.day, fields.precision) = (month, day, .day)
  }
}
