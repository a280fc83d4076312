import Core

/// The time that the sentence of a task says beyond doubt: "… hoàn thành trước ngày 30/6/2026", "chậm nhất ngày 15/11".
///
/// A sentence may name days of documents and of what was before; so the day has to be bound by words of completion or of
/// sending, and its clause ends there.
enum SentenceTimeRule {
  /// These bind whatever stands before them.
  private static let strong = PhraseSet(
    """
    chậm nhất|chậm nhất là|chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|chậm nhất trước ngày|chậm nhất là trước ngày|chậm nhất đến ngày|chậm nhất đến|chậm nhất trong|chậm nhất đến hết|chậm nhất vào
    muộn nhất|muộn nhất là|muộn nhất ngày|muộn nhất là ngày|muộn nhất vào ngày|muộn nhất trước ngày|hạn cuối ngày|hạn cuối là ngày|thời hạn trước ngày|thời hạn hoàn thành trước ngày
    """)
  private static let weak = PhraseSet(
    "trước ngày|trước|đến hết|đến hết ngày|trong|vào|đến ngày|trước các ngày|vào ngày|vào các ngày|định kỳ trước ngày|định kỳ vào ngày"
  )
  private static let covering = PhraseSet("đến|trong|đến hết|đến ngày|đến hết ngày")
  private static let completing = PhraseSet("hoàn thành|xong|hoàn tất|hoàn thành việc")
  private static let done: Phrase = "xong"
  private static let modals = PhraseSet(
    """
    phải|bảo đảm|đảm bảo|phấn đấu|để|nhằm|và|cơ bản|sớm|đôn đốc|chỉ đạo|tập trung|khẩn trương|tiến hành|yêu cầu|đề nghị|cần|có trách nhiệm|chịu trách nhiệm|chủ động|kịp thời
    """)
  /// What is sent may be made first: "lập dự toán gửi Sở Tài chính trước ngày D".
  private static let making = PhraseSet(
    "xây dựng|lập|soạn|soạn thảo|dự thảo|chuẩn bị|tổng hợp|hoàn thiện|tham mưu|viết|đăng ký|cử|thống kê|báo cáo|gửi|nộp|trình"
  )
  private static let sending = PhraseSet("báo cáo|gửi|nộp|trình|kết quả|báo cáo kết quả|gửi về|định kỳ")
  private static let to = PhraseSet("về|cho|gửi|gửi về|trình|báo cáo|đến|lên|với|nộp|nộp về|báo cáo về")
  /// "Các dự án đã hoàn thành trước ngày …" tell of the past.
  private static let past = PhraseSet("đã|được|chưa|vừa|mới|sau khi|khi|nếu|các|những|số|việc|tỷ lệ|kế hoạch")
  private static let participles = PhraseSet(
    """
    ban hành|phê duyệt|được phê duyệt|cấp|ký|ký kết|thành lập|công nhận|phát sinh|hiệu lực|xảy ra|tồn tại|tồn đọng|sinh|khởi công|giao|tiếp nhận|áp dụng|xây dựng|thực hiện|sử dụng|đăng ký|hoạt động|công bố|thu hồi|vi phạm|tuyển dụng|bổ nhiệm|mua|đầu tư
    """)
  private static let connectors = PhraseSet(
    "để|và|theo|đối với|nhằm|hằng|hàng|của tháng|tháng|của quý|trên|gửi|về|báo cáo")
  private static let rhythms = PhraseSet(
    "hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|mỗi năm|mỗi quý|mỗi tháng")

  /// - Parameter planYear: the one year that the plan covers, when it covers one.
  static func timing(_ text: String, planYear: Int? = nil) -> Timing? {
    let passage = Passage(text)
    let spans = NamedTime.spans(NamedTime.all(in: passage))
    let found = spans.compactMap { raw($0, passage) }.compactMap { TimingRule.timing($0, planYear: planYear) }
    // Several days: the last of them ends the whole task.
    let dated = found.compactMap { timing in timing.lastDay.map { (timing: timing, day: $0) } }
    if dated.count == found.count, let last = dated.max(by: { $0.day < $1.day }) { return last.timing }
    return found.count == 1 ? found[0] : nil
  }

  /// The words of a time that binds the task.
  private static func raw(_ span: (first: NamedTime, last: NamedTime), _ passage: Passage) -> String? {
    let (start, end) = (span.first.words.lowerBound, tail(passage, span.last.words.upperBound))
    guard span.first.words == span.last.words, span.last.year != nil || span.last.day != nil,
      isEnd(passage, end)
    else { return nil }
    for length in stride(from: 5, through: 1, by: -1) {
      let bound = start - length
      if strong.match(passage, at: bound) == length { return passage.text(bound, end) }
    }
    for length in stride(from: 4, through: 1, by: -1) {
      let bound = start - length
      guard weak.match(passage, at: bound) == length else { continue }
      return isBound(passage, bound) ? passage.text(bound, end) : nil
    }
    return nil
  }

