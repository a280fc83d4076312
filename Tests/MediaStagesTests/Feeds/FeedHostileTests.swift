import TestKit
import Testing

@testable import MediaStages

/// Feeds made to hurt: bounded in time and memory, and never a trap.
@Suite struct FeedHostileTests {
  private static let size = 5_000

  private static func item(_ inner: String) -> String {
    "<rss><channel><item>\(inner)</item></channel></rss>"
  }

  private static func repeated(_ text: String) -> String { String(repeating: text, count: size) }

  @Test(
    arguments: [
      item("<description>" + repeated("<div>")), item(repeated("<a>") + repeated("</b>")), repeated("<item>"),
      repeated("<channel xml:base='a/'>"), item(repeated("<a xmlns:x='y'>")),
      item("<description><![CDATA[" + repeated("<a b=\"") + ">]]></description>"),
      item("<description><![CDATA[" + repeated("<a b='c>") + "]]></description>"),
      item("<description><![CDATA[" + repeated("<!-- >") + "]]></description>"),
      item("<description><![CDATA[" + repeated("</script> ") + "]]></description>"),
      item("<description><![CDATA[" + repeated("<svg>") + "]]></description>"),
      item("<description>" + repeated("&") + "</description>"), repeated("<![CDATA["), repeated("<!DOCTYPE "),
      "<!DOCTYPE x [" + repeated("<!ENTITY "), item("<link>" + repeated("../") + "</link>"), repeated("<"),
      repeated("\u{0}"),
    ].map(Abridged.init))
  func linear(_ text: Abridged<String>) {
    let text = text.value
    let feed = FeedReader.read(Array(text.utf8))
    #expect(feed.entries.count <= Self.size)
    let dumped = FeedDump.write(Array(text.utf8))
    #expect(dumped.count < 60 * text.utf8.count + 10_000)
  }

  @Test func entitiesCannotGrow() {
    let declarations = (0..<10).map { "<!ENTITY e\($0 + 1) \"&e\($0);&e\($0);&e\($0);\">" }.joined()
    let head = "<!DOCTYPE x [<!ENTITY e0 \"\(String(repeating: "x", count: 150))\">\(declarations)]>"
    let feed = FeedReader.read(
      Array(
        (head + Self.item("<title>&e0;&e9;</title><description>\(Self.repeated("&e0;"))</description>")).utf8)
    )
    #expect(feed.entries.first?.title == String(repeating: "x", count: 150) + "&e9;")
    #expect((feed.entries.first?.summary?.utf8.count ?? .max) < 5 * 4 * Self.size + 5_000)
  }

  @Test func aTitleOfMegabytesIsCut() {
    let feed = FeedReader.read(
      Array(Self.item("<title>\(String(repeating: "đ", count: 3_000_000))</title>").utf8))
    #expect((feed.entries.first?.title?.utf8.count ?? .max) <= ListeningLimits.titleBytes + 4)
  }

  @Test func aSummaryOfMegabytesIsCutAndStaysSafe() {
    let long = String(repeating: "<b>a</b>", count: 300_000)
    let feed = FeedReader.read(Array(Self.item("<description><![CDATA[\(long)]]></description>").utf8))
    #expect((feed.entries.first?.summary?.utf8.count ?? .max) <= ListeningLimits.textBytes)
  }

  @Test func datesOutOfAllBounds() {
    let dates = [
      "99999-01-01", "Sat, 99 Nov 99999 99:99:99 +9999", String(repeating: "9", count: 5000), "0000-00-00",
    ]
    for date in dates {
      #expect(
        FeedReader.read(Array(Self.item("<pubDate>\(date)</pubDate>").utf8)).entries.first?.published == nil)
    }
  }

  @Test func anyBytesAtAll() {
    var state: UInt64 = 5
    let seed = Array(
      "<?xml version='1.0' encoding='big5'?><rss><channel><item><title>a&amp;</title><![CDATA[x]]></item></channel>"
        .utf8)
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      #expect(FeedReader.read(bytes).entries.count <= 1)
    }
  }
}
