import Markup
import Testing

@Suite struct CharacterReferenceTests {
  private static func text(_ source: String, isAttribute: Bool = false) -> String {
    let bytes = Array(source.utf8)
    return CharacterReferences.text(bytes, 0..<bytes.count, isAttribute: isAttribute)
  }

  @Test(arguments: [
    ("a &amp; b &lt;&gt;&quot;&apos;", "a & b <>\"'"),
    ("&notin;&not;in &notit;", "∉¬in ¬it;"),
    ("&NotEqualTilde;&CounterClockwiseContourIntegral;", "\u{2242}\u{338}∳"),
    ("&eacute &Eacute;&nosuchname; & &; &#;", "é É&nosuchname; & &; &#;"),
    ("&#272;&#x110;&#X110 &#65x", "ĐĐĐ Ax"),
    ("&#150;&#x80;&#x81;", "–€\u{81}"),
    ("&#xD800;&#x110000;&#0;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#55357;&#56832;&#xD83D;&#xDE00;", "😀😀"),
    ("&#55357; &#56832;&#55357;&#55357;&#65;", "\u{FFFD} \u{FFFD}\u{FFFD}\u{FFFD}A"),
    ("&#55357;&#56832", "\u{FFFD}\u{FFFD}"), ("t&#7889;t &#x1ED1", "tốt ố"),
  ])
  func replaces(_ source: String, _ expected: String) {
    #expect(Self.text(source) == expected)
  }

  @Test func addressesInAttributesKeepTheirParameters() {
    #expect(Self.text("?a=1&copy=2&lt;3&amp;d&copy", isAttribute: true) == "?a=1&copy=2<3&d©")
  }

  @Test func aMillionAmpersandsTakeNoTime() {
    let source = String(repeating: "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", count: 20_000)
    #expect(Self.text(source) == source)
  }
}
