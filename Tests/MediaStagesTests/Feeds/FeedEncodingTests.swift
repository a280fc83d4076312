import Foundation
import Testing

@testable import MediaStages

/// Which encoding counts: the server's word, the declaration, the bytes themselves.
@Suite struct FeedEncodingTests {
  private static func feed(_ declaration: String, _ title: [UInt8]) -> [UInt8] {
    Array("\(declaration)<rss version=\"2.0\"><channel><title>".utf8) + title
      + Array("</title></channel></rss>".utf8)
  }

  @Test func utf8IsTakenWhereNothingIsSaid() {
    let feed = FeedReader.read(Self.feed("", Array("Đồng Nai".utf8)))
    #expect((feed.title, feed.encoding, feed.fault) == ("Đồng Nai", "utf-8", nil))
  }

  @Test(arguments: [
    ("windows-1258", [0xD0, 0xF4, 0xCC, 0x6E, 0x67] as [UInt8], "Đồng"),
    ("euc-kr", [0xB3, 0xE2], "년"), ("big5", [0xA5, 0xAD, 0xA9, 0x77], "平定"), ("gb2312", [0xC6, 0xBD], "平"),
    ("shift_jis", [0x93, 0xFA], "日"), ("tis-620", [0xE4, 0xB7, 0xC2], "ไทย"),
  ])
  func declared(_ label: String, _ bytes: [UInt8], _ expected: String) {
    let feed = FeedReader.read(Self.feed("<?xml version='1.0' encoding='\(label)'?>", bytes))
    #expect((feed.title, feed.fault) == (expected, nil))
  }

  @Test func theServersWordGoesBeforeTheDeclaration() {
    let bytes = Self.feed("<?xml version='1.0' encoding='utf-8'?>", [0x93, 0x41, 0x94])
    let feed = FeedReader.read(bytes, headers: FeedHeaders(contentType: "text/xml; charset=windows-1252"))
    #expect((feed.title, feed.fault) == ("“A”", nil))
  }

  @Test func aWrongWordIsNotedAndTheBytesBelieved() {
    let feed = FeedReader.read(
      Self.feed("", Array("Quảng Ngãi".utf8)), headers: FeedHeaders(contentType: "text/xml; charset=us-ascii")
    )
    #expect((feed.title, feed.fault) == ("Quảng Ngãi", .encodingDiffers))
  }

  @Test func textThatIsNoXMLIsNoted() {
    let feed = FeedReader.read(Self.feed("", [0x41]), headers: FeedHeaders(contentType: "text/plain"))
    #expect((feed.title, feed.fault) == ("A", .notXMLType))
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian])
  func wideEncodingsAreToldByTheirFirstBytes(_ encoding: String.Encoding) throws {
    let text = "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>Huế</title></channel></rss>"
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    #expect(FeedReader.read(bytes).title == "Huế")
  }

  @Test func doublyEncodedTextIsRepaired() {
    #expect(FeedReader.read(Self.feed("", Array("giÃ¡ cÃ¡".utf8))).title == "giá cá")
    #expect(FeedReader.read(Self.feed("", Array("giá cá".utf8))).title == "giá cá")
    #expect(FeedReader.read(Self.feed("", Array("\u{93}A\u{94}".utf8))).title == "“A”")
  }
}