  /// The word behind "hằng năm" when it follows the time.
  private static func tail(_ passage: Passage, _ end: Int) -> Int {
    passage.gap(before: end).isSubset(of: [.space, .comma]) ? end + rhythms.match(passage, at: end) : end
  }

  private static func isEnd(_ passage: Passage, _ end: Int) -> Bool {
    end >= passage.count
      || !passage.gap(before: end).isDisjoint(with: [.comma, .semicolon, .stop, .open, .close])
      || connectors.match(passage, at: end) > 0
  }

  /// Whether what stands before "trước ngày …" is to be done by then.
  private static func isBound(_ passage: Passage, _ bound: Int) -> Bool {
    let first = clauseStart(passage, bound)
    // "Báo cáo kết quả đến ngày D", "… trong quý II" tell for what time.
    let isSent = covering.match(passage, at: bound) == 0 && isAddressed(passage, first, bound)
    for verb in stride(from: bound - 1, through: first, by: -1) {
      let length = completing.match(passage, at: verb)
      if length > 0, isDeed(passage, verb, first) { return isObject(passage, verb + length, bound) }
      let sent = sending.match(passage, at: verb)
      if sent > 0, isSent || covering.match(passage, at: bound) == 0 && verb + sent == bound,
        !isPast(passage, verb, first),
        isPredicate(passage, verb, first) || making.contains(in: passage, from: first, to: verb)
      {
        return true
      }
    }
    return false
  }

  /// "Xong" closes a deed; "hoàn thành" is one, unless it tells of a noun: "các hạng mục hoàn thành trước ngày D".
  private static func isDeed(_ passage: Passage, _ verb: Int, _ first: Int) -> Bool {
    !isPast(passage, verb, first) && (done.matches(passage, at: verb) || isPredicate(passage, verb, first))
  }

  /// Whether a verb begins its clause, or follows a sign, who acts, or a word such as "phải".
  private static func isPredicate(_ passage: Passage, _ verb: Int, _ first: Int) -> Bool {
    if verb == first || !passage.gap(before: verb).isPlain { return true }
    if (1...2).contains(where: { modals.match(passage, at: verb - $0) == $0 }) { return true }
    return NameStart.isStart(passage, first)
      && NameList.parse(passage, from: first, to: verb, .prose).end >= verb
  }

  /// The word behind the last sign that ends a sentence or a part of one.
  private static func clauseStart(_ passage: Passage, _ bound: Int) -> Int {
    var index = bound
    while index > 0, passage.gap(before: index).isDisjoint(with: [.semicolon, .stop]), bound - index < 60 {
      index -= 1
    }
    return index
  }

  private static func isPast(_ passage: Passage, _ verb: Int, _ first: Int) -> Bool {
    (1...2).contains { length in
      verb - length >= first && past.match(passage, at: verb - length) == length
        && passage.gap(before: verb).isPlain
    }
  }

  /// "Hoàn thành việc rà soát … trước ngày D"; but "hoàn thành các dự án phê duyệt trước ngày D".
  private static func isObject(_ passage: Passage, _ start: Int, _ bound: Int) -> Bool {
    guard start < bound else { return start == bound }
    return !(1...3).contains { length in
      bound - length >= start && participles.match(passage, at: bound - length) == length
    }
  }

  /// "Gửi kết quả về Sở Nội vụ trước ngày D": the name of a body stands right before it.
  private static func isAddressed(_ passage: Passage, _ first: Int, _ bound: Int) -> Bool {
    (max(first, bound - 25)..<bound).contains { index in
      let length = to.match(passage, at: index)
      guard length > 0, index + length < bound, NameStart.isStart(passage, index + length) else {
        return false
      }
      let list = NameList.parse(passage, from: index + length, to: bound, .prose)
      return list.end >= bound && !list.names.isEmpty
    }
  }
}

extension Timing {
  /// The one day by which it is over.
  fileprivate var lastDay: Day? {
    switch mark {
    case .day(let day): day
    case .span(_, let last): last
    case .month(let month): lastDay(of: month)
    case .quarter(let quarter): lastDay(of: 3 * quarter)
    case .months(let months): lastDay(of: months.upperBound)
    case .weekly(let weeks): weeks.to
    case .days, .starting, .each, .standing, .onward, nil: nil
    }
  }

  private func lastDay(of month: Int) -> Day? {
    to.flatMap { Day(year: $0, month: month, day: Day.length(ofMonth: month, year: $0)) }
  }
}
