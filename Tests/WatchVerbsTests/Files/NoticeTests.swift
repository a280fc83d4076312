import MediaStages
import Testing

@testable import WatchVerbs

/// What reads nothing says so.
@Suite struct NoticeTests {
  private func notice(ofFeed text: String) -> FileNotice? {
    FeedVerb.notice(FeedReader.read(Array(text.utf8)), of: "a.xml", isEmpty: text.isEmpty)
  }

  @Test(arguments: [
    ("", "the file is empty"), ("<html><body>Bảo trì</body></html>", "no feed: <html>"),
    ("<opml version='2.0'><body/></opml>", "no feed: <opml>"), ("{\"posts\":[]}", "no feed"),
    ("Bảo trì", "no feed"),
    ("<k:kho xmlns:k='http://kho.example/'><k:bai>Một</k:bai></k:kho>", "no feed: <k:kho>"),
  ])
  func whatIsNoFeedFails(_ text: String, _ message: String) throws {
    let said = try #require(notice(ofFeed: text))
    #expect((said.en, said.isFailure) == (message, true))
  }

  @Test(arguments: [
    ("<rss version='2.0'><channel><title>Tin</title></channel></rss>", "a feed (RSS 2.0) without entries"),
    (
      "<rss version='2.0'><channel><article>Tin</article></channel></rss>", "a feed (RSS 2.0) without entries"
    ),
    ("<rss><channel><item><bai>Tin</bai></item></channel></rss>", "1 entries have no title, address or text"),
  ])
  func aFeedThatGivesNothingIsNamed(_ text: String, _ message: String) throws {
    let said = try #require(notice(ofFeed: text))
    #expect((said.en, said.isFailure) == (message, false))
  }

  @Test func aFeedWithEntriesNeedsNoWord() {
    #expect(notice(ofFeed: "<rss><channel><item><title>Tin</title></item></channel></rss>") == nil)
  }

  @Test func aPageWithoutTextIsNamed() {
    let page = SavedPage(path: "a.html")
    #expect(page.notice(title: nil, text: "")?.isFailure == true)
    #expect(page.notice(title: "Tin", text: "")?.isFailure == false)
    #expect(page.notice(title: nil, text: "Một đoạn.") == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<p>Không tìm thấy", true), ("Disallow: /", true), ("", false),
    ("# nothing\n\n", false),
    ("User-agent: *\nDisallow:", false), ("Sitemap: https://a.example/s.xml", false),
  ])
  func aRobotsFileOfNoRobotsLinesIsForeign(_ text: String, _ isForeign: Bool) {
    #expect(RobotsRules(Array(text.utf8)).isForeign == isForeign)
  }
}
