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
      try await database.read { try PlanYear.list($0, plan: imported.planID, today: today) }
    }
    func year(_ year: Int, _ total: Int, late: Int) -> PlanYear {
      PlanYear(year: year, total: total, done: 0, inProgress: 0, late: late)
    }
    #expect(
      try await years(on: SamplePlan.now.day) == [
        year(2025, 3, late: 3), year(2026, 2, late: 0), year(2027, 2, late: 0),
      ])
    #expect(try await years(on: SamplePlan.now.day.adding(days: 60)).map(\.late) == [3, 2, 0])
  }
}
