import Core

@testable import PlanReading
@testable import PlanRegistry

extension OccurrencePlanner {
  /// As seen from a day of June 2025.
  static func slots(
    for timing: Timing?, over plan: PlanYears, keeping kept: Set<String> = []
  ) -> [OccurrenceSlot] {
    let today = Day(daysSince1970: 20_254)
    return slots(for: timing, over: plan, keeping: kept, in: WeekWindow(since: today, today: today))
  }
}
