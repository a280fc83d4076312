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

  @Test(
    "days and months that a time names are the last days of its occurrences",
    arguments: [
      (
        "Trước ngày 15 tháng 11 hằng năm", .annual, nil, nil,
        ["2024 2024-01-01 2024-11-15", "2025 2025-01-01 2025-11-15", "2026 2026-01-01 2026-11-15"]
      ),
      (
        "Trước 20/5 và 15/11 hằng năm", .annual, 2026, 2026,
        ["2026-05-20 2026-01-01 2026-05-20", "2026-11-15 2026-05-21 2026-11-15"]
      ),
      ("Quý IV hằng năm", .annual, 2025, 2025, ["2025 2025-10-01 2025-12-31"]),
      (
        "Tháng 6 và tháng 12 hằng năm", .annual, 2025, 2025,
        ["2025-06-30 2025-06-01 2025-06-30", "2025-12-31 2025-12-01 2025-12-31"]
      ),
      (
        "6 tháng trước ngày 15/6, năm trước ngày 15/12", .halfYearly, 2025, 2025,
        ["2025-H1 2025-01-01 2025-06-15", "2025-H2 2025-07-01 2025-12-15"]
      ),
      (
        "Báo cáo 6 tháng trước ngày 15/01 và 15/7", .halfYearly, 2025, 2025,
        ["2025-01-15 2025-01-01 2025-01-15", "2025-07-15 2025-01-16 2025-07-15"]
      ),
      (
        "Hằng quý, trước ngày 20 của tháng cuối quý", .quarterly, 2025, 2025,
        [
          "2025-Q1 2025-01-01 2025-03-20", "2025-Q2 2025-04-01 2025-06-20", "2025-Q3 2025-07-01 2025-09-20",
          "2025-Q4 2025-10-01 2025-12-20",
        ]
      ),
      (
        "Hằng quý (ngày 10 tháng đầu quý sau)", .quarterly, 2025, 2025,
        [
          "2025-Q1 2025-01-01 2025-04-10", "2025-Q2 2025-04-01 2025-07-10", "2025-Q3 2025-07-01 2025-10-10",
          "2025-Q4 2025-10-01 2026-01-10",
        ]
      ),
      (
        "Hằng quý năm 2025", .year, 2025, 2025,
        [
          "2025-Q1 2025-01-01 2025-03-31", "2025-Q2 2025-04-01 2025-06-30", "2025-Q3 2025-07-01 2025-09-30",
          "2025-Q4 2025-10-01 2025-12-31",
        ]
      ),
      (
        "Ngày 20/6/2025 và 20/12/2025", .year, 2025, 2025,
        ["2025-06-20 - 2025-06-20", "2025-12-20 - 2025-12-20"]
      ),
      ("Từ ngày 01/3 đến 31/5/2026", .year, 2026, 2026, ["2026-05-31 2026-03-01 2026-05-31"]),
      ("Quý I, II năm 2025", .year, 2025, 2025, ["2025 2025-01-01 2025-06-30"]),
      ("6 tháng đầu năm 2025", .year, 2025, 2025, ["2025 2025-01-01 2025-06-30"]),
      ("Trong tháng 10/2025", .year, 2025, 2025, ["2025-10 2025-10-01 2025-10-31"]),
      ("Trước 15/6/2026", .until, nil, 2026, ["2026-06-15 - 2026-06-15"]),
      ("Đến hết quý II/2026", .until, nil, 2026, ["2026-06-30 - 2026-06-30"]),
      ("Trước tháng 6/2026", .until, nil, 2026, ["2026-05-31 - 2026-05-31"]),
      ("Xong trước ngày 30/9", .until, nil, 2026, ["2026-09-30 - 2026-09-30"]),
      (
        "Quý IV/2025 - Quý II/2026", .range, 2025, 2026,
        ["2025 2025-10-01 2025-12-31", "2026 2026-01-01 2026-06-30"]
      ),
      ("Từ ngày 01/3/2026", .other, nil, nil, ["open 2026-03-01 -"]),
    ] as [(String, Timing.Kind, Int?, Int?, [String])])
  func lastDays(raw: String, kind: Timing.Kind, from: Int?, to: Int?, slots: [String]) {
    let timing = Timing(raw: raw, kind: kind, from: from, to: to)
    #expect(Self.lines(OccurrencePlanner.slots(for: timing, over: Self.plan)) == slots)
  }

  /// "label start end".
  private static func lines(_ slots: [OccurrenceSlot]) -> [String] {
    slots.map { "\($0.label) \($0.startsOn?.description ?? "-") \($0.dueOn?.description ?? "-")" }
  }

  @Test func aDayOfEachMonthIsItsLastOneInShortMonths() {
    let slots = OccurrencePlanner.slots(
      for: Timing(raw: "Ngày 30 hằng tháng", kind: .monthly, from: 2025, to: 2025), over: Self.plan)
    #expect(slots.map(\.label).prefix(2) == ["2025-01", "2025-02"])
    #expect(slots[1].dueOn == Day("2025-02-28") && slots[2].dueOn == Day("2025-03-30"))
    let twice = OccurrencePlanner.slots(
      for: Timing(raw: "Ngày 15 và ngày 31 hằng tháng", kind: .monthly, from: 2025, to: 2025), over: Self.plan
    )
    #expect(twice.count == 24 && twice.allSatisfy { $0.kind == .day })
    #expect(
      Self.lines(Array(twice[2...3])) == [
        "2025-02-15 2025-02-01 2025-02-15", "2025-02-28 2025-02-16 2025-02-28",
      ])
  }

  @Test func aDayWithoutAYearComesFirstAfterThePlan() {
    let timing = Timing(raw: "Xong trước ngày 30/9", kind: .other)
    func days(_ issued: String) -> [String] {
      OccurrencePlanner.slots(for: timing, over: PlanYears(from: 2025, to: 2030, issued: Day(issued))).map(
        \.label)
    }
    #expect(days("2025-03-10") == ["2025-09-30"])
    #expect(days("2025-10-01") == ["2026-09-30"])
    #expect(
      OccurrencePlanner.slots(for: timing, over: PlanYears(from: 2025, to: 2030)).map(\.label) == ["open"])
    #expect(
      OccurrencePlanner.slots(for: timing, over: PlanYears(from: 2026, to: 2026)).map(\.label) == [
        "2026-09-30"
      ])
  }

  @Test func whatWasOverBeforeThePlanIsNotOwed() throws {
    let years = PlanYears(from: 2025, to: 2025, issued: Day("2025-06-21"))
    let quarters = Timing(raw: "Hằng quý", kind: .quarterly)
    #expect(
      OccurrencePlanner.slots(for: quarters, over: years).map(\.label) == ["2025-Q2", "2025-Q3", "2025-Q4"])
    #expect(
      OccurrencePlanner.slots(for: quarters, over: years, keeping: ["2025-Q1"]).map(\.label)
        == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"])
    let days = Timing(raw: "Trước 20/5 và 15/11 hằng năm", kind: .annual)
    #expect(OccurrencePlanner.slots(for: days, over: years).map(\.label) == ["2025-11-15"])
    let december = PlanYears(from: 2025, to: 2025, issued: Day("2025-12-01"))
    #expect(
      OccurrencePlanner.slots(for: days, over: december).map(\.label) == ["2026-05-20", "2026-11-15"])
    let once = Timing(raw: "Trước ngày 20/5/2025", kind: .until, to: 2025)
    #expect(OccurrencePlanner.slots(for: once, over: years).map(\.label) == ["2025-05-20"])
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

  private static let manyDays = (1...12).map { "ngày \($0 + 3)/\($0), ngày \($0)/\($0)/2026" }.joined(
    separator: ", ")

  @Test("numbers out of all reason stay bounded", arguments: [Int.min, -1, 0, 99_999, Int.max])
  func bounded(year: Int) {
    for kind in Timing.Kind.allCases {
      for raw in ["?", "29/2, 30/2 và 31/2 hằng năm", "Ngày 30, 31 hằng tháng", Self.manyDays] {
        let timing = Timing(raw: raw, kind: kind, from: year, to: year)
        let slots = OccurrencePlanner.slots(for: timing, over: PlanYears(from: year, to: Int.max))
        #expect((1...(24 * PlanYears.longest)).contains(slots.count))
        #expect(Set(slots.map(\.label)).count == slots.count)
      }
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
