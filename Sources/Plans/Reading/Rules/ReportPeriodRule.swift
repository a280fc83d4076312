/// For which periods a clause asks for reports: "định kỳ 6 tháng và hằng năm", "tháng cuối quý", "khi có yêu cầu".
enum ReportPeriodRule {
  struct Period {
    enum Span: Hashable {
      /// As the plan format names it: "năm", "6 tháng", "quý", "tháng", "đột xuất".
      case named(String)
      /// A report of a stage: "báo cáo giữa kỳ".
      case stage
      /// The plan format has no word for these.
      case weekly, daily

      var isShort: Bool { self == .weekly || self == .daily }
    }

    var span: Span
    /// The word at which it stands.
    var at: Int
    /// Of a stage, whose year stands in brackets behind it: "báo cáo giữa kỳ (năm 2030)".
    var stage: (name: String, year: Int)?

    var covers: String? { if case .named(let name) = span { name } else { nil } }
    var isAdHoc: Bool { span == .named("đột xuất") }
  }

  private static let spans: [(phrases: PhraseSet, name: String)] = [
    (
      PhraseSet("6 tháng|06 tháng|sáu tháng|nửa năm|bán niên|học kỳ|giữa năm"), "6 tháng"
    ),
    (
      PhraseSet(
        """
        hằng năm|hàng năm|báo cáo năm|mỗi năm|cuối năm|báo cáo tổng kết năm|một năm|năm một lần|01 năm|cả năm|1 năm|tổng kết năm|thường niên|từng năm|kết thúc năm|hết năm|kết thúc năm học|cuối năm học|tổng kết năm học|quyết toán năm
        """), "năm"
    ),
    (
      PhraseSet(
        "hằng quý|hàng quý|báo cáo quý|mỗi quý|định kỳ quý|quý|quí|hàng quí|hằng quí|tháng cuối quý|cuối quý|từng quý|theo quý|3 tháng một lần|03 tháng một lần"
      ), "quý"
    ),
    (
      PhraseSet(
        "hằng tháng|hàng tháng|báo cáo tháng|báo cáo công tác tháng|mỗi tháng|định kỳ tháng|từng tháng|theo tháng|tháng một lần|các tháng|tháng sau|tháng liền kề|tháng kế tiếp|01 tháng một lần|1 tháng một lần"
      ), "tháng"
    ),
  ]
  private static let daily = PhraseSet("hằng ngày|hàng ngày|mỗi ngày|báo cáo ngày|báo cáo nhanh")
  private static let adHoc: Phrase = "đột xuất"
  private static let onRequest = PhraseSet("khi có yêu cầu|khi được yêu cầu|theo yêu cầu đột xuất")
  private static let stages = PhraseSet(
    "báo cáo giữa kỳ|báo cáo sơ kết|báo cáo tổng kết thực hiện|báo cáo cuối kỳ|báo cáo giữa giai đoạn|báo cáo cuối giai đoạn|báo cáo tổng kết giai đoạn"
  )
  private static let more = PhraseSet(
    "giữa nhiệm kỳ|giữa kỳ|kết thúc nhiệm kỳ|cuối kỳ|giữa giai đoạn|cuối giai đoạn|tổng kết thực hiện")
  private static let quarter = PhraseSet("quý|quí")
  private static let numerals = PhraseSet("i|ii|iii|iv|vị|báu|khách|đại|trọng")
  private static let year: Phrase = "năm"
  /// "Thứ Năm".
  private static let weekday: Phrase = "thứ"
  private static let bounds = PhraseSet("trước|vào ngày|chậm nhất|gửi|về|báo cáo")
  private static let counts = PhraseSet("các|những|trong|nửa|từ|của|giữa|đầu|sang|theo|hết|đến|hai|ba|mười")

  /// In the order of the text, each span once.
  static func periods(_ passage: Passage, _ range: Range<Int>) -> [Period] {
    var found: [Period] = []
    func add(_ span: Period.Span, _ index: Int) {
      if !found.contains(where: { $0.span == span }) { found.append(Period(span: span, at: index)) }
    }
    let weekly = WeekRule.report(passage, range)?.words.lowerBound
    for index in range {
      for (phrases, name) in spans
      where phrases.match(passage, at: index) > 0 && !isNumbered(passage, index) && !isAfter(passage, index)
        && !isEnd(passage, index)
      {
        add(.named(name), index)
      }
      if weekly == index { add(.weekly, index) }
      if weekly != nil, isMonthInRow(passage, index) { add(.named("tháng"), index) }
      if daily.match(passage, at: index) > 0 { add(.daily, index) }
      if adHoc.matches(passage, at: index) || !found.isEmpty && onRequest.match(passage, at: index) > 0 {
        add(.named("đột xuất"), index)
      }
      if isYearAlone(passage, index, hasPeriod: !found.isEmpty) { add(.named("năm"), index) }
      if stages.match(passage, at: index) > 0 {
        found.append(Period(span: .stage, at: index, stage: stage(passage, index, range)))
      } else if more.match(passage, at: index) > 0 {
        add(.stage, index)
      }
    }
    return found
  }

