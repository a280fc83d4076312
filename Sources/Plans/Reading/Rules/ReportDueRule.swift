/// By when a clause asks for reports: "trước ngày 15/11", "vào ngày 20 hằng tháng".
enum ReportDueRule {
  struct Due {
    /// "11-15" every year or "2025-11-15" once; nil for a day of each month or quarter.
    var day: String?
    var at: Int

    var isOnce: Bool { (day?.utf8.count ?? 0) > 5 }
  }

  private static let openings = PhraseSet(
    """
    trước ngày|trước|chậm nhất ngày|chậm nhất|vào ngày|chậm nhất là ngày|chậm nhất đến ngày|chậm nhất trước ngày|và|đến ngày|muộn nhất ngày|chậm nhất vào ngày|chậm nhất là trước ngày|hạn cuối ngày|hạn cuối là ngày
    xong trước ngày|hoàn thành trước ngày|muộn nhất là ngày|muộn nhất|hạn|thời hạn|hạn gửi|thời hạn gửi|trong ngày|vào các ngày|trước các ngày|và ngày|và trước ngày|hoặc ngày
    """)
  private static let day: Phrase = "ngày"
  private static let hour = PhraseSet("giờ ngày|giờ 00 ngày|h ngày|h00 ngày|giờ 30 ngày")
  private static let bareOpenings = PhraseSet("ngày|vào ngày|trước ngày|chậm nhất ngày")
  private static let bareTails = PhraseSet(
    "hằng|hàng|mỗi|của tháng|của mỗi|của quý|tháng đầu|tháng cuối|các tháng|tháng sau|tháng liền|tháng tiếp|cuối|đầu|tháng kế"
  )

  static func dues(_ passage: Passage, _ range: Range<Int>) -> [Due] {
    var found: [Due] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let length = openings.match(passage, at: index)
      let start = afterHour(passage, index + length)
      if length > 0, start < range.upperBound, let day = DateRule.due(passage, at: start) {
        // "và 20/5" goes on with a row of days; alone it is no deadline.
        if Links.and.match(passage, at: index) != length || !found.isEmpty {
          add(day, index, &found)
          index = row(passage, start, range, &found)
          continue
        }
      } else if passage.gap(before: index).contains(.open), day.matches(passage, at: index),
        let date = DateRule.due(passage, at: index + 1)
      {
        // "báo cáo 6 tháng (ngày 15/6/2026)"
        add(date, index, &found)
      } else if isBare(passage, index), !found.contains(where: { $0.day == nil }) {
        found.append(Due(day: nil, at: index))
      }
      index += 1
    }
    return found
  }

  private static func add(_ day: String, _ index: Int, _ found: inout [Due]) {
    if !found.contains(where: { $0.day == day }) { found.append(Due(day: day, at: index)) }
  }

  /// "17 giờ ngày 20/12": the word where the day stands.
  private static func afterHour(_ passage: Passage, _ index: Int) -> Int {
    guard passage.number(index) != nil else { return index }
    let length = hour.match(passage, at: index + 1)
    return length > 0 ? index + 1 + length : index
  }

  /// ", 15/12" behind "trước ngày 15/6": further days of a row.
  private static func row(_ passage: Passage, _ start: Int, _ range: Range<Int>, _ found: inout [Due]) -> Int
  {
    var index = start + 1
    while index < range.upperBound {
      if passage.gap(before: index).contains(.comma), let next = DateRule.due(passage, at: index),
        passage.words[index].gap.contains(.slash)
      {
        add(next, index, &found)
      } else if !passage.words[index].isNumber {
        break
      }
      index += 1
    }
    return index
  }

  /// Days of each month or quarter, as written, with the words at which they begin.
  static func periodDays(_ passage: Passage, _ range: Range<Int>) -> [(text: String, at: Int)] {
    var found: [(text: String, at: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bareOpenings.match(passage, at: index)
      let day = index + length
      let isOpened = length > 1 && isDay(passage, day) && DateRule.due(passage, at: day) == nil
      guard isBare(passage, index) || isOpened && units.match(passage, at: day + 1) == 0 else {
        index += 1
        continue
      }
      var end = index + length + 1
      while end < min(range.upperBound, index + 12), passage.gap(before: end).isPlain,
        clauses.match(passage, at: end) == 0
      {
        end += 1
      }
      found.append((passage.text(index, end), index))
      index = end
    }
    return found
  }

  private static let units = PhraseSet("ngày|giờ|người|lần|tháng")
  private static let clauses = PhraseSet("báo cáo|gửi|về|để|cho|tổng hợp|lên|và|trình|các cơ quan|các đơn vị")

  private static func isBare(_ passage: Passage, _ index: Int) -> Bool {
    let length = bareOpenings.match(passage, at: index)
    guard length > 0, isDay(passage, index + length) else { return false }
    let next = index + length + 1
    // "… trước ngày 30." behind "hằng tháng".
    let isEnd = next == passage.count || !passage.gap(before: next).isDisjoint(with: [.stop, .semicolon])
    return bareTails.match(passage, at: next) > 0
      || isEnd && length > 1 && !passage.words[index + length].gap.contains(.slash)
  }

  private static func isDay(_ passage: Passage, _ index: Int) -> Bool {
    passage.number(index).map { (1...31).contains($0) } ?? false
  }
}
