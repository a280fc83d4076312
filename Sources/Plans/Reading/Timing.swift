import Core

/// When a task is due.
package struct Timing: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case year, range, until, annual
    case halfYearly = "half-yearly"
    case quarterly, monthly
    case adHoc = "ad-hoc"
    case other
  }

  /// What the words say besides the kind and the years.
  ///
  /// "Trước ngày D" keeps D as the last day on time, here as in reports that are owed (`ReportDueRule`): the words alone
  /// would end the evening before, but papers print D as the day by which a thing is to be there, and nobody is to be
  /// called late on the very day that the paper prints. A month or quarter is no such day: "trước tháng 6" ends with May.
  package enum Mark: Hashable, Sendable, Codable {
    case day(Day)
    /// 1…12, when one alone is named.
    case month(Int)
    /// 1…4, when one alone is named.
    case quarter(Int)
    /// "Thường xuyên": never done once and for all.
    case standing
    /// "Năm 2026 và các năm tiếp theo": from that year on.
    case onward(from: Int)
    /// "Ngày 20/6/2026 và 20/12/2026": two or more, ascending.
    case days([Day])
    /// "Từ ngày 01/3 đến 31/5/2026": the first day and the last one.
    case span(from: Day, to: Day)
    /// "Quý I, II", "6 tháng đầu năm", "đến hết quý II": from the first of these months to the end of the last, 1…12.
    case months(ClosedRange<Int>)
    /// "Từ ngày 01/3/2026": may begin then, and has no end.
    case starting(Day)
    /// "Trước ngày 15/11 hằng năm", "ngày 25 hằng tháng": these days in each so many months of a year (12, 6, 3 or 1). With
    /// 12 months and a time that happens once: "trước ngày 30/9", of a year that the words leave out.
    case each(months: Int, [PeriodDay])
    /// "Thứ Năm hằng tuần": no kind of its own; of a kind with a longer rhythm the weeks count.
    case weekly(Weeks)
  }

  /// As written.
  package let raw: String
  package let kind: Kind
  package let from: Int?
  package let to: Int?
  /// Follows from `raw` and `kind`, whoever says them: reading or a person who corrects it.
  package let mark: Mark?

  package init(raw: String, kind: Kind, from: Int? = nil, to: Int? = nil) {
    self.raw = raw
    self.kind = kind
    self.from = from
    self.to = to
    mark = TimingMarkRule.mark(Passage(raw), kind)
  }
}

/// A last day on time within a period of some months, and where work on it begins.
package struct PeriodDay: Hashable, Sendable, Codable {
  /// Counted from 1 in the period; one more than it has months is the first month of the next period.
  package var month: Int
  /// 1…31; a month that has no such day ends on its last one.
  package var day: Int
  /// "Quý IV hằng năm" begins on 1 October; nil where the words say no beginning.
  package var opens: Opening?

  package struct Opening: Hashable, Sendable, Codable {
    package var month: Int
    package var day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  package init(month: Int, day: Int, opens: Opening? = nil) {
    self.month = month
    self.day = day
    self.opens = opens
  }
}

/// What comes again each so many weeks.
package struct Weeks: Hashable, Sendable, Codable {
  /// 1 for each week.
  package var every: Int
  /// The days of the week on which it is due, ascending; none for the end of the week.
  package var days: [Weekday]
  /// Between which days, where the words say so with their years.
  package var from: Day?
  package var to: Day?
  /// The part of each year in which it comes, where they leave the year out: "từ tháng 5 đến tháng 9".
  package var season: PeriodDay?

  package init(
    every: Int = 1, on days: [Weekday] = [], from: Day? = nil, to: Day? = nil, season: PeriodDay? = nil
  ) {
    self.every = max(1, every)
    self.days = Set(days).sorted()
    self.from = from
    self.to = to
    self.season = season
  }
}
