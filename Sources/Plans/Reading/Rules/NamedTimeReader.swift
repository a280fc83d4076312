import Core

/// Reads the day, month or quarter at a word, with those that a list adds to it: "quý I, II", "ngày 15 các tháng 3, 6, 9".
struct NamedTimeReader {
  let passage: Passage
  /// The word behind the time before, nil for the first.
  let before: Int?

  private var months: MonthReader { MonthReader(passage: passage) }

  private static let month: Phrase = "tháng"
  private static let ofMonths = PhraseSet("tháng|các tháng|của tháng|của các tháng|trong các tháng")
  private static let day: Phrase = "ngày"
  private static let to = PhraseSet(
    "đến|tới|đến hết|tới hết|đến ngày|đến hết ngày|tới ngày|đến cuối|đến hết tháng|đến tháng")
  private static let joins = PhraseSet("và|hoặc|và ngày|và trước ngày|và tháng|và quý")
  private static let openings = PhraseSet("ngày|trước|đến|hết|nhất|và|hoặc|từ|là|vào|hạn|tới|sau|mùng|mồng")
  /// Empty when no time begins there.
  func read(at index: Int) -> [NamedTime] {
    let times = months.read(at: index) ?? days(index) ?? []
    guard var first = times.first else { return [] }
    first.isEnd = isEnd(index)
    return [first] + times.dropFirst()
  }

  /// Whether the time at the word ends a span that the time before it begins.
  private func isEnd(_ index: Int) -> Bool {
    guard let before, before < index || passage.gap(before: index).contains(.dash) else { return false }
    if before == index { return passage.gap(before: index).contains(.dash) }
    // "Từ ngày 01/3 đến 31/5", "tháng 9 đến hết tháng 11", "quý I - quý II".
    let isDash = passage.gap(before: before).contains(.dash) && index - before <= 1
    return isDash || index - before <= 4 && Self.to.match(passage, at: before) > 0
  }

  /// "15/11", "15 tháng 11 năm 2026", "ngày 20 của tháng 6 và tháng 12", "từ 01 đến 15/6".
  private func days(_ index: Int) -> [NamedTime]? {
    guard let number = passage.number(index), (1...31).contains(number) else { return nil }
    if let (day, end) = DateRule.day(passage, at: index) {
      return [named(day.month, day.day, day.year, index..<end)]
    }
    guard isOpened(index) else { return nil }
    // "10/2025"; "12/2025/NĐ-CP" is the number of a document.
    if number <= 12, passage.words[index].gap.contains(.slash), let year = passage.year(index + 1),
      !passage.gap(before: index + 2).contains(.slash)
    {
      return [NamedTime(months: number...number, day: nil, year: year, words: index..<index + 2)]
    }
    if passage.words[index].gap.contains(.slash), let month = passage.number(index + 1),
      (1...12).contains(month)
    {
      return [named(month, number, nil, index..<index + 2)]
    }
    let length = Self.ofMonths.match(passage, at: index + 1)
    if length > 0, passage.gap(before: index + 1).isPlain,
      let found = months.list(from: index + 1 + length, opening: index, of: months.monthNumber)
    {
      return found.map { named($0.months.lowerBound, number, $0.year, $0.words) }
        + furtherMonths(number, found)
    }
    return bare(number, index)
  }

  private func named(_ month: Int, _ day: Int, _ year: Int?, _ words: Range<Int>) -> NamedTime {
    NamedTime(months: month...month, day: day, year: year, words: words)
  }

  /// "Ngày 20 tháng 6 và tháng 12": the same day of a further month.
  private func furtherMonths(_ day: Int, _ found: [NamedTime]) -> [NamedTime] {
    guard let end = found.last?.words.upperBound, Links.and.match(passage, at: end) == 1,
      Self.month.matches(passage, at: end + 1),
      let more = months.list(from: end + 2, opening: end, of: months.monthNumber)
    else { return [] }
    return more.map { named($0.months.lowerBound, day, $0.year, $0.words) }
  }

  /// "Từ ngày 01 đến ngày 15/6", "ngày 10, 11/6": the month stands at the next day.
  private func bare(_ number: Int, _ index: Int) -> [NamedTime]? {
    let next = index + 1
    var start = next
    let gap = passage.gap(before: next)
    if !gap.contains(.comma), !gap.contains(.dash) {
      let length = max(Self.to.match(passage, at: next), Self.joins.match(passage, at: next))
      guard length > 0 else { return nil }
      start = next + length
    }
    if Self.day.matches(passage, at: start) { start += 1 }
    guard start < passage.count, passage.number(start) != nil,
      let time = NamedTimeReader(passage: passage, before: next).dated(start)
    else { return nil }
    let month = time.months.lowerBound
    var second = time
    second.isEnd = gap.contains(.dash) || Self.to.match(passage, at: next) > 0
    return number < time.day ?? 0 ? [named(month, number, time.year, index..<next), second] : nil
  }

  private func dated(_ index: Int) -> NamedTime? {
    if let (day, end) = DateRule.day(passage, at: index) {
      return named(day.month, day.day, day.year, index..<end)
    }
    guard let due = DateRule.due(passage, at: index)?.split(separator: "-").compactMap({ Int($0) }),
      due.count == 2
    else {
      return nil
    }
    let isSlash = passage.words[index].gap.contains(.slash)
    return named(due[0], due[1], nil, index..<index + (isSlash ? 2 : 3))
  }

  /// "24/7" is no day: a word such as "ngày" or a sign opens one.
  private func isOpened(_ index: Int) -> Bool {
    index == 0 || Self.openings.match(passage, at: index - 1) > 0
      || !passage.gap(before: index).isDisjoint(with: [.comma, .open, .colon, .dash, .semicolon])
  }
}
