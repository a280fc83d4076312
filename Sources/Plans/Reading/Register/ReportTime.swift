import Core

/// When reports that one sentence asks of one body are due: those of one rhythm together.
struct ReportTime {
  /// Nil when the document says neither a period nor a day.
  var timing: Timing?
  var duties: [ReportingDuty]
  /// "6 tháng", "quý": what tells it from the others of its sentence.
  var name: String

  /// "Báo cáo kết quả thực hiện 6 tháng gửi Sở Nội vụ trước ngày 20/5 hằng năm".
  func text(_ addressees: [String]) -> String {
    let to = addressees.isEmpty ? "" : " gửi " + addressees.joined(separator: ", ")
    let when = timing.map { " " + $0.raw } ?? ""
    return "Báo cáo kết quả thực hiện" + (name.isEmpty ? "" : " " + name) + to + when
  }

  /// Reports that come at no stated time are left out beside others that do: the sentence says them too.
  static func times(of duties: [ReportingDuty], planYear: Int?, isOverYears: Bool) -> [ReportTime] {
    var order: [Key] = []
    var groups: [Key: [ReportingDuty]] = [:]
    for duty in duties {
      for key in Key.keys(duty, isOverYears, planYear) {
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(duty)
      }
    }
    let times = order.map { ReportTime($0, groups[$0] ?? [], planYear) }
    let timed = times.filter { $0.timing.map { $0.kind != .adHoc } ?? false }
    return timed.isEmpty ? Array(times.prefix(1)) : timed
  }

  private enum Key: Hashable {
    /// Days of every year.
    case yearly
    /// Days of a year that is left out.
    case once
    case days
    /// A day of each period.
    case periodDay(covers: String?, day: String)
    case week(String)
    /// The end of each period.
    case periods
    case none(covers: String?)
    /// A stage of the plan, in a year.
    case stage(String, year: Int)

    /// Those of a duty: of each week, and at a day that is not merely the end of the weeks.
    static func keys(_ duty: ReportingDuty, _ isOverYears: Bool, _ planYear: Int?) -> [Key] {
      guard let week = duty.asked.week else { return [Key(duty, isOverYears)] }
      guard let due = duty.due else { return [.week(week)] }
      let timing = TimingRule.timing(week, planYear: planYear)
      guard case .weekly(let weeks) = timing?.mark else { return [Key(duty, isOverYears)] }
      let isBound =
        [weeks.from, weeks.to].contains { $0?.description == due }
        || weeks.season.map { due == PeriodDay.key($0.month, $0.day) } ?? false
      return isBound ? [.week(week)] : [.week(week), Key(duty, isOverYears)]
    }

    init(_ duty: ReportingDuty, _ isOverYears: Bool) {
      switch duty.due?.utf8.count {
      case 5: self = duty.covers != nil || isOverYears ? .yearly : .once
      case 10: self = .days
      default:
        let rhythm = duty.covers.flatMap { ReportTime.rhythms[$0] }
        self =
          if duty.covers == nil, let stage = duty.asked.stage, let year = duty.asked.year {
            .stage(stage, year: year)
          } else if let day = duty.asked.day {
            .periodDay(covers: duty.covers, day: day)
          } else if rhythm != nil {
            .periods
          } else {
            .none(covers: duty.covers)
          }
      }
    }
  }

  private init(_ key: Key, _ duties: [ReportingDuty], _ planYear: Int?) {
    self.duties = duties
    let covers = duties.compactMap(\.covers).reduce(into: [String]()) { $0.appendNew([$1]) }
    let days = Set(duties.compactMap(\.due)).sorted().map(Self.printed)
    let row = days.dropLast().joined(separator: ", ") + (days.count > 1 ? " và " : "") + (days.last ?? "")
    switch key {
    case .yearly: timing = TimingRule.timing("trước ngày \(row) hằng năm", planYear: planYear)
    case .once, .days: timing = TimingRule.timing("trước ngày \(row)", planYear: planYear)
    case .periodDay(let covers, let day): timing = Self.timing(covers, day)
    case .week(let words):
      timing = TimingRule.timing(words, planYear: planYear)
      name = "hằng tuần"
      return
    case .periods: timing = Self.timing(duties)
    case .none(let covers): timing = covers.flatMap { TimingRule.timing($0) }
    case .stage(let stage, let year):
      timing = TimingRule.timing("năm \(year)", planYear: planYear)
      name = stage
      return
    }
    name = covers.isEmpty ? timing?.raw ?? "" : covers.joined(separator: ", ")
  }

  /// "05-20" as "20/5", "2026-02-01" as "01/02/2026": a nought stands before days and before the first two months.
  private static func printed(_ due: String) -> String {
    var parts = Array(due.split(separator: "-").reversed())
    if parts.count > 1, parts[1].hasPrefix("0"), !["01", "02"].contains(parts[1]) { parts[1].removeFirst() }
    return parts.joined(separator: "/")
  }

  fileprivate static let rhythms: [String: (months: Int, words: String)] = [
    "năm": (12, "hằng năm"), "6 tháng": (6, "6 tháng một lần"), "quý": (3, "hằng quý"),
    "tháng": (1, "hằng tháng"),
  ]

  /// "Trước ngày 25" of each month.
  private static func timing(_ covers: String?, _ day: String) -> Timing? {
    guard let (months, words) = covers.flatMap({ rhythms[$0] }) else { return nil }
    return TimingRule.timing(RhythmRule.months(Passage(day)) == months ? day : day + " " + words)
  }

  private static let school = PhraseSet("năm học")

  /// The report of a longer period stands for that of a shorter one which ends with it (NĐ 09/2019/NĐ-CP): "quý, 6 tháng và
  /// năm" are four a year. When a school year ends is not known here.
  private static func timing(_ duties: [ReportingDuty]) -> Timing? {
    let finest = duties.compactMap { $0.covers.flatMap { rhythms[$0] } }.min { $0.months < $1.months }
    guard let finest,
      finest.months < 12 || !duties.allSatisfy({ school.contains(in: Passage($0.asked.sentence)) })
    else { return nil }
    return TimingRule.timing(finest.words)
  }
}

extension PeriodDay {
  /// "05-20", as a duty says a day of each year.
  fileprivate static func key(_ month: Int, _ day: Int) -> String {
    "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
