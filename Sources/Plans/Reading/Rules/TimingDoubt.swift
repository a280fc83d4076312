import Core

/// What is odd about a time, whoever said it: the document, or a person who corrects it.
package enum TimingDoubt: Hashable, Sendable {
  case endsBeforeItBegins
  /// Before the year in which the plan was issued.
  case beforeIssue(Int)
  /// After the last year of the plan's period.
  case afterPeriod(Int)

  /// Nil when nothing is odd.
  package init?(_ timing: Timing, issued: Day?, period: DocumentHeader.Period) {
    let passage = Passage(timing.raw)
    let years = passage.words.indices.compactMap { passage.year($0) }
    if let first = years.first, let last = years.last, first > last {
      self = .endsBeforeItBegins
    } else if let from = timing.from, let to = timing.to, from > to {
      self = .endsBeforeItBegins
    } else if let issued, let to = timing.to, to < issued.year {
      self = .beforeIssue(issued.year)
    } else if let end = period.to, let from = timing.from, period.from != nil, from > end {
      self = .afterPeriod(end)
    } else {
      return nil
    }
  }

  /// - Parameter raw: the time as written.
  package func message(_ raw: String) -> Localised<String> {
    switch self {
    case .endsBeforeItBegins:
      Localised(
        vi: "Thời gian “\(raw)” kết thúc trước khi bắt đầu.", en: "The time “\(raw)” ends before it begins.")
    case .beforeIssue(let year):
      Localised(
        vi: "Thời hạn “\(raw)” sớm hơn năm ban hành \(year).",
        en: "The deadline “\(raw)” is before the year of issue, \(year).")
    case .afterPeriod(let end):
      Localised(
        vi: "Thời gian “\(raw)” nằm sau giai đoạn của kế hoạch (đến \(end)).",
        en: "The time “\(raw)” lies after the plan's period (to \(end)).")
    }
  }
}