  private static let week: Phrase = "tuần"

  private static let month: Phrase = "tháng"
  private static let follows = PhraseSet("vào|trước|gửi|chậm nhất")
  private static let closing: Phrase = "hết năm"

  /// "Đến hết năm 2027" is an end, no report of the year.
  private static func isEnd(_ passage: Passage, _ index: Int) -> Bool {
    closing.matches(passage, at: index) && passage.year(index + 2) != nil
  }

  /// "Định kỳ hằng tuần, tháng, quý", "hằng tuần vào thứ Sáu, tháng vào ngày 25".
  private static func isMonthInRow(_ passage: Passage, _ index: Int) -> Bool {
    guard month.matches(passage, at: index), passage.number(index + 1) == nil else { return false }
    if passage.gap(before: index).contains(.comma), follows.match(passage, at: index + 1) > 0 { return true }
    let before = Links.and.match(passage, at: index - 1) == 1 ? index - 2 : index - 1
    return week.matches(passage, at: before)
      && (before == index - 2 || passage.gap(before: index).contains(.comma))
  }

  private static let report: Phrase = "báo cáo"
  /// Words between the name of a stage and its year: "thực hiện Kế hoạch".
  private static let mostBetween = 8

  /// The words of the stage without "báo cáo", and the year in brackets behind it, before the next stage.
  private static func stage(
    _ passage: Passage, _ index: Int, _ range: Range<Int>
  ) -> (name: String, year: Int)? {
    let end = index + stages.match(passage, at: index)
    for next in end..<min(range.upperBound, end + mostBetween) {
      if stages.match(passage, at: next) > 0 { return nil }
      guard passage.gap(before: next).contains(.open) else { continue }
      let number = year.matches(passage, at: next) ? next + 1 : next
      guard let value = passage.number(number), (2000...2100).contains(value) else { return nil }
      let start = report.matches(passage, at: index) ? index + 2 : index
      return (passage.text(start, end), value)
    }
    return nil
  }

  private static let after = PhraseSet(
    "sau một năm|sau 1 năm|sau 01 năm|sau 6 tháng|sau 06 tháng|sau sáu tháng")

  /// "Sơ kết sau một năm" happens once.
  private static func isAfter(_ passage: Passage, _ index: Int) -> Bool {
    after.match(passage, at: index - 1) > 0
  }

  /// "Quý II", "quý 3" name one quarter, no period.
  private static func isNumbered(_ passage: Passage, _ index: Int) -> Bool {
    quarter.match(passage, at: index) == 1
      && (passage.number(index + 1) != nil && passage.gap(before: index + 1).isPlain
        || numerals.match(passage, at: index + 1) > 0)
  }

  /// "báo cáo 6 tháng, năm", "quý và năm", "năm trước ngày 15/12".
  private static func isYearAlone(_ passage: Passage, _ index: Int, hasPeriod: Bool) -> Bool {
    guard year.matches(passage, at: index), index > 0, !weekday.matches(passage, at: index - 1) else {
      return false
    }
    // "trước ngày 20/6 (6 tháng) và trước ngày 20/12/2026 (năm)"
    if hasPeriod, passage.gap(before: index).contains(.open), passage.words[index].gap.contains(.close) {
      return true
    }
    let isInRow =
      passage.gap(before: index).contains(.comma) || Links.and.match(passage, at: index - 1) > 0
    // "6 tháng (trước ngày 30/5/2018), năm 2018 (trước ngày 30/10/2018)"
    if passage.number(index + 1) != nil {
      return isInRow && hasPeriod && passage.words[index + 1].gap.contains(.open)
    }
    guard isInRow || !passage.words[index - 1].isNumber && counts.match(passage, at: index - 1) == 0 else {
      return false
    }
    if isInRow, hasPeriod { return true }
    return passage.words[index].gap.contains(.open) && hasPeriod
      || bounds.match(passage, at: index + 1) > 0 && (hasPeriod || isInRow)
  }
}
