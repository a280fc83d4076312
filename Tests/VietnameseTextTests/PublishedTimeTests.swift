import Testing

@testable import VietnameseText

/// Published times in the forms of feeds, mails and news pages.
@Suite struct PublishedTimeTests {
  @Test(
    "reads the forms of standards",
    arguments: [
      ("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"),
      ("2003-12-31T10:14:55.94Z", "2003-12-31T10:14:55Z"),
      ("2003-12-31T18:14:55+08:00", "2003-12-31T10:14:55Z"),
      ("2003-12-31T10:14-0330", "2003-12-31T13:44:00Z"),
      ("2003-12-31 10:14:55", "2003-12-31T10:14:55Z"),
      ("20031231T101455Z", "2003-12-31T10:14:55Z"),
      ("2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"),
      ("2003-12-31T23:59:60Z", "2004-01-01T00:00:00Z"),
      ("2003", "2003-01-01T00:00:00Z"),
      ("2003-12", "2003-12-01T00:00:00Z"),
      ("20031231", "2003-12-31T00:00:00Z"),
      ("2003-335", "2003-12-01T00:00:00Z"),
      ("2003335", "2003-12-01T00:00:00Z"),
      ("2026-W47-6", "2026-11-21T00:00:00Z"),
      ("2026W476", "2026-11-21T00:00:00Z"),
      ("2009-W01-1", "2008-12-29T00:00:00Z"),
      ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
      ("Thu, 01 Jan 04 19:48:21 +0100", "2004-01-01T18:48:21Z"),
      ("Thu, 1 Jan 2004 19:48 EST", "2004-01-02T00:48:00Z"),
      ("01 Jan 2004 19:48:21 PDT", "2004-01-02T02:48:21Z"),
      ("Thu, 01 Jan 2004", "2004-01-01T00:00:00Z"),
      ("Thursday, 01-Jan-04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
      ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"),
      ("Thu Jan 1 19:48:21 EST 2004", "2004-01-02T00:48:21Z"),
      ("Thu, Jan 1 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
      ("Thu, 01 January 2004 19:48:21 +0000", "2004-01-01T19:48:21Z"),
      ("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"),
      ("Mon, 26 January 2004 16:31:00 CET", "2004-01-26T15:31:00Z"),
    ])
  func standards(_ text: String, _ expected: String) {
    #expect(PublishedTime(text)?.rfc3339 == expected)
  }

  @Test(
    "reads the forms of news sites",
    arguments: [
      ("Thứ bảy, 21/11/2026, 09:30 (GMT+7)", "2026-11-21T02:30:00Z"),
      ("Thứ bảy, 21/11/2026 | 09:30 GMT+07:00", "2026-11-21T02:30:00Z"),
      ("Thứ 7, 21/11/2026, 09:30", "2026-11-21T02:30:00Z"),
      ("T7, 21/11/2026 - 09:30", "2026-11-21T02:30:00Z"),
      ("21-11-2026 09:30", "2026-11-21T02:30:00Z"),
      ("09:30 - 21/11/2026", "2026-11-21T02:30:00Z"),
      ("9h30 ngày 21/11/2026", "2026-11-21T02:30:00Z"),
      ("Cập nhật lúc 9 giờ 30 phút, 21.11.2026", "2026-11-21T02:30:00Z"),
      ("21/11/2026 2:05 CH", "2026-11-21T07:05:00Z"),
      ("ngày 21 tháng 11 năm 2026", "2026-11-21T00:00:00Z"),
      ("Tháng Mười Một 21, 2026", "2026-11-21T00:00:00Z"),
      ("21 Tháng Năm, 2026", "2026-05-21T00:00:00Z"),
      ("21 thg 11, 2026", "2026-11-21T00:00:00Z"),
      ("November 21, 2026 9:30 PM EST", "2026-11-22T02:30:00Z"),
      ("Nov. 21, 2026, 9:30 a.m.", "2026-11-21T02:30:00Z"),
      ("21st of November 2026", "2026-11-21T00:00:00Z"),
      ("Le 21 novembre 2026 à 9h30", "2026-11-21T02:30:00Z"),
      ("mar. 21 nov. 2026", "2026-11-21T00:00:00Z"),
      ("21. März 2026, 9:30 Uhr", "2026-03-21T02:30:00Z"),
      ("21.11.2026, 09.30 Uhr", "2026-11-21T02:30:00Z"),
      ("21 de noviembre de 2026", "2026-11-21T00:00:00Z"),
      ("21 November 2026 09.30 WIB", "2026-11-21T02:30:00Z"),
      ("2026年11月21日 09:30", "2026-11-21T02:30:00Z"),
      ("2026年11月21日星期六 上午9时30分", "2026-11-21T02:30:00Z"),
      ("令和8年11月21日 午後2時5分", "2026-11-21T07:05:00Z"),
      ("2004년 05월 28일 01:31:15", "2004-05-27T18:31:15Z"),
      ("2004-05-25 오후 11:23:17", "2004-05-25T16:23:17Z"),
      ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
      ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
      ("21 พฤศจิกายน 2569 เวลา 09.30 น.", "2026-11-21T02:30:00Z"),
      ("๒๑ พ.ย. ๒๕๖๙", "2026-11-21T00:00:00Z"),
      ("21 พ.ย. 69 09:30 น.", "2026-11-21T02:30:00Z"),
      ("21 ພະຈິກ 2026", "2026-11-21T00:00:00Z"),
      ("ວັນທີ ໒໑/໑໑/໒໐໒໖", "2026-11-21T00:00:00Z"),
      ("ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦", "2026-11-21T00:00:00Z"),
      ("11/21/2026", "2026-11-21T00:00:00Z"),
    ])
  func news(_ text: String, _ expected: String) {
    #expect(PublishedTime(text, zone: 420)?.rfc3339 == expected)
  }

  @Test("month first only where asked for")
  func monthFirst() {
    #expect(PublishedTime("4/5/2026")?.rfc3339 == "2026-05-04T00:00:00Z")
    #expect(PublishedTime("4/5/2026", monthFirst: true)?.rfc3339 == "2026-04-05T00:00:00Z")
  }

  @Test("says how much the text stated")
  func precision() {
    #expect(PublishedTime("2026-11")?.precision == .month)
    #expect(PublishedTime("21/11/2026")?.precision == .day)
    #expect(PublishedTime("21/11/2026 09:30")?.precision == .clock)
    #expect(PublishedTime("21/11/2026 09:30")?.hasZone == false)
    #expect(PublishedTime("21/11/2026 09:30 +07:00")?.hasZone == true)
    #expect(PublishedTime("21/11/2026")?.strayWords == 0)
    #expect((PublishedTime("Trang 21 bài viết 21/11/2026 của tỉnh")?.strayWords ?? 0) > 3)
  }

  @Test(
    "finds no date where none is",
    arguments: [
      "", " ", "hôm nay", "12", "09:30", "31/02/2026", "2026-13-01", "2026-02-30", "99999-01-01",
      "999999999999999999999999999", "Thu, 45 Jan 2004 19:48:21 GMT", "2026-W60-1",
      "tháng", "年月日", "+07:00", "0000-00-00", "1/1/1/1/1/1", "::::::", "\u{FFFD}\u{0}",
    ])
  func none(_ text: String) {
    #expect(PublishedTime(text)?.rfc3339 == nil)
  }

  @Test("bounds what it looks at")
  func hostile() {
    let long = String(repeating: "9", count: 5_000_000)
    #expect(PublishedTime(long) == nil)
    #expect(PublishedTime([0xFF, 0xFE, 0x32, 0xC3]) == nil)
    #expect(PublishedTime("2026-11-21T09:30:00+99:99")?.rfc3339 == "2026-11-21T09:30:00Z")
    #expect(PublishedTime("2026-11-21T99:99:99Z")?.precision == .day)
    var state: UInt64 = 7
    let signs = Array("0123456789-/:.,+ TZWtháng年月日พ.ย.GMT".utf8)
    for _ in 0..<5000 {
      let bytes = (0..<24).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return signs[Int(state >> 33) % signs.count]
      }
      if let time = PublishedTime(bytes) { #expect(time.rfc3339.utf8.count == 20) }
    }
  }
}
