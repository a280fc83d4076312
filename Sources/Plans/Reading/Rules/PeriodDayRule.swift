/// Days of each month, quarter or half-year that name no month of the year: "ngày 25 hằng tháng", "ngày 20 tháng cuối quý".
enum PeriodDayRule {
  private static let openings = PhraseSet("ngày|các ngày|mùng|mồng")
  private static let bounds = PhraseSet("trước|chậm nhất|vào|muộn nhất|đến")
  private static let next = PhraseSet(
    """
    tháng sau|của tháng sau|tháng tiếp theo|của tháng tiếp theo|tháng kế tiếp|của tháng kế tiếp|tháng liền kề|của tháng liền kề|tháng liền sau|của tháng liền sau|tháng kế sau
    quý sau|của quý sau|quý tiếp theo|của quý tiếp theo|quý kế tiếp|của quý kế tiếp|quý liền kề|kỳ sau|của kỳ sau|kỳ tiếp theo
    """)
  private static let first = PhraseSet(
    "tháng đầu|tháng đầu tiên|của tháng đầu|của tháng đầu tiên|tháng đầu của|tháng đầu tiên của|của tháng đầu tiên của"
  )
  private static let second = PhraseSet(
    "tháng thứ hai|của tháng thứ hai|tháng giữa|của tháng giữa|tháng thứ 2|của tháng thứ 2")
  private static let units = PhraseSet("ngày|giờ|năm|người|lớp|cuộc|lần")

  /// - Parameter months: How many the period has.
  static func days(_ passage: Passage, months: Int) -> [PeriodDay] {
    var found: [PeriodDay] = []
    for index in passage.words.indices {
      guard let length = opening(passage, index) else { continue }
      var word = index + length
      var days: [Int] = []
      while let day = passage.number(word), (1...31).contains(day), !isDated(passage, word) {
        days.append(day)
        word += 1
        guard !passage.gap(before: word).contains(.comma) else { continue }
        guard Links.and.match(passage, at: word) == 1 else { break }
        word += passage.number(word + 1) == nil ? 2 : 1
      }
      guard !days.isEmpty, units.match(passage, at: word) == 0 else { continue }
      let month = month(passage, word, months)
      for day in days where !found.contains(where: { $0.month == month && $0.day == day }) {
        found.append(PeriodDay(month: month, day: day))
      }
    }
    return Array(found.sorted { ($0.month, $0.day) < ($1.month, $1.day) }.prefix(months == 1 ? 2 : months))
  }

  private static func opening(_ passage: Passage, _ index: Int) -> Int? {
    let length = openings.match(passage, at: index)
    if length > 0 { return length }
    let bound = bounds.match(passage, at: index)
    return bound > 0 && passage.number(index + bound) != nil ? bound : nil
  }

  private static func isDated(_ passage: Passage, _ word: Int) -> Bool {
    passage.words[word].gap.contains(.slash) || DateRule.due(passage, at: word) != nil
  }

  private static func month(_ passage: Passage, _ word: Int, _ months: Int) -> Int {
    if next.match(passage, at: word) > 0 { return months + 1 }
    let isFirst = first.match(passage, at: word)
    if isFirst > 0 {
      return next.contains(in: passage, from: word + isFirst - 1, to: word + isFirst + 3) ? months + 1 : 1
    }
    return second.match(passage, at: word) > 0 ? min(2, months) : months
  }
}
