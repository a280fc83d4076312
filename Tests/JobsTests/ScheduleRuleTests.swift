import Core
import Jobs
import Testing

@Suite struct ScheduleRuleTests {
  /// A moment in Vietnam time: "2026-11-15 02:30".
  private static func moment(_ text: String) throws -> Timestamp {
    let parts = text.split(separator: " ")
    let day = try #require(Day(String(parts[0])))
    let time = try #require(ClockTime(String(parts[1])))
    return Timestamp(
      milliseconds: (Int64(day.daysSince1970) * 1440 + Int64(time.minuteOfDay)) * 60_000 - 7 * 3_600_000)
  }

  @Test(arguments: [
    "every 1 minutes", "every 1440 minutes", "daily 00:00", "daily 23:59", "weekly mon 07:00",
    "weekly sun 00:05", "monthly 1 06:00", "monthly 31 06:00",
  ])
  func comesBackAsItWasWritten(text: String) {
    #expect(ScheduleRule(text)?.description == text)
  }

  @Test func caseAndSpacesDoNotMatter() {
    #expect(ScheduleRule("  Weekly   MON 07:00 ") == ScheduleRule("weekly mon 07:00"))
    #expect(ScheduleRule("every 1 minute") == ScheduleRule.every(minutes: 1))
  }

  @Test(arguments: [
    "", "daily", "daily 24:00", "daily 2:30", "daily 02:60", "daily 02:30:00", "daily 02:30 x",
    "every 0 minutes",
    "every 1441 minutes", "every -5 minutes", "every +5 minutes", "every 99999999999999999999 minutes",
    "every ten minutes", "every 5 hours", "weekly 07:00", "weekly monday 07:00", "monthly 0 06:00",
    "monthly 32 06:00", "monthly 1", "hourly", "* * * * *", "daily +2:30", "daily ٠٢:٣٠",
  ])
  func refusesWhatItDoesNotKnow(text: String) {
    #expect(ScheduleRule(text) == nil)
  }

  @Test(arguments: [
    ("every 10 minutes", "2026-11-15 02:30", "2026-11-15 02:40"),
    ("every 10 minutes", "2026-11-15 02:31", "2026-11-15 02:40"),
    ("every 60 minutes", "2026-11-15 23:59", "2026-11-16 00:00"),
    ("every 1440 minutes", "2026-11-15 00:00", "2026-11-16 00:00"),
    ("daily 02:30", "2026-11-15 02:29", "2026-11-15 02:30"),
    ("daily 02:30", "2026-11-15 02:30", "2026-11-16 02:30"),
    ("daily 06:00", "2026-12-31 23:00", "2027-01-01 06:00"),
    // 2026-11-15 is a Sunday.
    ("weekly mon 07:00", "2026-11-15 23:59", "2026-11-16 07:00"),
    ("weekly mon 07:00", "2026-11-16 07:00", "2026-11-23 07:00"),
    ("weekly sun 00:05", "2026-11-15 00:04", "2026-11-15 00:05"),
    ("monthly 1 06:00", "2026-11-01 05:59", "2026-11-01 06:00"),
    ("monthly 1 06:00", "2026-12-01 06:00", "2027-01-01 06:00"),
    ("monthly 31 06:00", "2027-01-31 06:00", "2027-02-28 06:00"),
    ("monthly 31 06:00", "2028-02-01 00:00", "2028-02-29 06:00"),
    ("monthly 31 06:00", "2027-02-28 06:00", "2027-03-31 06:00"),
    ("monthly 30 06:00", "2026-11-30 06:00", "2026-12-30 06:00"),
  ])
  func theNextMoment(rule: String, after: String, next: String) throws {
    #expect(try #require(ScheduleRule(rule)).next(after: Self.moment(after)) == Self.moment(next))
  }

  /// Whatever the rule and the moment: the next one is later, and none lies in between.
  @Test(arguments: ["every 7 minutes", "daily 02:30", "weekly fri 23:59", "monthly 31 00:00"])
  func movesOnAlways(text: String) throws {
    let rule = try #require(ScheduleRule(text))
    var moment = Timestamp(milliseconds: -86_400_000 * 40 + 12_345)
    for _ in 0..<500 {
      let next = rule.next(after: moment)
      #expect(next > moment)
      #expect(rule.next(after: Timestamp(milliseconds: next.milliseconds - 1)) == next)
      moment = next
    }
  }

  @Test func isSaidInWords() throws {
    let rule = try #require(ScheduleRule("weekly sun 00:05"))
    #expect(rule.words.vi == "Chủ nhật hằng tuần lúc 00:05")
    #expect(rule.words.en == "every Sunday at 00:05")
    #expect(ScheduleRule("every 1 minutes")?.words.en == "every minute")
    #expect(ScheduleRule("monthly 1 06:00")?.words.vi == "ngày 1 hằng tháng lúc 06:00")
  }

  @Test func weekdaysFollowTheCalendar() throws {
    #expect(try #require(Day("1970-01-01")).weekday == .thursday)
    #expect(try #require(Day("2026-11-15")).weekday == .sunday)
    #expect(try #require(Day("1969-12-31")).weekday == .wednesday)
    #expect(try #require(Day("1900-01-01")).weekday == .monday)
  }
}
