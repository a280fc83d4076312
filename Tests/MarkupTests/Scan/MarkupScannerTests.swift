import Markup
import Testing

@Suite struct MarkupScannerTests {
  /// Tokens in one line each: "<a", "</a", "text", "!comment", "[raw".
  private static func tokens(_ text: String, _ mode: MarkupScanner.Mode) -> [String] {
    var scanner = MarkupScanner(Array(text.utf8), mode: mode)
    var found: [String] = []
    while scanner.next() {
      let name = String(decoding: scanner.bytes[scanner.name], as: UTF8.self)
      let content = String(decoding: scanner.bytes[scanner.content], as: UTF8.self)
      switch scanner.kind {
      case .start: found.append("<" + name + (scanner.isSelfClosing ? "/" : ""))
      case .end: found.append("</" + name)
      case .text: found.append(content)
      case .raw: found.append("[" + content)
      case .comment: found.append("!" + content)
      case .doctype: found.append("doctype" + content)
      case .instruction: found.append("?" + content)
      }
    }
    return found
  }

  @Test(arguments: [
    ("a<b>c</b >d", ["a", "<b", "c", "</b", "d"]),
    ("1 < 2 <3 </ 4>x", ["1 < 2 <3 ", "! 4", "x"]),
    ("<!-- a > b --><p>", ["! a > b ", "<p"]),
    ("<!--><p><!---><i>", ["!", "<p", "!", "<i"]),
    ("<!-- never ends <p>", ["! never ends <p>"]),
    ("<script>if (a<b) '</p>'</script>x", ["<script", "[if (a<b) '</p>'", "</script", "x"]),
    (
      "<script><!-- <script>a</script> --></script>x",
      ["<script", "[<!-- <script>a</script> -->", "</script", "x"]
    ),
    ("<TITLE>a <b> &amp; c</Title>", ["<TITLE", "a <b> &amp; c", "</Title"]),
    ("<title>never ends<p>text", ["<title", "never ends", "<p", "text"]),
    ("<p class=a", []),
    ("<?php echo ?>x", ["!php echo ?", "x"]),
    ("<![CDATA[x]]>y", ["![CDATA[x]]", "y"]),
  ])
  func cutsHTML(_ text: String, _ expected: [String]) {
    #expect(Self.tokens(text, .html) == expected)
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><a:b/>", ["?xml version='1.0'", "<a:b/"]),
    ("<a><![CDATA[1 < 2 ]] > ]]></a>", ["<a", "[1 < 2 ]] > ", "</a"]),
    (
      "<!DOCTYPE r [ <!ENTITY x \"a>b\"> ]><r>&x;</r>",
      ["doctype r [ <!ENTITY x \"a>b\"> ]", "<r", "&x;", "</r"]
    ),
    ("<script>a<b></script>", ["<script", "a", "<b", "</script"]),
    ("<?never ends><a>", ["?never ends", "<a"]),
  ])
  func cutsXML(_ text: String, _ expected: [String]) {
    #expect(Self.tokens(text, .xml) == expected)
  }

  @Test func readsAttributesInEveryForm() throws {
    var scanner = MarkupScanner(
      Array("<a one=1 two = '2 >' three=\"3\" four FIVE=a/b class=x class=y/>".utf8), mode: .html)
    let isThere = scanner.next()
    #expect(isThere)
    let pairs = scanner.attributes.map {
      [
        String(decoding: scanner.bytes[$0.name], as: UTF8.self),
        String(decoding: scanner.bytes[$0.value], as: UTF8.self),
      ]
    }
    #expect(
      pairs == [
        ["one", "1"], ["two", "2 >"], ["three", "3"], ["four", ""], ["FIVE", "a/b"], ["class", "x"],
        ["class", "y/"],
      ])
    let value = try #require(scanner.value(of: "three"))
    #expect(String(decoding: scanner.bytes[value], as: UTF8.self) == "3")
    #expect(scanner.attributes[5].key == .class)
  }
}
