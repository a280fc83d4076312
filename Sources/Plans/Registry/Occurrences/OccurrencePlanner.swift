import Core
import PlanReading

/// Timing to occurrences: "hằng năm" one a year, a range its years, "đến năm 2030" yearly evidence, "hằng quý" every
/// quarter; a stated day, month or quarter once; the rest one open occurrence.
package enum OccurrencePlanner {
  /// In order of time, at least one, at most 12 a year over `PlanYears.longest` years.
  package static func slots(for timing: Timing?, over plan: PlanYears) -> [OccurrenceSlot] {
    guard let timing else { return [open] }
    let found: [OccurrenceSlot]
    switch timing.kind {
    case .year: found = once(timing)
    case .range: found = yearly(years(timing, plan), .year)
    case .until: found = until(timing, plan)
    case .annual: found = yearly(years(timing, plan), .year)
    case .halfYearly: found = parts(2, years(timing, plan), .halfYear)
    case .quarterly: found = parts(4, years(timing, plan), .quarter)
    case .monthly: found = parts(12, years(timing, plan), .month)
    case .adHoc: found = [open]
    case .other: found = loose(timing, plan)
    }
    return found.isEmpty ? [open] : found
  }

  static let open = OccurrenceSlot(.open, label: "open", startsOn: nil, dueOn: nil)

  private static func years(_ timing: Timing, _ plan: PlanYears) -> PlanYears {
    PlanYears(from: timing.from ?? plan.from, to: timing.to ?? max(plan.to, timing.from ?? plan.to))
  }

  private static func yearly(_ years: PlanYears, _ kind: OccurrenceSlot.Kind) -> [OccurrenceSlot] {
    years.years.compactMap { .whole($0, kind: kind) }
  }

  private static func parts(_ count: Int, _ years: PlanYears, _ kind: OccurrenceSlot.Kind) -> [OccurrenceSlot]
  {
    years.years.flatMap { year in
      (1...count).compactMap { .part($0, of: count, year: year, kind: kind) }
    }
  }

  private static func once(_ timing: Timing) -> [OccurrenceSlot] {
    guard let year = timing.to ?? timing.from, PlanYears.sane.contains(year) else { return [] }
    switch timing.mark {
    case .quarter(let part): return [.part(part, of: 4, year: year, kind: .quarter)].compactMap(\.self)
    case .month(let part): return [.part(part, of: 12, year: year, kind: .month)].compactMap(\.self)
    case .day(let day) where day.year == year: return [due(on: day)]
    case .day, .standing, .onward, nil: return [.whole(year, kind: .once)].compactMap(\.self)
    }
  }

  /// A printed day is a single deadline; a year alone is a standing task with evidence each year.
  private static func until(_ timing: Timing, _ plan: PlanYears) -> [OccurrenceSlot] {
    guard let last = timing.to, PlanYears.sane.contains(last) else { return [] }
    if case .day(let day) = timing.mark, day.year == last { return [due(on: day)] }
    let first = timing.from ?? min(plan.from, last)
    if first >= last { return [.whole(last, kind: .once)].compactMap(\.self) }
    return yearly(PlanYears(from: first, to: last), .evidence)
  }

  private static func loose(_ timing: Timing, _ plan: PlanYears) -> [OccurrenceSlot] {
    switch timing.mark {
    case .onward(let year):
      let first = timing.from ?? year
      return yearly(PlanYears(from: first, to: max(first, plan.to)), .year)
    case .standing: return yearly(years(timing, plan), .evidence)
    case .day(let day): return [due(on: day)]
    case .month, .quarter, nil: return []
    }
  }

  private static func due(on day: Day) -> OccurrenceSlot {
    OccurrenceSlot(.once, label: day.description, startsOn: nil, dueOn: day)
  }
}
