import Core

/// What a time says besides its kind and its years: days, months, quarters, and whether it goes on without an end.
enum TimingMarkRule {
  private static let onward = PhraseSet(
    "các năm tiếp theo|những năm tiếp theo|các năm sau|năm tiếp theo|trở đi|những năm sau|các năm kế tiếp")
  private static let standing = PhraseSet("thường xuyên|liên tục|cả năm")
  private static let conditions = PhraseSet("theo|khi|ngay sau|ngay khi|sau khi|tùy|tuỳ|phù hợp")
  private static let beginnings = PhraseSet("từ|bắt đầu|kể từ|sau ngày")
  private static let before = PhraseSet("trước|trước đầu")

  static func mark(_ passage: Passage, _ kind: Timing.Kind) -> Timing.Mark? {
    let spans = NamedTime.spans(NamedTime.all(in: passage))
    if kind != .adHoc, conditions.match(passage, at: 0) == 0, let weeks = WeekRule.weeks(passage, spans) {
      return .weekly(weeks)
    }
    switch kind {
    case .year: return once(passage, spans) ?? rhythm(passage)
    case .until: return days(spans) ?? end(passage, spans) ?? rhythm(passage)
    case .range: return range(spans) ?? rhythm(passage)
    case .annual: return each(12, passage, spans)
    case .halfYearly: return each(6, passage, spans)
    case .quarterly: return each(3, passage, spans)
    case .monthly: return each(1, passage, spans)
    case .adHoc: return nil
    case .other: return goesOn(passage) ?? loose(passage, spans)
    }
  }

  typealias Span = (first: NamedTime, last: NamedTime)

  private static func goesOn(_ passage: Passage) -> Timing.Mark? {
    if onward.contains(in: passage), let year = passage.words.indices.lazy.compactMap(passage.year).first {
      return .onward(from: year)
    }
    return standing.contains(in: passage) ? .standing : nil
  }

  /// Within one year.
  private static func once(_ passage: Passage, _ spans: [Span]) -> Timing.Mark? {
    if let days = days(spans) { return days }
    guard let first = spans.first, let last = spans.last else { return nil }
    if spans.count == 1, first.first.words == first.last.words {
      let months = first.first.months
      if months.count == 1 { return .month(months.lowerBound) }
      if months.count == 3 { return .quarter(months.upperBound / 3) }
    }
    return months(first.first.months.lowerBound, last.last.months.upperBound)
  }

  /// Days that the words name, of stated years or, all of them, of a year that is left out.
  private static func days(_ spans: [Span]) -> Timing.Mark? {
    let spans = spans.filter { $0.last.day != nil }
    guard let only = spans.first else { return nil }
    let ends = spans.compactMap(\.last.last)
    guard ends.count == spans.count else {
      return ends.isEmpty ? .each(months: 12, periodDays(spans)) : ends.first.map { .day($0) }
    }
    if spans.count == 1 {
      guard only.first.words != only.last.words, let from = only.first.first, from <= ends[0] else {
        return .day(ends[0])
      }
      return .span(from: from, to: ends[0])
    }
    let days = Set(ends).sorted()
    return days.count == 1 ? .day(days[0]) : .days(days)
  }

  /// "Đến hết quý II", "trước tháng 6": the end of a month.
  private static func end(_ passage: Passage, _ spans: [Span]) -> Timing.Mark? {
    guard let last = spans.last else { return nil }
    let isBefore = before.match(passage, at: last.first.words.lowerBound - 1) > 0
    return months(1, isBefore ? last.first.months.lowerBound - 1 : last.last.months.upperBound)
  }

  private static func months(_ first: Int, _ last: Int) -> Timing.Mark? {
    1 <= first && first <= last ? .months(first...last) : nil
  }

  /// "Quý IV/2025 - Quý II/2026"; days in a row are no range.
  private static func range(_ spans: [Span]) -> Timing.Mark? {
    if spans.count > 1, spans.allSatisfy({ $0.last.day != nil }) { return days(spans) }
    guard let from = spans.first?.first.first, let to = spans.last?.last.last, from < to, from.year < to.year
    else {
      return nil
    }
    return .span(from: from, to: to)
  }

  /// "Hằng quý trong năm 2026".
  private static func rhythm(_ passage: Passage) -> Timing.Mark? {
    guard let months = RhythmRule.months(passage), months < 12, 12 % months == 0 else { return nil }
    return each(months, passage, []) ?? .each(months: months, [PeriodDay(month: months, day: 31)])
  }

  /// - Parameter months: Between two times.
  private static func each(_ months: Int, _ passage: Passage, _ spans: [Span]) -> Timing.Mark? {
    let dated = spans.filter { $0.last.day != nil }
    if !dated.isEmpty { return .each(months: 12, periodDays(dated)) }
    let days = PeriodDayRule.days(passage, months: months)
    if months < 12, !days.isEmpty { return .each(months: months, days) }
    return spans.isEmpty ? nil : .each(months: 12, periodDays(spans))
  }

  private static func periodDays(_ spans: [Span]) -> [PeriodDay] {
    var found: [PeriodDay] = []
    for (first, last) in spans.prefix(12) {
      let hasOpening = first.words != last.words || last.day == nil
      let opens = PeriodDay.Opening(month: first.months.lowerBound, day: first.day ?? 1)
      var day = PeriodDay(
        month: last.months.upperBound, day: last.day ?? 31, opens: hasOpening ? opens : nil)
      // "Từ tháng 11 đến tháng 01 hằng năm" ends in the next year.
      if hasOpening, (day.month, day.day) < (opens.month, opens.day) { day.month += 12 }
      if !found.contains(where: { ($0.month, $0.day) == (day.month, day.day) }) { found.append(day) }
    }
    return found.sorted { ($0.month, $0.day) < ($1.month, $1.day) }
  }

  /// Without a kind: a day or months, unless they only tell since when, or on what it hangs.
  private static func loose(_ passage: Passage, _ spans: [Span]) -> Timing.Mark? {
    guard conditions.match(passage, at: 0) == 0, !spans.isEmpty else { return nil }
    if beginnings.match(passage, at: 0) > 0, spans.count == 1, spans[0].first.words == spans[0].last.words {
      return spans[0].first.first.map { .starting($0) }
    }
    if let days = days(spans) { return days }
    guard RhythmRule.months(passage) == nil, let first = spans.first, let last = spans.last else {
      return nil
    }
    let isUntil = before.match(passage, at: last.first.words.lowerBound - 1) > 0
    return isUntil ? end(passage, spans) : months(first.first.months.lowerBound, last.last.months.upperBound)
  }
}
