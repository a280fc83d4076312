import Core

/// Reports on results that a paragraph asks for: who, to whom, for which period, by when.
struct ReportingRule {
  private static let difficulties = PhraseSet(
    "khó khăn|vướng mắc|bất cập|phát sinh|khó khăn, vướng mắc|vấn đề mới")
  private static let condition = PhraseSet("nếu|trường hợp|khi có khó khăn|trong quá trình")
  private static let plan = PhraseSet("báo cáo kế hoạch|báo cáo việc xây dựng")
  private static let rule = PhraseSet("đúng quy định|theo quy định|đúng qui định|theo qui định")

  private static let incidents = PhraseSet(
    "ngay khi|khi xảy ra|khi có sự cố|khi phát hiện|khi có dịch|khi có ca|ngay lập tức|ngay trong ngày")

  /// - Parameters:
  ///   - who: Who owes what the paragraph asks for, when a sentence names nobody itself.
  ///   - isReporting: The section is about reports, so that any report counts.
  static func duties(in passage: Passage, who: [String], isReporting: Bool, place: SourcePlace)
    -> [ReportingDuty]
  {
    if difficulties.contains(in: passage, to: 16), condition.contains(in: passage, to: 10) { return [] }
    var duties: [ReportingDuty] = []
    var owner = who
    var before: [ReportPeriodRule.Period] = []
    for range in ReportClauses.sentences(passage) {
      if pointing.contains(in: passage, from: range.lowerBound, to: range.upperBound),
        passage.lastByte == 0x3A
      {
        continue
      }
      if range.lowerBound > 0,
        let subject = SubjectRule.subject(of: Passage(passage.text(range.lowerBound, range.upperBound)))
      {
        owner = subject.names
      }
      let found = self.duties(passage, range, owner, isReporting, before, place)
      before = found.isEmpty ? ReportPeriodRule.periods(passage, range) : []
      if found.isEmpty, !duties.isEmpty, let due = laterDue(passage, range) {
        for index in duties.indices where duties[index].due == nil && duties[index].covers != "đột xuất" {
          duties[index].due = due
        }
      }
      duties += found
    }
    return duties
  }

  /// "Thời hạn báo cáo theo bảng sau:" leaves it to the table.
  private static let pointing = PhraseSet(
    "bảng sau|biểu sau|phụ lục sau|bảng dưới đây|biểu dưới đây|sau đây|như sau")
  private static let terms = PhraseSet(
    "thời gian|thời hạn|hạn|hoàn thành|xong|chậm nhất|trước ngày|hạn cuối|việc báo cáo|gửi trước|báo cáo gửi"
  )

  /// "… báo cáo kết quả gửi Bộ Nội vụ. Thời gian hoàn thành: Trước ngày 31/5/2026."
  private static func laterDue(_ passage: Passage, _ range: Range<Int>) -> String? {
    guard terms.match(passage, at: range.lowerBound) > 0 else { return nil }
    return ReportDueRule.dues(passage, range).last?.day
  }

  /// The day that a line of its own sets for the report above it: "Thời hạn hoàn thành: Trước ngày 31/3/2026."
  static func due(ofTimeLine passage: Passage) -> String? { laterDue(passage, 0..<passage.count) }

  /// "… và báo cáo kết quả đúng quy định": to nobody, for no period; or what to do when matters arise.
  private static func isVague(_ passage: Passage, _ range: Range<Int>) -> Bool {
    rule.contains(in: passage, from: max(range.lowerBound, range.upperBound - 5), to: range.upperBound)
      || difficulties.contains(in: passage, from: range.lowerBound, to: range.upperBound)
  }

  private static func duties(
    _ passage: Passage, _ range: Range<Int>, _ who: [String], _ isReporting: Bool,
    _ before: [ReportPeriodRule.Period], _ place: SourcePlace
  ) -> [ReportingDuty] {
    guard let verb = ReportVerbRule.verb(passage, range, isReporting) else { return [] }
    if difficulties.contains(in: passage, from: range.lowerBound, to: range.upperBound),
      condition.contains(in: passage, from: range.lowerBound, to: range.upperBound)
    {
      return []
    }
    if plan.contains(in: passage, from: verb, to: min(verb + 5, range.upperBound)) { return [] }
    let owner = who.isEmpty ? nil : who.joined(separator: ", ")
    var units = ReportClauses.units(passage, range, verb: verb)
    // "Sơ kết 6 tháng, tổng kết năm; báo cáo UBND tỉnh trước ngày 30/6 và 31/12."
    if units.count == 1, units[0].periods.isEmpty, units[0].dues.count == before.count {
      units[0].periods = before
    }
    return units.flatMap { unit -> [ReportingDuty] in
      if unit.addressees.isEmpty, unit.periods.isEmpty, unit.dues.isEmpty, isVague(passage, range) {
        return []
      }
      if unit.addressees.isEmpty, unit.dues.isEmpty, unit.periods.allSatisfy(\.span.isShort),
        Self.incidents.contains(in: passage, from: range.lowerBound, to: range.upperBound)
      {
        return []
      }
      let addressees: [String?] = unit.addressees.isEmpty ? [nil] : unit.addressees
      let sentence = TextTrim.item(passage.wholeText(range))
      let pairs = ReportPairing.pairs(unit.periods, unit.dues, isOnlyAdHoc: unit.isOnlyAdHoc)
      let regular = unit.periods.filter { !$0.isAdHoc }
      return pairs.enumerated().flatMap { index, pair in
        let stage = unit.dues.isEmpty && regular.indices.contains(index) ? regular[index].stage : nil
        let isWeekly = pair.covers == nil && regular.contains { $0.span == .weekly }
        let day = ReportPairing.periodDay(of: pair.covers, unit.periods, unit.periodDays)
        return addressees.map {
          ReportingDuty(
            who: unit.passesOn ?? owner, to: $0, covers: pair.covers, due: pair.due, place: place,
            asked: .init(
              sentence: sentence, day: pair.due == nil ? day : nil, week: isWeekly ? unit.weekly : nil,
              stage: stage?.name, year: stage?.year))
        }
      }
    }
  }
}
