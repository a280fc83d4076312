import Core
import PlanReading

/// Timing to occurrences: "hằng năm" one a year, a range its years, "đến năm 2030" yearly evidence, "hằng quý" every
/// quarter, "hằng tuần" some weeks ahead; stated days, months and quarters by their last day; the rest one open occurrence.
package enum OccurrencePlanner {
  /// In order of time, at least one, at most 24 a year over `PlanYears.longest` years, or the weeks of `window`, each label once.
  /// Of what comes again those that were over before the plan was issued are not owed and left out.
  /// - Parameters:
  ///   - kept: Labels that stay whatever their time: an earlier version of the task has work on them.
  ///   - window: Of what comes every week, the weeks that are put on the board now.
  package static func slots(
    for timing: Timing?, over plan: PlanYears, keeping kept: Set<String> = [], in window: WeekWindow
  ) -> [OccurrenceSlot] {
    guard let timing else { return [open] }
    if case .weekly(let weeks) = timing.mark {
      let slots = WeekPlanning(weeks, over: years(timing, weeks, plan), keeping: kept).slots(in: window)
      return slots.isEmpty ? [open] : slots
    }
    let found = found(timing, plan)
    let owed = owed(found, plan.issued, kept)
    if owed.isEmpty, !found.isEmpty, let issued = plan.issued {
      // A plan of December whose reports are due in June: the first is due in the next year.
      let next = self.found(timing, PlanYears(from: issued.year + 1, to: issued.year + 1))
      let coming = self.owed(next, issued, kept)
      return coming.isEmpty ? distinct(found) : distinct(coming)
    }
    return owed.isEmpty ? [open] : distinct(owed)
  }

  /// The next ones of what comes every week, behind the last; none of anything else.
  static func further(
    for timing: Timing?, over plan: PlanYears, behind due: Day, today: Day
  ) -> [OccurrenceSlot] {
    guard let timing, case .weekly(let weeks) = timing.mark else { return [] }
    return WeekPlanning(weeks, over: years(timing, weeks, plan)).further(behind: due, today: today)
  }

  private static func owed(
    _ slots: [OccurrenceSlot], _ issued: Day?, _ kept: Set<String>
  ) -> [OccurrenceSlot] {
    guard let issued else { return slots }
    return slots.filter { !$0.kind.comesAgain || !$0.isOver(on: issued) || kept.contains($0.label) }
  }

  private static func distinct(_ slots: [OccurrenceSlot]) -> [OccurrenceSlot] {
    var labels: Set<String> = []
    return slots.filter { labels.insert($0.label).inserted }
  }

  static let open = OccurrenceSlot(.open, label: "open", startsOn: nil, dueOn: nil)

  private static func found(_ timing: Timing, _ plan: PlanYears) -> [OccurrenceSlot] {
    if case .days(let days) = timing.mark { return days.prefix(24).map { .due(on: $0, kind: .day) } }
    switch timing.kind {
    case .year: return once(timing)
    case .range: return range(timing, plan)
    case .until: return until(timing, plan)
    case .annual, .halfYearly, .quarterly, .monthly: return repeated(timing, years(timing, plan))
    case .adHoc: return [open]
    case .other: return loose(timing, plan)
    }
  }

  private static func years(_ timing: Timing, _ plan: PlanYears) -> PlanYears {
    PlanYears(
      from: timing.from ?? plan.from, to: timing.to ?? max(plan.to, timing.from ?? plan.to),
      issued: plan.issued)
  }

  /// "Hằng tuần, từ tháng 12/2026" goes on to the end of the plan.
  private static func years(_ timing: Timing, _ weeks: Weeks, _ plan: PlanYears) -> PlanYears {
    let years = years(timing, plan)
    guard weeks.from != nil, weeks.to == nil else { return years }
    return PlanYears(from: years.from, to: max(years.to, plan.to), issued: plan.issued)
  }

  private static func yearly(_ years: PlanYears, _ kind: OccurrenceSlot.Kind) -> [OccurrenceSlot] {
    years.years.compactMap { .whole($0, kind: kind) }
  }

  private static func repeated(_ timing: Timing, _ years: PlanYears) -> [OccurrenceSlot] {
    let parts =
      switch timing.kind {
      case .halfYearly: 2
      case .quarterly: 4
      case .monthly: 12
      case .year, .range, .until, .annual, .adHoc, .other: 1
      }
    if case .each(let months, let days) = timing.mark {
      return YearlyDays(months: months, days: days, parts: parts).slots(over: years)
    }
    return years.years.flatMap { year in
      (1...parts).compactMap { .part($0, of: parts, year: year, kind: .ofYear(in: parts)) }
    }
  }

  /// In one year, at the end of what the words name.
  private static func once(_ timing: Timing) -> [OccurrenceSlot] {
    guard let year = timing.to ?? timing.from, PlanYears.sane.contains(year) else { return [] }
    switch timing.mark {
    case .quarter(let part): return [.part(part, of: 4, year: year, kind: .quarter)].compactMap(\.self)
    case .month(let part): return [.part(part, of: 12, year: year, kind: .month)].compactMap(\.self)
    case .day(let day) where day.year == year: return [.due(on: day)]
    case .span(let from, let to) where to.year == year: return [.due(on: to, from: from)]
    case .months(let months): return [.months(months, of: year)].compactMap(\.self)
    case .each(12, let days): return stated(days, in: year)
    case .each(let months, let days):
      return YearlyDays(months: months, days: days).slots(over: PlanYears(from: year, to: year))
    case .day, .days, .span, .starting, .standing, .onward, .weekly, nil:
      return [.whole(year, kind: .once)].compactMap(\.self)
    }
  }

  /// Days that come once, of the one year.
  private static func stated(_ days: [PeriodDay], in year: Int) -> [OccurrenceSlot] {
    let kind: OccurrenceSlot.Kind = days.count == 1 ? .once : .day
    return days.compactMap { day in
      Day(year: year, startingAtMonth: day.month, day: day.day).map { last in
        .due(
          on: last, from: day.opens.flatMap { Day(year: year, startingAtMonth: $0.month, day: $0.day) },
          kind: kind)
      }
    }
  }

  /// Each year of the range; the first begins and the last ends where the words say so.
  private static func range(_ timing: Timing, _ plan: PlanYears) -> [OccurrenceSlot] {
    if case .each(let months, let days) = timing.mark {
      return YearlyDays(months: months, days: days).slots(over: years(timing, plan))
    }
    var slots = yearly(years(timing, plan), .year)
    if case .span(let from, let to) = timing.mark, let last = slots.indices.last {
      if slots[0].startsOn?.year == from.year { slots[0].startsOn = from }
      if slots[last].dueOn?.year == to.year { slots[last].dueOn = to }
    }
    return slots
  }

  /// A printed day or month is a single deadline; a year alone is a standing task with evidence each year.
  private static func until(_ timing: Timing, _ plan: PlanYears) -> [OccurrenceSlot] {
    guard let last = timing.to, PlanYears.sane.contains(last) else { return [] }
    switch timing.mark {
    case .day(let day) where day.year == last: return [.due(on: day)]
    case .span(let from, let to) where to.year == last: return [.due(on: to, from: from)]
    case .months(let months):
      return OccurrenceSlot.months(months, of: last)?.dueOn.map { [.due(on: $0)] } ?? []
    case .each(12, let days): return stated(days, in: last)
    default: break
    }
    let first = timing.from ?? min(plan.from, last)
    if case .each(let months, let days) = timing.mark {
      return YearlyDays(months: months, days: days).slots(over: PlanYears(from: first, to: last))
    }
    if first >= last { return [.whole(last, kind: .once)].compactMap(\.self) }
    return yearly(PlanYears(from: first, to: last), .evidence)
  }

  private static func loose(_ timing: Timing, _ plan: PlanYears) -> [OccurrenceSlot] {
    switch timing.mark {
    case .onward(let year):
      let first = timing.from ?? year
      return yearly(PlanYears(from: first, to: max(first, plan.to)), .year)
    case .standing: return yearly(years(timing, plan), .evidence)
    case .day(let day): return [.due(on: day)]
    case .span(let from, let to): return [.due(on: to, from: from)]
    case .starting(let day): return [OccurrenceSlot(.open, label: "open", startsOn: day, dueOn: nil)]
    case .months(let months): return coming(plan) { OccurrenceSlot.months(months, of: $0).map { [$0] } ?? [] }
    case .each(12, let days): return coming(plan) { stated(days, in: $0) }
    case .days, .month, .quarter, .each, .weekly, nil: return []
    }
  }

  /// "Trước ngày 30/9" without a year: in the year of the plan, when that is one; else in the year in which it is issued; a year
  /// later when that would be over before the plan was issued.
  private static func coming(_ plan: PlanYears, _ slots: (Int) -> [OccurrenceSlot]) -> [OccurrenceSlot] {
    guard let year = plan.from == plan.to ? plan.from : plan.issued?.year, PlanYears.sane.contains(year)
    else {
      return []
    }
    let found = slots(year)
    let isOver = plan.issued.map { issued in found.contains { $0.isOver(on: issued) } } ?? false
    return isOver ? slots(year + 1) : found
  }
}
