import Core
import Store
import TestKit
import Testing

@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct PlanYearTests {
  /// A yearly task and a standing one have a slice in each year, a task of one year in that one.
  @Test func aLongPlanIsSlicedByYear() async throws {
    let database = try TestDatabase.current.database
    let (imported, _) = try await SamplePlan.accepted(in: database)
    func years(on today: Day) async throws -> [PlanYear] {
      try await database.readBoard(on: today) { try PlanYear.list($0, plan: imported.planID) }
    }
    // The yearly task and the standing one were missed in 2025; the one of that year alone is late.
    #expect(
      try await years(on: SamplePlan.now.day) == [
        PlanYear(year: 2025, states: [.late: 1, .missed: 2], missed: 2),
        PlanYear(year: 2026, states: [.notStarted: 2], missed: 0),
        PlanYear(year: 2027, states: [.upcoming: 2], missed: 0),
      ])
    let later = try await years(on: SamplePlan.now.day.adding(days: 60))
    #expect(later.map(\.missed) == [2, 2, 0])
    #expect(later.map(\.states) == [[.late: 1, .missed: 2], [.missed: 2], [.notStarted: 2]])
  }
}
