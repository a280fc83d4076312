import Accounts
import Core
import Testing

@testable import PlanReading
@testable import PlanRegistry

@Suite struct OccurrencePlannerTests {
  static let plan = PlanYears(from: 2024, to: 2026)

  @Test(
    "timing becomes occurrences",
    arguments: [
      ("Năm 2024", Timing.Kind.year, 2024, 2024, ["2024"]),
      ("Quý IV năm 2025", .year, 2025, 2025, ["2025-Q4"]),
      ("Tháng 6/2025", .year, 2025, 2025, ["2025-06"]),
      ("2024 - 2026", .range, 2024, 2026, ["2024", "2025", "2026"]),
      ("Hằng năm", .annual, nil, nil, ["2024", "2025", "2026"]),
      ("Đến năm 2026", .until, nil, 2026, ["2024", "2025", "2026"]),
      ("Trước ngày 31 tháng 12 năm 2026", .until, nil, 2026, ["2026-12-31"]),
      ("6 tháng", .halfYearly, 2025, 2025, ["2025-H1", "2025-H2"]),
      ("Hằng quý", .quarterly, 2025, 2025, ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]),
      ("Thường xuyên", .other, nil, nil, ["2024", "2025", "2026"]),
      ("Quý I, II năm 2025", .year, 2025, 2025, ["2025"]),
      ("Từ năm 2025 trở đi", .other, nil, nil, ["2025", "2026"]),
      ("Quý I/2025 và bổ sung hằng năm", .other, nil, nil, ["open"]),
      ("Năm 2025 và các năm tiếp theo", .other, nil, nil, ["2025", "2026"]),
      ("Theo tiến độ của cơ quan soạn thảo", .other, nil, nil, ["open"]),
      ("Khi có yêu cầu", .adHoc, nil, nil, ["open"]),
    ] as [(String, Timing.Kind, Int?, Int?, [String])])
  func occurrences(raw: String, kind: Timing.Kind, from: Int?, to: Int?, labels: [String]) {
    let timing = Timing(raw: raw, kind: kind, from: from, to: to)
    #expect(OccurrencePlanner.slots(for: timing, over: Self.plan).map(\.label) == labels)
  }

  @Test func twelveMonthsAYear() {
    let slots = OccurrencePlanner.slots(
      for: Timing(raw: "Hằng tháng", kind: .monthly, from: nil, to: nil), over: Self.plan)
    #expect(slots.count == 36)
    #expect(slots[1].startsOn == Day(year: 2024, month: 2, day: 1))
    #expect(slots[1].dueOn == Day(year: 2024, month: 2, day: 29))
  }

  @Test func noTimingHasNoDeadline() {
    let slots = OccurrencePlanner.slots(for: nil, over: Self.plan)
    #expect(slots == [OccurrenceSlot(.open, label: "open", startsOn: nil, dueOn: nil)])
  }

  @Test func standingTasksOweEvidenceEachYear() {
    let slots = OccurrencePlanner.slots(
      for: Timing(raw: "Đến năm 2030", kind: .until, from: nil, to: 2030), over: Self.plan)
    #expect(slots.map(\.kind) == Array(repeating: .evidence, count: 7))
    #expect(slots.last?.dueOn == Day(year: 2030, month: 12, day: 31))
  }

  @Test("numbers out of all reason stay bounded", arguments: [Int.min, -1, 0, 99_999, Int.max])
  func bounded(year: Int) {
    for kind in Timing.Kind.allCases {
      let timing = Timing(raw: "?", kind: kind, from: year, to: year)
      let slots = OccurrencePlanner.slots(for: timing, over: PlanYears(from: year, to: Int.max))
      #expect((1...(12 * PlanYears.longest)).contains(slots.count))
      #expect(Set(slots.map(\.label)).count == slots.count)
    }
  }

  @Test func yearsComeFromTheTitleElseFromTheTasks() throws {
    let issued = try #require(Day(year: 2024, month: 6, day: 3))
    let today = try #require(Day(year: 2026, month: 11, day: 21))
    #expect(
      PlanYears(title: (2023, 2025), taskYears: [2030], issued: issued, today: today).years == 2023...2025)
    #expect(
      PlanYears(title: (nil, nil), taskYears: [2024, 2030], issued: issued, today: today).years == 2024...2030
    )
    #expect(PlanYears(title: (nil, 2035), taskYears: [], issued: issued, today: today).years == 2024...2035)
    #expect(PlanYears(title: (nil, nil), taskYears: [], issued: nil, today: today).years == 2026...2026)
  }

  @Test(
    "labels read as a person writes them",
    arguments: [
      ("2025", "2025"), ("2025-H1", "6 tháng đầu năm 2025"), ("2025-Q3", "Quý III/2025"),
      ("2025-07", "Tháng 07/2025"), ("open", "Không nêu thời hạn"), ("2026-12-31", "31/12/2026"),
    ])
  func labels(label: String, name: String) {
    #expect(OccurrenceSlot.name(ofLabel: label).vi == name)
  }
}
