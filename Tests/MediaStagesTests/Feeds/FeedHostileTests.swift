import TestKit
import Testing

@testable import MediaStages

/// Feeds made to hurt: bounded in time and memory, and never a trap.
@Suite struct FeedHostileTests {
  /// No summary grows beyond `ListeningLimits.textBytes` when it is cleaned, also of the doubled texts: what is cut takes a
  /// pass of its own.
  private static let size = 10_000

  private static func item(_ inner: String) -> String {
    "<rss><channel><item>\(inner)</item></channel></rss>"
  }

  private static func repeated(_ times: Int, _ text: String) -> String {
    String(repeating: text, count: size * times)
  }

  /// In time as in length.
  @Test(
    arguments: [
      { item("<description>" + repeated($0, "<div>")) },
      { item(repeated($0, "<a>") + repeated($0, "</b>")) },
      { repeated($0, "<item>") },
      { repeated($0, "<channel xml:base='a/'>") },
      { item(repeated($0, "<a xmlns:x='y'>")) },
      { item("<description><![CDATA[" + repeated($0, "<a b=\"") + ">]]></description>") },
      { item("<description><![CDATA[" + repeated($0, "<a b='c>") + "]]></description>") },
      { item("<description><![CDATA[" + repeated($0, "<!-- >") + "]]></description>") },
      { item("<description><![CDATA[" + repeated($0, "</script> ") + "]]></description>") },
      { item("<description><![CDATA[" + repeated($0, "<svg>") + "]]></description>") },
      { item("<description>" + repeated(10 * $0, "&") + "</description>") },
      { repeated($0, "<![CDATA[") },
      { repeated($0, "<!DOCTYPE ") },
      { "<!DOCTYPE x [" + repeated($0, "<!ENTITY ") },
      { item("<link>" + repeated($0, "../") + "</link>") },
      { repeated(20 * $0, "<") },
      { repeated(20 * $0, "\u{0}") },
    ] as [@Sendable (Int) -> String])
  func linear(_ text: @Sendable (Int) -> String) {
    let (half, whole) = (Array(text(1).utf8), Array(text(2).utf8))
    #expect(FeedReader.read(whole).entries.count <= 2 * Self.size)
    #expect(FeedDump.write(whole).count < 60 * whole.count + 10_000)
    let ratio = Doubling.ratio(half: { _ = FeedReader.read(half) }, whole: { _ = FeedReader.read(whole) })
    #expect(ratio <= Doubling.bound, "\(text(1).prefix(70))")
  }

  @Test func entitiesCannotGrow() {
    let declarations = (0..<10).map { "<!ENTITY e\($0 + 1) \"&e\($0);&e\($0);&e\($0);\">" }.joined()
    let head = "<!DOCTYPE x [<!ENTITY e0 \"\(String(repeating: "x", count: 150))\">\(declarations)]>"
    let feed = FeedReader.read(
      Array(
        (head + Self.item("<title>&e0;&e9;</title><description>\(Self.repeated(1, "&e0;"))</description>"))
          .utf8)
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
