import Core
import Testing
import VietnameseText

@testable import MediaStages

/// Feeds of every kind, written for these tests.
@Suite struct FeedReaderTests {
  static func read(_ text: String, _ headers: FeedHeaders = FeedHeaders()) -> Feed {
    FeedReader.read(Array(text.utf8), headers: headers)
  }

  @Test func rssOfANewspaper() throws {
    let feed = Self.read(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Báo thử</title><link>https://bao.example/</link><language>vi</language><ttl>30</ttl>
      <image><url>/logo.png</url><title>Logo</title><link>https://khac.example/</link></image>
      <item><title><![CDATA[Khánh thành cầu &amp; đường  mới]]></title><link>https://bao.example/tin/1.html</link>
      <guid isPermaLink="false">tin-1</guid><pubDate>Sat, 21 Nov 2026 09:30:00 +0700</pubDate>
      <dc:creator>Một người viết</dc:creator><category>Thời sự</category>
      <description><![CDATA[<a href="tin/1.html" onclick="x()"><img src="/a.jpg"></a><script>x()</script>Cầu dài 1 km]]></description>
      <enclosure url="https://bao.example/a.jpg" type="image/jpeg" length="10"/>
      <media:content url="https://bao.example/phim.mp4" type="video/mp4"><media:title>Phim</media:title></media:content>
      </item></channel></rss>
      """, FeedHeaders(address: "https://bao.example/rss/thoi-su.rss"))
    #expect(feed.format == "RSS 2.0")
    #expect(feed.fault == nil)
    #expect((feed.title, feed.url, feed.minutesToLive) == ("Báo thử", "https://bao.example/", 30))
    #expect(feed.image == "https://bao.example/logo.png")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "Khánh thành cầu & đường mới")
    #expect((entry.id, entry.url) == ("tin-1", "https://bao.example/tin/1.html"))
    #expect(entry.published?.rfc3339 == "2026-11-21T02:30:00Z")
    #expect(entry.language == "vi")
    #expect(
      entry.summary
        == "<a href=\"https://bao.example/rss/tin/1.html\"><img src=\"https://bao.example/a.jpg\" /></a>Cầu dài 1 km"
    )
    #expect(
      entry.media == [
        FeedMedia(url: "https://bao.example/a.jpg", type: "image/jpeg"),
        FeedMedia(url: "https://bao.example/phim.mp4", type: "video/mp4"),
      ])
    #expect(entry.topics == ["Thời sự"])
  }

  @Test func atomWithBasesAndLanguages() throws {
    let feed = Self.read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tin.example/lo/" xml:lang="lo">
      <title type="html">&lt;b&gt;ຂ່າວ&lt;/b&gt; ໃໝ່</title><updated>2026-11-21T09:30:00+07:00</updated>
      <link rel="self" href="feed.xml"/><link href="/"/>
      <entry xml:base="2026/"><id>tag:tin.example,2026:1</id><title type="text">1 &lt; 2</title>
      <link rel="alternate" href="1.html"/><link rel="enclosure" href="../1.mp3" type="audio/mpeg"/>
      <published>2026-11-21T08:00:00Z</published><updated>2026-11-21T09:00:00Z</updated>
      <summary>Ngắn &amp; gọn</summary>
      <content type="xhtml" xml:lang="vi"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dài &amp; <em>đủ</em></p></div>
      </content></entry></feed>
      """)
    #expect(feed.format == "Atom 1.0")
    #expect((feed.title, feed.url, feed.language) == ("ຂ່າວ ໃໝ່", "https://tin.example/", "lo"))
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "1 < 2")
    #expect(entry.url == "https://tin.example/lo/2026/1.html")
    #expect(entry.published?.rfc3339 == "2026-11-21T08:00:00Z")
    #expect(entry.updated?.rfc3339 == "2026-11-21T09:00:00Z")
    #expect(entry.content == "<p>Dài &amp; <em>đủ</em></p>")
    #expect(entry.media == [FeedMedia(url: "https://tin.example/lo/1.mp3", type: "audio/mpeg")])
  }

  @Test func rdfWithItemsBesideTheChannel() throws {
    let feed = Self.read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://a.example/"><title>Tin</title><link>https://a.example/</link></channel>
      <item rdf:about="https://a.example/1"><title>Một</title><link>https://a.example/1</link>
      <dc:date>2026-11-21</dc:date><content:encoded>&lt;p&gt;Nội dung&lt;/p&gt;</content:encoded></item></rdf:RDF>
      """)
    #expect(feed.format == "RSS 1.0")
    let entry = try #require(feed.entries.first)
    #expect((entry.id, entry.title) == ("https://a.example/1", "Một"))
    #expect(entry.published?.rfc3339 == "2026-11-21T00:00:00Z")
    #expect(entry.summary == "<p>Nội dung</p>")
  }

  @Test(
    "RSS 1.1, whatever prefix and order",
    arguments: [
      """
      <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
       rdf:about="https://a.example/rss" xml:lang="vi"><title>Tin</title><link>https://a.example/</link>
      <description>Tin tức</description><image rdf:parseType="Resource"><title>L</title><url>https://a.example/l.png</url>
      </image><items rdf:parseType="Collection"><item rdf:about="https://a.example/1"><title>Một</title>
      <link>https://a.example/1</link><description>Tóm tắt</description></item>
      <item rdf:about="https://a.example/2"><title>Hai</title><link>https://a.example/2</link></item></items></Channel>
      """,
      """
      <r:Channel xmlns:r="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
       xml:lang="vi"><r:items rdf:parseType="Collection"><r:item rdf:about="https://a.example/1">
      <r:title>Một</r:title><r:link>https://a.example/1</r:link><r:description>Tóm tắt</r:description></r:item>
      <r:item rdf:about="https://a.example/2"><r:title>Hai</r:title><r:link>https://a.example/2</r:link></r:item></r:items>
      <r:title>Tin</r:title><r:link>https://a.example/</r:link><r:description>Tin tức</r:description></r:Channel>
      """,
      """
      <Channel xmlns="http://purl.org/net/rss1.1#" xml:lang="vi"><title>Tin</title><link>https://a.example/</link>
      <description>Tin tức</description><items><item about="x"><title>Một</title><link>https://a.example/1</link>
      <description>Tóm tắt</description><item><title>Hai</title><link>https://a.example/2</link>
      """,
    ])
  func rssOneDotOne(_ text: String) throws {
    let feed = Self.read(text)
    #expect((feed.format, feed.title, feed.url) == ("RSS 1.1", "Tin", "https://a.example/"))
    #expect((feed.subtitle, feed.language) == ("Tin tức", "vi"))
    #expect(feed.entries.map(\.title) == ["Một", "Hai"])
    #expect(feed.entries.map(\.url) == ["https://a.example/1", "https://a.example/2"])
    #expect(feed.entries.first?.summary == "Tóm tắt")
  }

  @Test func newsSitemap() throws {
    let feed = Self.read(
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
       xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
       xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://bao.example/1.html</loc><news:news><news:publication><news:name>Báo thử</news:name>
      <news:language>vi</news:language></news:publication>
      <news:publication_date>2026-11-21T09:30:00+07:00</news:publication_date><news:title>Lũ về</news:title></news:news>
      <image:image><image:loc>https://bao.example/1.jpg</image:loc></image:image></url>
      <url><loc>https://bao.example/2.html</loc><lastmod>2026-11-20</lastmod></url></urlset>
      """)
    #expect(feed.format == "News sitemap")
    #expect(feed.entries.map(\.url) == ["https://bao.example/1.html", "https://bao.example/2.html"])
    #expect((feed.entries.first?.title, feed.entries.first?.language) == ("Lũ về", "vi"))
    #expect(feed.entries.first?.media == [FeedMedia(url: "https://bao.example/1.jpg")])
    #expect(feed.entries.map { $0.published?.rfc3339 } == ["2026-11-21T02:30:00Z", "2026-11-20T00:00:00Z"])
  }

  @Test func jsonFeed() throws {
    let feed = Self.read(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tin", "home_page_url": "https://a.example/",
       "language": "vi", "items": [{"id": 7, "url": "/7", "title": "Bảy", "content_html": "<p onclick='x'>B</p>",
       "date_published": "2026-11-21T09:30:00+07:00", "authors": [{"name": "Một người"}],
       "attachments": [{"url": "https://a.example/7.mp3", "mime_type": "audio/mpeg"}]}]}
      """)
    #expect(feed.format == "JSON Feed 1.1")
    let entry = try #require(feed.entries.first)
    #expect((entry.id, entry.url, entry.title) == ("7", "https://a.example/7", "Bảy"))
    #expect(entry.summary == "<p>B</p>")
    #expect(entry.published?.rfc3339 == "2026-11-21T02:30:00Z")
    #expect(entry.media == [FeedMedia(url: "https://a.example/7.mp3", type: "audio/mpeg")])
  }

  @Test(
    arguments: [
      ("<rss version='0.91'><channel/></rss>", "RSS 0.91"), ("<rss><channel/></rss>", "RSS"),
      ("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", "Atom 0.3"),
      ("<CHANNEL HREF='http://a.example/'><ITEM HREF='http://a.example/1'/></CHANNEL>", "CDF"),
      ("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "Sitemap index"),
      ("<html><body>Không phải nguồn tin</body></html>", ""), ("", ""),
    ])
  func kinds(_ text: String, _ format: String) {
    #expect(Self.read(text).format == format)
  }

  @Test(
    "ill-formed feeds give their entries all the same",
    arguments: [
      "<rss><channel><item><title>A</title><link>http://a.example/?x=1&y=2</link></item>",
      "<rss><channel><item><title>A</b></title><link>http://a.example/?x=1&y=2</item></channel></rss>",
      "<rss><channel><item><title>A<link>http://a.example/?x=1&y=2</link></item></channel></rss>",
      "<rss><channel><item x=1><title>A</title><link>http://a.example/?x=1&amp;y=2</link></item></channel></rss> rest",
      "Lỗi máy chủ <rss><channel><item><title>A</title><foo:bar/><link>http://a.example/?x=1&y=2</link></item></rss>",
    ])
  func illFormed(_ text: String) {
    let feed = Self.read(text)
    #expect(feed.fault == .illFormed)
    #expect(feed.entries.count == 1)
    #expect(feed.entries.first?.title?.hasPrefix("A") == true)
    if !text.contains("A<link>") { #expect(feed.entries.first?.url == "http://a.example/?x=1&y=2") }
  }

  @Test func unclosedItemsStaySiblings() {
    let feed = Self.read("<rss><channel><item><title>A</title><item><title>B</title></channel></rss>")
    #expect(feed.entries.map(\.title) == ["A", "B"])
  }

  @Test func theFullDumpTellsEveryElement() {
    let line = FeedDump.write(
      Array("<rss version='2.0'><channel><item><x:odd a='1'>B</x:odd></item></channel></rss>".utf8))
    let text = String(decoding: line, as: UTF8.self)
    #expect(text.contains("\"name\":\"x:odd\",\"attributes\":[{\"name\":\"a\",\"value\":\"1\"}]"))
    #expect(text.contains("\"fault\":\"illFormed\",\"detail\":\"undeclaredPrefix\""))
  }
}
