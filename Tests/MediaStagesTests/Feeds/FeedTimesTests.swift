import Testing
import VietnameseText

@testable import MediaStages

/// Times of feeds: the order of day and month, what means "no time", whose clock counts.
@Suite struct FeedTimesTests {
  private static func published(
    _ dates: [String], site: String = "https://tin.example/", language: String? = nil, head: String = "",
    address: String = ""
  ) -> [String?] {
    let language = language.map { "<language>\($0)</language>" } ?? ""
    let items = dates.map { "<item><title>Tin</title><pubDate>\($0)</pubDate></item>" }.joined()
    let feed = "<rss version='2.0'><channel><link>\(site)</link>\(language)\(head)\(items)</channel></rss>"
    return FeedReader.read(Array(feed.utf8), headers: FeedHeaders(address: address)).entries
      .map { $0.published?.rfc3339 }
  }

  @Test(
    "dates in doubt are read in the order that the others of the feed show",
    arguments: [
      (["3/12/2026 12:00:00 PM", "3/25/2026 8:05:00 AM"], "2026-03-12T05:00:00Z"),
      (["03/12/2026 09:30", "25/12/2026 09:30"], "2026-12-03T02:30:00Z"),
      (["03-12-2026 09:30", "03-25-2026 09:30"], "2026-03-12T02:30:00Z"),
      (["3.12.2026 9:30 CH", "3.25.2026 9:30 SA"], "2026-03-12T14:30:00Z"),
      (["3 / 12 / 2026", "3 / 25 / 2026"], "2026-03-12T00:00:00Z"),
      (["03/12/26 09:30", "03/25/26 09:30"], "2026-03-12T02:30:00Z"),
      (["12/03/26 09:30", "25/03/26 09:30"], "2026-03-12T02:30:00Z"),
      (["26-03-12 09:30", "26-03-11 10:00", "26-03-25 08:00"], "2026-03-12T02:30:00Z"),
      (["໐໓/໑໒/໒໐໒໖", "໐໓/໒໕/໒໐໒໖"], "2026-03-12T00:00:00Z"),
      // Where they contradict each other, most decide, and each that leaves no doubt stays what it is.
      (["12/03/2026", "3/25/2026", "3/26/2026", "25/3/2026"], "2026-12-03T00:00:00Z"),
      (["12/03/2026", "3/25/2026", "26/3/2026", "25/3/2026"], "2026-03-12T00:00:00Z"),
      // The day of the week decides, where it fits but one.
      (["Wednesday, 11/04/2026 9:00 AM", "12/3/2026"], "2026-11-04T02:00:00Z"),
      (["Thứ tư, 04/11/2026 09:00", "12/3/2026"], "2026-11-04T02:00:00Z"),
      (["3/12/2026", "Mercredi 11/04/2026", "星期三 11/04/2026"], "2026-03-12T00:00:00Z"),
      // Dates of news lie close together, and a single one has the day first.
      (["12/9/2026 9:00:00 AM", "12/8/2026 9:00 AM", "12/7/2026 9:00 AM"], "2026-12-09T02:00:00Z"),
      (["10/11/2026", "11/10/2026", "09/09/2026", "10/08/2026"], "2026-11-10T00:00:00Z"),
      (["3/12/2026"], "2026-12-03T00:00:00Z"),
    ])
  func order(_ dates: [String], _ first: String) {
    #expect(Self.published(dates).first == first)
  }

  @Test func nothingIsPublishedAfterTheFeedItself() {
    let head = "<lastBuildDate>Mon, 16 Mar 2026 10:00:00 +0700</lastBuildDate>"
    #expect(Self.published(["3/12/2026"], head: head) == ["2026-03-12T00:00:00Z"])
    #expect(Self.published(["12/03/2026"], head: head) == ["2026-03-12T00:00:00Z"])
  }

  @Test func eachElementHasItsOwnOrder() {
    let feed = FeedReader.read(
      Array(
        """
        <rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><pubDate>11/25/2026</pubDate>
        <item><pubDate>3/11/2026</pubDate><lastmod>11/3/2026</lastmod></item>
        <item><pubDate>24/11/2026</pubDate><lastmod>11/24/2026</lastmod></item>
        <item><pubDate>23/11/2026</pubDate></item></channel></rss>
        """.utf8))
    #expect(feed.updated?.rfc3339 == "2026-11-25T00:00:00Z")
    #expect(feed.entries.first?.published?.rfc3339 == "2026-11-03T00:00:00Z")
    #expect(feed.entries.first?.updated?.rfc3339 == "2026-11-03T00:00:00Z")
  }

  @Test(
    "words and half days in the languages of the region",
    arguments: [
      "12 Tháng 3, 2026 09:30", "12 tháng Ba 2026 9:30 SA", "Thứ năm, ngày 12 tháng 03 năm 2026, 09:30",
      "12-Mar-2026 09:30", "March 12, 2026 9:30 AM", "le 12 mars 2026 à 09h30", "2026年3月12日 上午9:30",
      "2026년 3월 12일 오전 9:30", "ວັນທີ 12 ມີນາ 2026, 09:30", "១២ ខែមីនា ឆ្នាំ២០២៦ ម៉ោង ៩:៣០",
      "12 มีนาคม 2569 09:30 น.", "12/3/2026 9:30:00 SA", "12/3/2026 9:30:00 a.m.", "9:30 SA 12/3/2026",
      "12/3/2026 - 9h30", "Thứ 5, 12.03.2026, 09:30",
    ])
  func words(_ date: String) {
    #expect(Self.published([date]) == ["2026-03-12T02:30:00Z"])
  }

