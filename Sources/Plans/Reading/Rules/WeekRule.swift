import Core

/// What comes every week: "16 giờ thứ Năm hằng tuần", "hai tuần một lần", "thứ Ba, thứ Sáu hằng tuần".
enum WeekRule {
  private static let beginnings = PhraseSet("từ|từ ngày|bắt đầu|kể từ|kể từ ngày|sau ngày")
  private static let ends = PhraseSet("đến|đến hết|đến ngày|tới|trước|trước ngày|hết|chậm nhất")

  /// - Parameter spans: The days and months that the words name: between which it comes.
  static func weeks(_ passage: Passage, _ spans: [TimingMarkRule.Span]) -> Weeks? {
    guard let every = RhythmRule.weeks(passage, in: 0..<passage.count) else { return nil }
    var weeks = Weeks(every: every, on: days(passage).map(\.day))
    guard let first = spans.first?.first, let last = spans.last?.last else { return weeks }
    let isAlone = spans.count == 1 && first.words == last.words
    func follows(_ phrases: PhraseSet) -> Bool { phrases.ends(passage, at: first.words.lowerBound) }
    if !(isAlone && follows(ends)) { weeks.from = first.first }
    if !(isAlone && follows(beginnings)) { weeks.to = last.last }
    if let from = weeks.from, let to = weeks.to, to < from { (weeks.from, weeks.to) = (nil, nil) }
    return weeks
  }

  /// The time that a clause names for a report of each week: "16 giờ thứ Năm hằng tuần", also of "hằng tuần báo cáo … vào chiều
  /// thứ Sáu" and "báo cáo tuần vào sáng thứ Năm".
  static func text(_ passage: Passage, _ range: Range<Int>) -> String? {
    guard let every = RhythmRule.weeks(passage, in: range) else { return nil }
    let rhythm = every == 1 ? "hằng tuần" : "\(every) tuần một lần"
    let named = days(passage).map(\.words).filter { range.contains($0.lowerBound) }
    guard let first = named.first?.lowerBound, let last = named.last?.upperBound else { return rhythm }
    return passage.text(first - hour(passage, before: first), last) + " " + rhythm
  }
}

extension WeekRule {
  private static let prefix: Phrase = "thứ"
  private static let sunday = PhraseSet("chủ nhật|chúa nhật|cn")
  private static let names: [(words: PhraseSet, day: Weekday)] = [
    (PhraseSet("hai|2"), .monday), (PhraseSet("ba|3"), .tuesday), (PhraseSet("tư|bốn|4"), .wednesday),
    (PhraseSet("năm|5"), .thursday), (PhraseSet("sáu|6"), .friday), (PhraseSet("bảy|bẩy|7"), .saturday),
  ]
  /// "Lần thứ ba" is no day.
  private static let counted = PhraseSet("lần|tháng|quý|quí|năm|kỳ|đợt|tuần|người|nhóm|loại")
  private static let through = PhraseSet("đến|tới|đến hết")

  /// Days of the week, in the order of the text; of "thứ Hai đến thứ Sáu" the last.
  private static func days(_ passage: Passage) -> [(day: Weekday, words: Range<Int>)] {
    var found: [(day: Weekday, words: Range<Int>)] = []
    var index = 0
    while index < passage.count {
      guard let read = day(passage, at: index) ?? next(passage, at: index, found.last?.words.upperBound)
      else {
        index += 1
        continue
      }
      if let before = found.last, isThrough(passage, before.words.upperBound, index) {
        found[found.count - 1] = (read.day, before.words.lowerBound..<read.end)
      } else {
        found.append((read.day, index..<read.end))
      }
      index = read.end
    }
    return found
  }

  private static func day(_ passage: Passage, at index: Int) -> (day: Weekday, end: Int)? {
    let length = sunday.match(passage, at: index)
    if length > 0 { return (.sunday, index + length) }
    guard prefix.matches(passage, at: index), counted.match(passage, at: index - 1) == 0 else { return nil }
    return named(passage, at: index + 1)
  }

  /// "Thứ 2, 4 và 6".
  private static func next(_ passage: Passage, at index: Int, _ end: Int?) -> (day: Weekday, end: Int)? {
    guard let end else { return nil }
    let isInRow =
      index == end && passage.gap(before: index).contains(.comma)
      || index == end + 1 && Links.and.match(passage, at: end) == 1
    return isInRow ? named(passage, at: index) : nil
  }

  private static func named(_ passage: Passage, at index: Int) -> (day: Weekday, end: Int)? {
    names.first { $0.words.match(passage, at: index) > 0 }.map { ($0.day, index + 1) }
  }

  private static func isThrough(_ passage: Passage, _ end: Int, _ start: Int) -> Bool {
    let length = through.match(passage, at: end)
    return length > 0 && end + length == start || end == start && passage.gap(before: start).contains(.dash)
  }

  private static let clock = PhraseSet(
    "giờ|phút|h|h00|h30|sáng|chiều|trưa|tối|cuối ngày|lúc|vào|trước|chậm nhất|chậm nhất vào|muộn nhất|định kỳ|ngày"
  )

  /// How many words before the day say the hour: "vào 16 giờ", "sáng".
  private static func hour(_ passage: Passage, before start: Int) -> Int {
    var first = start
    while first > 0, start - first < 6, passage.gap(before: first).isPlain,
      passage.words[first - 1].isNumber || clock.match(passage, at: first - 1) > 0
    {
      first -= 1
    }
    // A number alone is a label or a count.
    while first < start, passage.words[first].isNumber, clock.match(passage, at: first + 1) == 0 {
      first += 1
    }
    return start - first
  }
}
