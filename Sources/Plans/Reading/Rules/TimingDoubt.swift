import Core

/// What is odd about a time, whoever said it: the document, or a person who corrects it.
package enum TimingDoubt: Hashable, Sendable {
  case endsBeforeItBegins
  /// "31/02/2027", "15/02/20266".
  case noSuchDay(String)
  /// Before the year in which the plan was issued.
  case beforeIssue(Int)
  /// After the last year of the plan's period.
  case afterPeriod(Int)

  /// Nil when nothing is odd.
  package init?(_ timing: Timing, issued: Day?, period: DocumentHeader.Period) {
    let passage = Passage(timing.raw)
    let years = passage.words.indices.compactMap { passage.year($0) }
    if let day = Self.noSuchDay(passage) {
      self = .noSuchDay(day)
    } else if let first = years.first, let last = years.last, first > last {
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

  private static let month: Phrase = "tháng"
  private static let year: Phrase = "năm"

  /// A day that its month does not have, or one of a year that is none, as written.
  private static func noSuchDay(_ passage: Passage) -> String? {
    for index in passage.words.indices {
      let isSlash = passage.gap(before: index + 1).contains(.slash)
      let place = month.matches(passage, at: index + 1) ? index + 2 : isSlash ? index + 1 : nil
      guard let place, let day = passage.number(index), let month = passage.number(place), day > 0,
        (1...12).contains(month)
      else { continue }
      let next = year.matches(passage, at: place + 1) ? place + 2 : place + 1
      let hasYear = next > place + 1 || passage.gap(before: next).contains(.slash)
      let written = hasYear ? passage.number(next) : nil
      let isYear = written.map { $0 < 100 || (1900...2200).contains($0) } ?? true
      guard isYear, day <= Day.length(ofMonth: month, year: passage.year(next) ?? 2024) else {
        return passage.text(index, written == nil ? place + 1 : next + 1)
      }
    }
    return nil
  }

  /// - Parameter raw: the time as written.
  package func message(_ raw: String) -> Localised<String> {
    switch self {
    case .endsBeforeItBegins:
      Localised(
        vi: "Thời gian “\(raw)” kết thúc trước khi bắt đầu.", en: "The time “\(raw)” ends before it begins.")
    case .noSuchDay(let day):
      Localised(
        vi: "Không có ngày “\(day)”. Hãy xem lại trên văn bản.",
        en: "There is no day “\(day)”. Look at the document.")
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
