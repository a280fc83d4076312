/// Where a clause speaks of sending a report on results.
enum ReportVerbRule {
  private static let report: Phrase = "báo cáo"
  /// A speaker of the Party, no report.
  private static let speaker: Phrase = "báo cáo viên"
  /// "Vụ việc phức tạp báo cáo ngay": when something happens.
  private static let atOnce = PhraseSet("ngay|khẩn|nhanh cho|kịp thời cho|tức thì")
  private static let sending = PhraseSet(
    "tình hình gửi|kết quả gửi|kết quả về|tiến độ gửi|báo cáo gửi|gửi kết quả|gửi báo cáo|nộp báo cáo|kết quả thực hiện gửi|gửi số liệu|thông báo kết quả|tổng hợp kết quả gửi|gửi tổng hợp"
  )
  private static let results = PhraseSet(
    """
    kết quả|tình hình|tiến độ|tổng kết|sơ kết|định kỳ|tốc độ|hoạt động|việc thực hiện|6 tháng|hằng năm|hàng năm|giữa kỳ|số liệu|báo cáo năm|báo cáo quý|báo cáo tháng|hằng quý|hàng quý|hằng tháng|hàng tháng
    """)
  /// What an answer is asked for, not told: "báo cáo UBND tỉnh xem xét, quyết định".
  private static let approvals = PhraseSet(
    "xem xét|phê duyệt|ban hành|quyết định|cho ý kiến|thông qua|chỉ đạo giải quyết|cho chủ trương|chấp thuận|giải quyết"
  )

  /// The word of the verb; nil when the clause asks for no report.
  /// - Parameter isReporting: The section is about reports, so that any report counts.
  static func verb(_ passage: Passage, _ range: Range<Int>, _ isReporting: Bool) -> Int? {
    for index in range {
      guard !speaker.matches(passage, at: index),
        report.matches(passage, at: index) || sending.match(passage, at: index) > 1
      else { continue }
      if atOnce.match(passage, at: index + 2) > 0, ReportDueRule.dues(passage, range).isEmpty { continue }
      if isReporting || isOnResults(passage, index, range) { return index }
    }
    return nil
  }

  private static func isOnResults(_ passage: Passage, _ index: Int, _ range: Range<Int>) -> Bool {
    let near = max(range.lowerBound, index - 14)..<min(range.upperBound, index + 24)
    let isNear = results.contains(in: passage, from: near.lowerBound, to: near.upperBound)
    let isBound =
      !ReportPeriodRule.periods(passage, range).isEmpty || !ReportDueRule.dues(passage, range).isEmpty
    // Results that are sent without the word "báo cáo" count when they are due at a time.
    if !report.matches(passage, at: index), !report.matches(passage, at: index + 1) {
      return isNear && (isBound || afterwards.contains(in: passage, from: index, to: range.upperBound))
    }
    if isNear { return true }
    let isSent =
      summary.matches(passage, at: index) || !ReportClauses.addressees(passage, index, range).isEmpty
    return isBound && isSent
      && !approvals.contains(in: passage, from: index, to: range.upperBound)
  }

  private static let summary: Phrase = "báo cáo tổng hợp"
  private static let afterwards = PhraseSet("chậm nhất|sau khi kết thúc|ngày sau khi|ngày kể từ")
}
