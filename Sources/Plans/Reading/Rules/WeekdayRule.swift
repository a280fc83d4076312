import Core

/// Days of the week beside a rhythm: "16 giờ thứ Năm", "thứ 2, 4 và 6", "chiều thứ Bảy, Chủ nhật".
enum WeekdayRule {
  struct Row {
    /// Of "thứ Hai đến thứ Sáu" the last.
    var days: [Weekday]
    /// With the hour before them.
    var words: Range<Int>
  }

  /// Of the rows of days that a clause names, the nearest to its rhythm.
  static func row(_ passage: Passage, near rhythm: Range<Int>, in range: Range<Int>) -> Row? {
    func distance(_ row: Row) -> Int {
      max(0, max(row.words.lowerBound - rhythm.upperBound, rhythm.lowerBound - row.words.upperBound))
    }
    let found = rows(passage, range).filter { row in
      // "Thứ Sáu tuần trước" is one Friday.
      relative.match(passage, at: row.words.upperBound) == 0
        && (isSure(passage, row.words) || row.words.upperBound == rhythm.lowerBound)
    }
    return found.min { distance($0) < distance($1) }.map { row in
      let start = row.words.lowerBound - hour(passage, before: row.words.lowerBound)
      return Row(days: row.days, words: max(start, range.lowerBound)..<row.words.upperBound)
    }
  }

  static func isDay(_ passage: Passage, at index: Int) -> Bool { day(passage, at: index) != nil }

  private static let relative = PhraseSet(
    "tuần trước|tuần này|tuần sau|tuần tới|tuần qua|tuần kế tiếp|tuần liền kề")
  private static let prefix: Phrase = "thứ"
  private static let sunday = PhraseSet("chủ nhật|chúa nhật")
  private static let short: Phrase = "cn"
  private static let names: [(words: PhraseSet, day: Weekday)] = [
    (PhraseSet("hai|2"), .monday), (PhraseSet("ba|3"), .tuesday), (PhraseSet("tư|bốn|4"), .wednesday),
    (PhraseSet("năm|5"), .thursday), (PhraseSet("sáu|6"), .friday), (PhraseSet("bảy|bẩy|7"), .saturday),
  ]
  private static let shorts: [(word: Phrase, day: Weekday)] = [
    ("t2", .monday), ("t3", .tuesday), ("t4", .wednesday), ("t5", .thursday), ("t6", .friday),
    ("t7", .saturday),
  ]
  /// "Lần thứ ba" is no day.
  private static let counted = PhraseSet("lần|tháng|quý|quí|năm|kỳ|đợt|tuần|người|nhóm|loại|khu vực|nhiệm vụ")
  private static let through = PhraseSet("đến|tới|đến hết")

  private static func rows(_ passage: Passage, _ range: Range<Int>) -> [Row] {
    var rows: [Row] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let first = day(passage, at: index) else {
        index += 1
        continue
      }
      var row = Row(days: [first.day], words: index..<first.end)
      while row.words.upperBound < range.upperBound, let next = next(passage, row.words.upperBound) {
        if next.isLast { row.days.removeLast() }
        row.days.append(next.day)
        row.words = index..<next.end
      }
      rows.append(row)
      index = row.words.upperBound
    }
    return rows
  }

  private static func day(_ passage: Passage, at index: Int) -> (day: Weekday, end: Int)? {
    let length = sunday.match(passage, at: index)
    if length > 0 { return (.sunday, index + length) }
    if let short = shorts.first(where: { $0.word.matches(passage, at: index) }) {
      return (short.day, index + 1)
    }
    guard prefix.matches(passage, at: index), counted.ending(passage, at: index) == 0 else { return nil }
    return named(passage, at: index + 1)
  }

  private static func named(_ passage: Passage, at index: Int) -> (day: Weekday, end: Int)? {
    names.first { $0.words.match(passage, at: index) > 0 }.map { ($0.day, index + 1) }
  }

  /// The day that goes on a row: "thứ 2, 4 và 6", "thứ Hai đến thứ Sáu", "sáng thứ Hai và chiều thứ Sáu".
  private static func next(_ passage: Passage, _ end: Int) -> (day: Weekday, end: Int, isLast: Bool)? {
    let gap = passage.gap(before: end)
    var start = end
    var isLast = gap.contains(.dash)
    if Links.and.match(passage, at: end) == 1 {
      start += 1
    } else {
      let length = through.match(passage, at: end)
      (start, isLast) = (start + length, isLast || length > 0)
      guard length > 0 || gap.contains(.comma) || isLast else { return nil }
    }
    if short.matches(passage, at: start) { return (.sunday, start + 1, isLast) }
    let hour = clockLength(passage, from: start)
    if let found = day(passage, at: start + hour) { return (found.day, found.end, isLast) }
    guard let bare = named(passage, at: start), isBare(passage, start, like: end - 1) else { return nil }
    return (bare.day, bare.end, isLast)
  }

  /// "4" of "thứ 2, 4": written like the one before it, and counting nothing: "thứ Sáu, 2 tuần một lần", "thứ Sáu, năm 2027".
  private static func isBare(_ passage: Passage, _ index: Int, like before: Int) -> Bool {
    passage.words[index].isNumber == passage.words[before].isNumber
      && units.match(passage, at: index + 1) == 0
      && passage.year(index + 1) == nil
  }

  private static let units = PhraseSet("tuần|lần|ngày|tháng|năm|giờ|buổi|số|tin|kỳ|quý|đợt|phiên|bài")

  /// How many words from a place on say an hour.
  private static func clockLength(_ passage: Passage, from start: Int) -> Int {
    var end = start
    while end < passage.count, end - start < 6,
      passage.gap(before: end).isSubset(of: [.space, .colon, .comma])
    {
      let length = clock.match(passage, at: end)
      guard length > 0 || passage.words[end].startsInDigit(passage) else { break }
      end += max(1, length)
    }
    return end - start
  }

  /// "Thứ Năm" and "thứ 5" are days; "thứ hai" may be the second of something unless an hour stands before it.
  private static func isSure(_ passage: Passage, _ words: Range<Int>) -> Bool {
    if sunday.match(passage, at: words.lowerBound) > 0 { return true }
    let name = passage.words[
      words.lowerBound + 1 < words.upperBound ? words.lowerBound + 1 : words.lowerBound]
    guard prefix.matches(passage, at: words.lowerBound) else { return false }
    return name.isCapital || name.isNumber || hour(passage, before: words.lowerBound) > 0
  }

  private static let clock = PhraseSet(
    "giờ|phút|sáng|chiều|trưa|tối|cuối ngày|lúc|vào|trước|chậm nhất|chậm nhất vào|muộn nhất|định kỳ|ngày")

  /// How many words before the day say the hour: "vào 16 giờ", "trước 15h00 ngày", "sáng".
  private static func hour(_ passage: Passage, before start: Int) -> Int {
    var first = start
    while first > 0, start - first < 6, passage.gap(before: first).isSubset(of: [.space, .colon]) {
      let word = passage.words[first - 1]
      let length = clock.ending(passage, at: first)
      guard length > 0 || word.startsInDigit(passage) else { break }
      first -= max(1, length)
    }
    // A number alone is a label or a count.
    while first < start, passage.words[first].isNumber, clock.match(passage, at: first + 1) == 0 {
      first += 1
    }
    return start - first
  }
}

extension Word {
  /// "16", "16h", "16h30".
  func startsInDigit(_ passage: Passage) -> Bool { (0x30...0x39).contains(passage.bytes[Int(start)]) }
}