  @Test(
    "noon and midnight of half days",
    arguments: [
      ("12:15:00 SA", "11T17:15"), ("12:15:00 CH", "12T05:15"), ("12:15 AM", "11T17:15"),
      ("11:59 PM", "12T16:59"),
    ])
  func halves(_ clock: String, _ expected: String) {
    #expect(Self.published(["12/3/2026 \(clock)"]) == ["2026-03-\(expected):00Z"])
  }

  @Test(
    "what programs write where no time was set is none",
    arguments: [
      "Mon, 01 Jan 0001 00:00:00 +0000", "1/1/0001 12:00:00 SA", "0001-01-01T00:00:00", "0000-00-00 00:00:00",
      "00/00/0000", "-0001-11-30T00:00:00+00:00", "Wed, 30 Nov -0001 00:00:00 +0000", "1970-01-01",
      "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T07:00:00+07:00", "1970-01-01T00:00:00+07:00",
      "Wed, 31 Dec 1969 19:00:00 -0500", "1/1/1970 7:00:00 SA", "Thu, 01 Jan 70 00:00:00 GMT",
      "1899-12-30T00:00:00",
      "12/30/1899 12:00:00 AM", "1900-01-01T00:00:00+07:00", "01/01/1900", "1601-01-01T00:00:00Z",
      "9999-12-31T23:59:59", "31/12/9999 23:59:59", "2099-12-31", "2038-01-19T03:14:07Z", "null", "",
    ])
  func unset(_ date: String) {
    #expect(Self.published([date]) == [nil])
  }

  @Test func oldTimesAreTimes() {
    #expect(
      Self.published(["1975-04-30", "Sat, 21 Jun 1925 08:00:00 +0700", "2 Jan 1970 23:00:00 +0700"])
        == ["1975-04-30T00:00:00Z", "1925-06-21T01:00:00Z", "1970-01-02T16:00:00Z"])
  }

  @Test func anotherTimeOfTheEntryStandsInForOneThatIsNone() {
    let feed = FeedReader.read(
      Array(
        """
        <feed xmlns='http://www.w3.org/2005/Atom'><entry><published>0001-01-01T00:00:00Z</published>
        <updated>2026-11-21T02:30:00Z</updated></entry></feed>
        """.utf8))
    #expect(feed.entries.first?.published?.rfc3339 == "2026-11-21T02:30:00Z")
  }

  @Test(
    "a time without zone is one of the site's country",
    arguments: [
      ("https://tin.gov.vn/", nil, "02:30"), ("https://TIN.GOV.VN.:8080/", "en", "02:30"),
      ("https://a.la/", nil, "02:30"),
      ("https://a.com.kh/", nil, "02:30"), ("https://a.cn/", "en-us", "01:30"),
      ("https://a.jp/", nil, "00:30"),
      ("https://a.mm/", nil, "03:00"), ("https://a.fr/", nil, "09:30"),
      ("https://a.xn--3e0b707e/", nil, "00:30"),
      // By the language where the ending tells no country.
      ("https://a.com/", "vi-vn", "02:30"), ("https://a.com/", "lo", "02:30"),
      ("https://a.io/", "ko-KR", "00:30"),
      ("https://a.com/", "zh_TW", "01:30"), ("https://a.com/", "fr", "09:30"),
      ("https://a.com/", "en-sg", "01:30"), ("https://a.com/", "vi-US", "02:30"),
      // Where nothing tells it, Vietnam's: such feeds are of this country.
      ("https://a.com/", "en-us", "02:30"), ("https://a.com/", nil, "02:30"), ("", nil, "02:30"),
    ] as [(String, String?, String)])
  func zone(_ site: String, _ language: String?, _ clock: String) {
    #expect(
      Self.published(["21/11/2026 9:30:00 SA", "2026-11-21 09:30:00"], site: site, language: language)
        == ["2026-11-21T\(clock):00Z", "2026-11-21T\(clock):00Z"])
  }

  @Test func theAddressOfTheFeedTellsTheCountryToo() {
    #expect(
      Self.published(["2026-11-21 09:30"], site: "", address: "https://a.jp/rss") == ["2026-11-21T00:30:00Z"])
    let map = "<urlset><url><loc>https://a.jp/1</loc><lastmod>2026-11-21T09:30:00</lastmod></url></urlset>"
    #expect(FeedReader.read(Array(map.utf8)).entries.first?.published?.rfc3339 == "2026-11-21T00:30:00Z")
    let json = """
      {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://a.vn/","items":[
      {"id":"1","date_published":"3/12/2026 09:30"},{"id":"2","date_published":"3/25/2026 09:30"}]}
      """
    #expect(FeedReader.read(Array(json.utf8)).entries.first?.published?.rfc3339 == "2026-03-12T02:30:00Z")
  }

  @Test func statedZonesStay() {
    #expect(
      Self.published(
        ["Sat, 21 Nov 2026 09:30:00 GMT", "21/11/2026 09:30 +0000", "2026-11-21T09:30:00Z"],
        site: "https://a.vn/")
        == Array(repeating: "2026-11-21T09:30:00Z", count: 3))
  }
}
