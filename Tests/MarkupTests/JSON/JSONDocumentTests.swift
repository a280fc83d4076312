import Markup
import Testing

@Suite struct JSONDocumentTests {
  func read(_ text: String) throws -> JSONNode { try JSONDocument(Array(text.utf8)).root }

  @Test func valuesAreFoundByKeyAndOrder() throws {
    let root = try read(#" {"a": [1, -2.5e3, true], "b": {"c": null, "d": "x"}, "a": 9} "#)
    #expect(root["a"]?.elements.map(\.number) == [1, -2500, nil])
    #expect(root["a"]?.elements.last?.bool == true)
    #expect(root["b"]?["d"]?.string == "x")
    #expect(root["b"]?["c"]?.kind == .null)
    #expect(root.members.map { $0.key.string } == ["a", "b", "a"])
    #expect(root["b"].map { String(decoding: $0.raw, as: UTF8.self) } == #"{"c": null, "d": "x"}"#)
    #expect(root["missing"] == nil)
  }

  @Test(arguments: [
    (#""Bình Định""#, "Bình Định"), (#""B\u00ecnh""#, "Bình"), (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d!""#, "\u{FFFD}!"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83d\ud83d""#, "\u{FFFD}\u{FFFD}"),
    (#""a\n\t\"\\\/b""#, "a\n\t\"\\/b"), (#""""#, ""),
  ])
  func stringsAreDecoded(text: String, meaning: String) throws {
    #expect(try read(text).string == meaning)
  }

  @Test(arguments: [
    ("", JSONFault.Reason.unexpectedEnd), ("{", .unexpectedEnd), ("[1,]", .unexpectedSign),
    ("{\"a\" 1}", .unexpectedSign), ("{a:1}", .unexpectedSign), ("01", .badNumber), ("1.", .badNumber),
    ("-", .badNumber), ("1e", .badNumber), ("\"\u{1}\"", .controlCharacter), ("\"\\x\"", .badEscape),
    ("\"\\u12g4\"", .badEscape), ("\"abc", .unexpectedEnd), ("1 2", .trailingText), ("tru", .unexpectedEnd),
    ("nul!", .unexpectedSign), ("NaN", .unexpectedSign), ("]", .unexpectedSign), ("[}", .unexpectedSign),
  ])
  func whatIsNoJSONIsRefused(text: String, reason: JSONFault.Reason) {
    #expect { try read(text) } throws: { ($0 as? JSONFault)?.reason == reason }
  }

  @Test func depthIsBounded() throws {
    let fits = JSONDocument.depth
    #expect(throws: Never.self) {
      try read(String(repeating: "[", count: fits) + String(repeating: "]", count: fits))
    }
    #expect { try read(String(repeating: "[", count: 100_000)) } throws: {
      ($0 as? JSONFault)?.reason == .tooDeep
    }
  }

  @Test func brokenUTF8IsRefusedWhereItStands() {
    #expect(throws: JSONFault(.invalidUTF8, at: 2)) { try JSONDocument([0x22, 0x61, 0xFF, 0x22]) }
  }

  @Test func hugeNumbersDoNotTrap() throws {
    #expect(try read("1e999").number == .infinity)
    #expect(try read("-1234567890123456789012").number == -1.234567890123456789012e21)
  }

  @Test func whatIsWrittenReadsBack() throws {
    let source = try read(#"{"url":"x","n":[1, 2]}"#)
    var writer = JSONObjectWriter()
    writer.field("text", "\u{1}\"\\\n\r\tđ\u{7F}")
    writer.field("count", 3)
    writer.field("share", 0.25)
    writer.field("none", String?.none)
    writer.field("odd", Double.nan)
    writer.field("names", ["a", "b"])
    writer.field("watches", [1, 2]) { inner, number in inner.field("number", number) }
    for member in source.members { writer.pass(member) }
    let bytes = writer.finished()
    #expect(!bytes.contains(0x0A))
    let read = try JSONDocument(bytes).root
    #expect(read["text"]?.string == "\u{1}\"\\\n\r\tđ\u{7F}")
    #expect(read["count"]?.number == 3)
    #expect(read["share"]?.number == 0.25)
    #expect(read["none"]?.kind == .null)
    #expect(read["odd"]?.kind == .null)
    #expect(read["names"]?.elements.map(\.string) == ["a", "b"])
    #expect(read["watches"]?.elements.map { $0["number"]?.number } == [1, 2])
    #expect(read["url"]?.string == "x")
    #expect(read["n"]?.raw.elementsEqual("[1, 2]".utf8) == true)
  }
}
