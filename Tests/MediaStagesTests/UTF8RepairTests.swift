import Testing

@testable import MediaStages

/// No U+FFFD where it can be known what was meant.
@Suite struct UTF8RepairTests {
  private static let rest = Array(" – Kỳ họp Hội đồng nhân dân tỉnh thông qua nghị quyết về đầu tư công".utf8)

  @Test(
    "few bytes that are no UTF-8",
    arguments: [
      // A character cut off before the end of a text, or before the dots of a cut.
      (Array("cầ".utf8.dropLast()) + Array("<".utf8), "c<"),
      (Array("cầ".utf8.dropLast(2)) + Array("...".utf8), "c..."),
      (Array("cầ".utf8.dropLast()) + Array("…".utf8), "c…"),
      (Array("cầ".utf8.dropLast(2)) + Array("]]>".utf8), "c]]>"),
      (Array("cầ".utf8.dropLast()) + Array(" và".utf8), "c và"), ([0x61, 0xF0, 0x9F, 0x98, 0x22], "a\""),
      // Halves of UTF-16 in three bytes each, NUL in two.
      ([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x21], "😀!"), ([0x61, 0xC0, 0x80, 0x62], "ab"),
      // windows-1252 from elsewhere.
      ([0x61, 0x96, 0x62], "a–b"), ([0x93, 0x61, 0x94], "“a”"), ([0x67, 0x69, 0xE1, 0x20, 0x76], "giá v"),
      ([0x61, 0xA0, 0x62], "a\u{A0}b"), ([0x61, 0x81, 0x62], "ab"), ([0x80, 0x35], "€5"),
    ] as [([UInt8], String)])
  func mended(_ bytes: [UInt8], _ expected: String) throws {
    let repaired = try #require(UTF8Repair.repaired(bytes + Self.rest))
    #expect(
      String(validating: repaired, as: UTF8.self) == expected + String(decoding: Self.rest, as: UTF8.self))
  }

  @Test func aTextThatEndsInTheMiddleOfACharacterLosesIt() throws {
    let whole = Array("Kỳ họp Hội đồng nhân dân".utf8)
    #expect(UTF8Repair.repaired(whole + [0xE1, 0xBB]) == whole)
    #expect(UTF8Repair.repaired(whole + [0xE1]) == whole)
  }

  @Test(arguments: [
    // Valid, in another encoding, without a character of UTF-8, of too many strays.
    Array("Kỳ họp".utf8), [0x4B, 0x68, 0xE1, 0x6E, 0x68, 0x20, 0x74, 0x68, 0xE0, 0x6E, 0x68], [0xFF], [],
    Array("ộ".utf8) + [0x20, 0xE1, 0x20, 0xE0, 0x20],
  ])
  func otherBytesStay(_ bytes: [UInt8]) {
    #expect(UTF8Repair.repaired(bytes) == nil)
  }

  @Test(arguments: [
    ("Khánh thành c\u{FFFD}...", "Khánh thành c..."), ("<p>c\u{FFFD}\u{FFFD}</p>", "<p>c</p>"),
    ("c\u{FFFD}", "c"),
    ("Gi\u{FFFD} vàng", "Gi\u{FFFD} vàng"), ("\u{FFFD}a\u{FFFD}…", "\u{FFFD}a…"), ("", ""),
  ])
  func lostEndsGo(_ text: String, _ expected: String) {
    #expect(String(decoding: UTF8Repair.withoutLostEnds(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test func feedsKeepNoReplacement() throws {
    var bytes = Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Khánh thành c".utf8)
    bytes += Array("ầ".utf8.dropLast()) + Array("</title><description>Giá".utf8) + [0xA0, 0x96]
    bytes += Array(" &#55357;&#56832;</description></item></channel></rss>".utf8)
    let feed = FeedReader.read(bytes)
    #expect((feed.encoding, feed.fault) == ("utf-8", .unreadableBytes))
    let entry = try #require(feed.entries.first)
    #expect((entry.title, entry.summary) == ("Khánh thành c", "Giá\u{A0}– 😀"))
  }

  @Test func summariesAreCutBetweenCharacters() throws {
    let text = String(repeating: "ầ", count: 400_000)
    let feed = FeedReader.read(
      Array("<rss><channel><item><description>\(text)</description></item></channel></rss>".utf8))
    let summary = try #require(feed.entries.first?.summary)
    #expect(summary.utf8.count <= ListeningLimits.textBytes && !summary.contains("\u{FFFD}"))
  }

  @Test func pagesKeepNoReplacement() throws {
    var page = Array("<meta charset=utf-8><meta property=og:title content='Khánh thành c".utf8)
    page += Array("ầ".utf8.dropLast(2)) + Array("...'><article><h1>Khánh thành cầu</h1><p>".utf8)
    page +=
      Array("Tỉnh An Hải vừa khánh thành cầu Sông Mây sau ba năm thi công, nối hai bờ sông".utf8) + [0x96]
    page += Array(" và hai xã, theo Sở Xây dựng cho biết hôm qua.</p></article>".utf8)
    let article = ArticleReader.read(page, now: 1_795_262_400_000)
    #expect(article.title == "Khánh thành c...")
    #expect(article.text.contains("nối hai bờ sông– và hai xã"))
  }

  @Test func longAttributesAreCutBetweenCharacters() {
    let title = String(repeating: "ầ", count: 5_000)
    let article = ArticleReader.read(Array("<meta property=og:title content='a\(title)'>".utf8), now: 0)
    #expect(article.title?.contains("\u{FFFD}") == false)
  }
}
