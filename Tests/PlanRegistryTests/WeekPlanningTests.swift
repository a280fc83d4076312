import Core
import Testing

@testable import PlanReading
@testable import PlanRegistry

struct WeekPlanningTests {
  private static let years = PlanYears(from: 2026, to: 2027, issued: Day("2026-01-14"))

  private static func slots(
    _ raw: String, since: String, today: String, over years: PlanYears = years
  ) throws -> [String] {
    let timing = try #require(TimingRule.timing(raw))
    let window = WeekWindow(since: try #require(Day(since)), today: try #require(Day(today)))
    return OccurrencePlanner.slots(for: timing, over: years, in: window).map { slot in
      let days = [slot.startsOn, slot.dueOn].map { $0?.description ?? "-" }
      #expect(slot.kind == .week)
      return ([slot.label] + days).joined(separator: " ")
    }
  }

  @Test func `weeks are on the board from the day on which the task came there, some weeks ahead`() throws {
    let found = try Self.slots("16 giờ thứ Năm hằng tuần", since: "2026-03-20", today: "2026-03-20")
    #expect(
      found == [
        "2026-W13 2026-03-23 2026-03-26", "2026-W14 2026-03-30 2026-04-02", "2026-W15 2026-04-06 2026-04-09",
        "2026-W16 2026-04-13 2026-04-16", "2026-W17 2026-04-20 2026-04-23",
      ])
    let later = try Self.slots("16 giờ thứ Năm hằng tuần", since: "2026-03-20", today: "2026-04-01")
    #expect(later.prefix(5) == found.prefix(5) && later.count == 6)
  }

  @Test func `several days a week are a period each, and two weeks keep their turn`() throws {
    let days = try Self.slots("Thứ Ba, thứ Sáu hằng tuần", since: "2026-03-18", today: "2026-03-18")
    #expect(
      days.prefix(3) == [
        "2026-03-20 2026-03-18 2026-03-20", "2026-03-24 2026-03-23 2026-03-24",
        "2026-03-27 2026-03-25 2026-03-27",
      ])
    let turns = try Self.slots("Hai tuần một lần", since: "2026-01-20", today: "2026-01-20")
    #expect(
      turns == [
        "2026-W04 2026-01-19 2026-01-25", "2026-W06 2026-02-02 2026-02-08", "2026-W08 2026-02-16 2026-02-22",
      ])
    // Whatever the day of the plan.
    let further = try Self.slots(
      "Hai tuần một lần", since: "2026-01-26", today: "2026-01-26",
      over: PlanYears(from: 2026, to: 2026, issued: Day("2026-01-21")))
    #expect(further.first == turns[1])
  }

  @Test func `weeks end with the plan and with what the words say`() throws {
    #expect(
      try Self.slots("Hằng tuần", since: "2027-12-24", today: "2027-12-24") == [
        "2027-W51 2027-12-20 2027-12-26", "2027-W52 2027-12-27 2027-12-31",
      ])
    #expect(
      try Self.slots("Hằng tuần trong tháng 3/2026", since: "2026-02-25", today: "2026-02-25").map {
        $0.suffix(10)
      }
        == ["2026-03-08", "2026-03-15", "2026-03-22", "2026-03-29"])
    #expect(
      try Self.slots(
        "Hằng tuần, từ tháng 12/2026", since: "2026-12-20", today: "2026-12-20",
        over: PlanYears(from: 2026, to: 2030)
      ).last == "2027-W03 2027-01-18 2027-01-24")
  }

  @Test func `a season comes each year`() throws {
    let years = PlanYears(from: 2026, to: 2028)
    func first(_ raw: String, _ day: String) throws -> String? {
      try Self.slots(raw, since: day, today: day, over: years).first
    }
    let summer = "Thứ Hai hằng tuần từ tháng 5 đến tháng 9 hằng năm"
    #expect(try first(summer, "2026-10-05") == "2027-W18 2027-05-03 2027-05-03")
    #expect(try first(summer, "2027-06-01") == "2027-W23 2027-06-07 2027-06-07")
    #expect(try first(summer, "2028-12-01") == "2028-W39 2028-09-25 2028-09-25")
    let winter = "Hằng tuần từ tháng 11 đến tháng 3"
    #expect(try first(winter, "2027-01-04") == "2027-W01 2027-01-04 2027-01-10")
    #expect(try first(winter, "2027-06-01") == "2027-W44 2027-11-01 2027-11-07")
  }

  @Test func `a task of weeks has one before they begin and when all are over`() throws {
    #expect(
      try Self.slots("Thứ Hai hằng tuần, từ tháng 9/2026", since: "2026-02-25", today: "2026-02-25") == [
        "2026-W37 2026-09-07 2026-09-07"
      ])
    #expect(
      try Self.slots("Thứ Tư hằng tuần", since: "2029-02-25", today: "2029-02-25") == [
        "2027-W52 2027-12-27 2027-12-29"
      ])
  }

  @Test(
    arguments: [Int.min, 0, 2026, Int.max],
    ["999999999 tuần một lần", "Hằng tuần", "Thứ 2, 3, 4, 5, 6, 7 hằng tuần"])
  func `weeks out of all reason stay bounded`(year: Int, raw: String) throws {
    let timing = Timing(raw: raw, kind: .other, from: year, to: year)
    let day = try #require(Day("2026-03-18"))
    for years in [PlanYears(from: year, to: year), PlanYears(from: 2020, to: 2049)] {
      let since = day.adding(days: -4000)
      let slots = OccurrencePlanner.slots(for: timing, over: years, in: WeekWindow(since: since, today: day))
      #expect((1...(7 * 600)).contains(slots.count))
      #expect(Set(slots.map(\.label)).count == slots.count)
    }
  }

  @Test func `a week is named as ISO 8601 counts it`() {
    #expect(OccurrenceSlot.name(ofLabel: "2026-W53").vi == "Tuần 53/2026")
    #expect(OccurrenceSlot.name(ofLabel: "2026-W05") == Localised(vi: "Tuần 5/2026", en: "Week 5, 2026"))
  }
}
