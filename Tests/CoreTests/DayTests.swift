import Core
import Testing

@Suite struct DayTests {
  @Test func countsDaysBothWays() throws {
    for days in stride(from: -719_000, through: 2_900_000, by: 977) {
      #expect(Day(daysSince1970: days).daysSince1970 == days)
    }
    #expect(try #require(Day("1970-01-01")).daysSince1970 == 0)
    #expect(try #require(Day("2026-11-21")).daysSince1970 == 20_778)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-01", "", "2026-01-01-"])
  func refusesWhatNoCalendarHas(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsAndPrints(_ text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test func aDayInVietnamBeginsSevenHoursEarlier() throws {
    let lateEvening = Timestamp(milliseconds: 17 * 3_600_000)
    #expect(lateEvening.day == Day("1970-01-02"))
    #expect(lateEvening.minuteOfDay == 0)
    #expect(Timestamp(milliseconds: -1).day == Day("1970-01-01"))
    #expect(Timestamp(milliseconds: -8 * 3_600_000).day == Day("1969-12-31"))
  }
}
