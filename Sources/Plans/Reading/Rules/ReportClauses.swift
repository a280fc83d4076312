/// The clauses of a paragraph that may each ask for reports, and the reports of one clause.
enum ReportClauses {
  /// One report, or several to the same bodies: "báo cáo Bộ A trước ngày 20 hằng tháng".
  struct Unit {
    var addressees: [String]
    var periods: [ReportPeriodRule.Period]
    var dues: [ReportDueRule.Due]
    /// Days of each month or quarter.
    var periodDays: [(text: String, at: Int)]
    /// Of a report of each week: "16 giờ thứ Năm hằng tuần".
    var weekly: String?
    /// "Báo cáo đột xuất": nothing regular is asked for.
    var isOnlyAdHoc = false
    /// Who passes on what others sent: "… về Sở A để tổng hợp, báo cáo UBND tỉnh trước ngày 30/11".
    var passesOn: String?
  }

  private static let periodic = PhraseSet("định kỳ|hằng năm|hàng năm")
  private static let rows = PhraseSet("báo cáo|gửi báo cáo|nộp báo cáo|chế độ báo cáo|thời hạn báo cáo")

  /// Ranges of words between full stops; semicolons too, but for those in parentheses and after "Định kỳ …".
  static func sentences(_ passage: Passage) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    for index in passage.words.indices {
      let gap = passage.words[index].gap
      if passage.gap(before: index).contains(.open) { depth += 1 }
      if gap.contains(.close) { depth = max(0, depth - 1) }
      let isStop = gap.contains(.stop) && gap.contains(.space)
      guard depth == 0, isStop || gap.contains(.semicolon) && !isRow(passage, start, index) else { continue }
      ranges.append(start..<index + 1)
      start = index + 1
    }
    if start < passage.count { ranges.append(start..<passage.count) }
    return ranges
  }

  /// "Định kỳ …", "Báo cáo Sở A: quý trước ngày 20; năm trước ngày 15/12": the parts are one sentence.
  private static func isRow(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
    periodic.match(passage, at: start) > 0
      || end - start < 200 && rows.match(passage, at: start) > 0
        && (start...end).contains { passage.words[$0].gap.contains(.colon) }
  }

  private static let heads = PhraseSet(
    "báo cáo|tổng kết|sơ kết|gửi báo cáo|nộp báo cáo|tổng hợp, báo cáo|tổng hợp báo cáo|quyết toán|báo cáo tổng kết"
  )
  private static let plans = PhraseSet(
    "gửi kế hoạch|gửi danh sách|gửi đăng ký|ban hành kế hoạch|hoàn thành xây dựng kế hoạch")
  private static let finals = PhraseSet("báo cáo tổng kết|báo cáo cuối đợt|báo cáo kết thúc")
  private static let merging = PhraseSet(
    "để tổng hợp|để theo dõi|để báo cáo|tổng hợp, báo cáo|tổng hợp chung|tổng hợp báo cáo|làm cơ sở|làm căn cứ"
  )

  static func units(_ passage: Passage, _ range: Range<Int>, verb: Int) -> [Unit] {
    // "… gửi kế hoạch trước ngày 15/3, báo cáo kết quả trước ngày 10/12": the first day is none of the report.
    let first = plans.contains(in: passage, from: range.lowerBound, to: verb) ? verb : range.lowerBound
    let range = first..<range.upperBound
    var starts = [first]
    for index in range where index > verb {
      let isTurn =
        !passage.gap(before: index).isDisjoint(with: [.comma, .semicolon])
        || Links.and.match(passage, at: index - 1) > 0
      let isHead = isTurn && heads.match(passage, at: index) > 0
      guard isHead || merging.match(passage, at: index) > 0, index > (starts.last ?? 0) + 3 else { continue }
      let isFinal = isHead && finals.match(passage, at: index) > 0
      if isFinal || isBound(passage, index..<range.upperBound), isBound(passage, (starts.last ?? 0)..<index) {
        starts.append(index)
      }
    }
    let ends = starts.dropFirst() + [range.upperBound]
    let all = ReportPeriodRule.periods(passage, range)
    var units: [Unit] = []
    for (start, end) in zip(starts, ends) {
      units.append(unit(passage, start..<end, verb: max(verb, start), units.first, all))
    }
    // "báo cáo quý trước ngày 25, báo cáo năm trước ngày 20/11, gửi về Sở A": the addressee of all stands last.
    if let last = units.last?.addressees, let first = units.first, first.addressees.isEmpty {
      for index in units.indices where units[index].addressees.isEmpty { units[index].addressees = last }
    }
    return units
  }

  private static func unit(
    _ passage: Passage, _ range: Range<Int>, verb: Int, _ first: Unit?, _ all: [ReportPeriodRule.Period]
  ) -> Unit {
    var unit = Unit(
      addressees: addressees(passage, verb, range), periods: ReportPeriodRule.periods(passage, range),
      dues: ReportDueRule.dues(passage, range), periodDays: ReportDueRule.periodDays(passage, range),
      weekly: WeekRule.text(passage, range),
      isOnlyAdHoc: adHoc.contains(in: passage, from: range.lowerBound, to: range.upperBound))
    guard let first else {
      inherit(&unit, all)
      return unit
    }
    if unit.addressees.isEmpty {
      unit.addressees = first.addressees
    } else if merging.match(passage, at: range.lowerBound) > 0, first.addressees.count == 1 {
      unit.passesOn = first.addressees[0]
    }
    inherit(&unit, all)
    return unit
  }

  /// A day of each year belongs to the one period of the sentence.
  private static func inherit(_ unit: inout Unit, _ all: [ReportPeriodRule.Period]) {
    if unit.periods.isEmpty, all.count == 1, unit.dues.contains(where: { !$0.isOnce && $0.day != nil }) {
      unit.periods = all
    }
  }

  private static func isBound(_ passage: Passage, _ range: Range<Int>) -> Bool {
    !ReportDueRule.dues(passage, range).isEmpty
      || ReportPeriodRule.periods(passage, range).contains { $0.span.isShort }
  }

  private static let adHoc = PhraseSet(
    "báo cáo đột xuất|báo cáo chuyên đề, đột xuất|báo cáo đột xuất, chuyên đề")
  private static let to = PhraseSet(
    "về|cho|gửi|gửi về|trình|báo cáo|gửi cho|báo cáo về|lên|gửi đến|đến|gửi lên|với|báo cáo với|báo cáo cho|báo cáo lên"
  )

  /// Bodies after "về", "cho", "gửi" or "báo cáo".
  static func addressees(_ passage: Passage, _ verb: Int, _ range: Range<Int>) -> [String] {
    let stop =
      merging.first(in: passage, from: verb + 2, to: range.upperBound)?.lowerBound ?? range.upperBound
    var names: [String] = []
    var index = verb
    while index < stop {
      let length = to.match(passage, at: index)
      guard length > 0, passage.gap(before: index + length).isPlain,
        NameStart.isStart(passage, index + length)
      else {
        index += 1
        continue
      }
      let list = NameList.parse(passage, from: index + length, to: stop, .prose)
      names.appendNew(list.names.filter { !$0.isEmpty })
      index = max(index + 1, list.end)
    }
    return names
  }
}
