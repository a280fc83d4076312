import Core

/// What comes every week: "16 giờ thứ Năm hằng tuần", "hai tuần một lần", "thứ Ba, thứ Sáu hằng tuần, từ tháng 3/2026".
enum WeekRule {
  /// - Parameter spans: The days and months that the words name: between which it comes.
  static func weeks(_ passage: Passage, _ spans: [TimingMarkRule.Span]) -> Weeks? {
    guard let rhythm = rhythm(passage, 0..<passage.count) else { return nil }
    let row = WeekdayRule.row(passage, near: rhythm.words, in: 0..<passage.count)
    var weeks = Weeks(every: rhythm.every, on: row?.days ?? [])
    let near = spans.filter { isNear($0, rhythm.words, passage) }
    if let first = near.first?.first, let last = near.last?.last {
      bound(&weeks, first, last, passage)
    } else {
      weeks.from = firstYear(passage).flatMap { Day(year: $0, month: 1, day: 1) }
    }
    return weeks
  }

  private static let beginnings = PhraseSet(
    "từ|từ ngày|bắt đầu|bắt đầu từ|bắt đầu từ ngày|kể từ|kể từ ngày|sau ngày|từ năm|kể từ năm|bắt đầu từ năm")
  private static let ends = PhraseSet(
    "đến|đến hết|đến ngày|đến hết ngày|cho đến|cho đến ngày|tới|tới ngày|hết|trước|trước ngày|chậm nhất")

  private static func bound(_ weeks: inout Weeks, _ first: NamedTime, _ last: NamedTime, _ passage: Passage) {
    let start = first.words.lowerBound
    let isAlone = first.words == last.words
    let hasNoStart = isAlone && ends.ending(passage, at: start) > 0
    let hasNoEnd = isAlone && beginnings.ending(passage, at: start) > 0
    if first.year == nil, last.year == nil {
      // Each year, "từ tháng 11 đến tháng 3" over its end.
      weeks.season = PeriodDay(
        month: hasNoEnd ? 12 : last.months.upperBound, day: hasNoEnd ? 31 : last.day ?? 31,
        opens: hasNoStart ? nil : .init(month: first.months.lowerBound, day: first.day ?? 1))
      return
    }
    if !hasNoStart { weeks.from = first.first }
    if !hasNoEnd { weeks.to = last.last }
    if let from = weeks.from, let to = weeks.to, to < from { (weeks.from, weeks.to) = (nil, nil) }
  }

  /// "Hằng tuần, từ năm 2026".
  private static func firstYear(_ passage: Passage) -> Int? {
    passage.words.indices.lazy.compactMap { index in
      beginnings.ending(passage, at: index) > 0 ? passage.year(index) : nil
    }.first
  }

  /// "Hằng tuần; tổng kết tháng 12/2027": the month belongs to something else.
  private static func isNear(_ span: TimingMarkRule.Span, _ rhythm: Range<Int>, _ passage: Passage) -> Bool {
    let places = [span.first.words.lowerBound, rhythm.lowerBound].sorted()
    return !(places[0]..<places[1]).contains { passage.gap(before: $0 + 1).contains(.semicolon) }
  }

  private static let every = PhraseSet("mỗi|các ngày|vào các ngày")

  /// "Hằng tuần", "mỗi thứ Sáu".
  private static func rhythm(_ passage: Passage, _ range: Range<Int>) -> (every: Int, words: Range<Int>)? {
    if let found = RhythmRule.weeks(passage, in: range) { return found }
    for index in range {
      let length = every.match(passage, at: index)
      if length > 0, WeekdayRule.isDay(passage, at: index + length) { return (1, index..<index + length) }
    }
    return nil
  }
}

extension WeekRule {
  /// What has its week in its name: "giao ban hằng tuần" is a topic of a report, not its time.
  private static let topics = PhraseSet(
    "giao ban|họp|phiên họp|phiên giao ban|lịch|lịch công tác|chuyên mục|chuyên trang|bản tin|phát sóng|chương trình|sinh hoạt|họp báo|giao ban báo chí|phóng sự|chuyên mục định kỳ|hội nghị giao ban"
  )
  private static let periods = PhraseSet(
    "trong|từ|từ ngày|bắt đầu|bắt đầu từ|bắt đầu từ ngày|kể từ|kể từ ngày|đến|đến ngày|đến hết|đến hết ngày|cho đến|cho đến ngày|cho đến hết"
  )

  /// Where a clause asks for a report each week; nil when it asks for none.
  static func report(_ passage: Passage, _ range: Range<Int>) -> (every: Int, words: Range<Int>)? {
    var start = range.lowerBound
    while start < range.upperBound, let found = rhythm(passage, start..<range.upperBound) {
      if topics.ending(passage, at: found.words.lowerBound) == 0 { return found }
      start = max(start + 1, found.words.upperBound)
    }
    return nil
  }

  /// The time of such a report: "16 giờ thứ Năm hằng tuần", also of "hằng tuần báo cáo … vào chiều thứ Sáu", "báo cáo tuần vào
  /// sáng thứ Năm" and "hằng tuần, từ ngày 01/12/2026 đến ngày 31/01/2027".
  static func text(_ passage: Passage, _ range: Range<Int>) -> String? {
    guard let rhythm = report(passage, range) else { return nil }
    let row = WeekdayRule.row(passage, near: rhythm.words, in: range)
    let day = row.map { passage.text($0.words.lowerBound, $0.words.upperBound) }
    let spans = NamedTime.spans(NamedTime.all(in: passage)).filter {
      range.contains($0.first.words.lowerBound) && isNear($0, rhythm.words, passage)
    }
    let bounds = spans.compactMap { span -> String? in
      let start = span.first.words.lowerBound
      let opening = periods.ending(passage, at: start)
      return opening > 0 ? passage.text(start - opening, span.last.words.upperBound) : nil
    }
    let times = rhythm.every == 1 ? "hằng tuần" : "\(rhythm.every) tuần một lần"
    return ([[day, times].compactMap(\.self).joined(separator: " ")] + bounds).joined(separator: ", ")
  }
}
