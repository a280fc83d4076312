import Markup
import Testing

@Suite struct XMLTreeTests {
  @Test func namespacesGetTheWantedPrefixes() throws {
    let xml =
      #"<x:a xmlns:x="urn:w" xmlns="urn:other" x:k="v" j="&lt;&#7843;"><b>một<x:c/> hai</b><!-- không --></x:a>"#
    let tree = try XMLTreeReader.read(Array(xml.utf8), prefixes: ["urn:w": "w"])
    let root = try #require(tree.root.first("w:a"))
    #expect(root["w:k"] == "v")
    #expect(root["j"] == "<ả")
    #expect(root.first("b")?.text == "một hai")
    #expect(root.descendant("w:c")?.name == "w:c")
    #expect(tree.root.descendants("b").count == 1)
  }

  @Test(arguments: ["<a>", "<a></b>", "", "chữ", "<a>&b;</a>"])
  func damagedXMLIsRefused(_ xml: String) {
    #expect(throws: UnreadableMarkup.damaged) { try XMLTreeReader.read(Array(xml.utf8)) }
  }

  @Test func documentTypesAreRefusedUnlessRecovering() throws {
    let xml = #"<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "gg">]><a>x&e;&f;y&amp;</a>"#
    #expect(throws: UnreadableMarkup.hasDocumentType) { try XMLTreeReader.read(Array(xml.utf8)) }
    let tree = try XMLTreeReader.read(Array(xml.utf8), recovers: true)
    #expect(tree.root.text == "x&e;&f;y&")
  }

  @Test func feedsMayUseNamesOfHTML() throws {
    let feed = "<a>một&nbsp;&agrave;&x; & &#225;&lt;<![CDATA[ & &nbsp; ]]>&amp;</a>"
    let tree = try XMLTreeReader.read(Array(feed.utf8), recovers: true)
    #expect(tree.root.text == "một\u{A0}à&x; & á< & &nbsp; &")
  }

  @Test func limitsHold() {
    let deep = String(repeating: "<a>", count: 50) + String(repeating: "</a>", count: 50)
    #expect(throws: UnreadableMarkup.tooLarge) {
      try XMLTreeReader.read(Array(deep.utf8), limits: MarkupLimits(depth: 20))
    }
    let wide = "<a>\(String(repeating: "<b/>", count: 100))</a>"
    #expect(throws: UnreadableMarkup.tooLarge) {
      try XMLTreeReader.read(Array(wide.utf8), limits: MarkupLimits(nodes: 50))
    }
    #expect(throws: UnreadableMarkup.tooLarge) {
      try XMLTreeReader.read(Array(wide.utf8), limits: MarkupLimits(bytes: 50))
    }
  }
}

@Suite struct HTMLTreeTests {
  @Test func carelessPagesAreRead() throws {
    let page = "<P CLASS=x>một<p>hai &nbsp;&#7843;<table><tr><td>ba<td>bốn</table><![if !vml]>năm<![endif]>"
    let tree = try HTMLTreeReader.read(utf8: Array(page.utf8))
    #expect(tree.root.descendants("p").map(\.text).first == "một")
    #expect(tree.root.descendant("p")?["class"] == "x")
    #expect(tree.root.descendants("td").map(\.text) == ["ba", "bốn"])
    #expect(tree.root.text.hasSuffix("năm"))
    #expect(tree.root.text.contains("hai \u{A0}ả"))
  }

  @Test func deepPagesAreFlattened() throws {
    let page = String(repeating: "<div>", count: 60) + "chữ"
    let tree = try HTMLTreeReader.read(utf8: Array(page.utf8), limits: MarkupLimits(depth: 20))
    #expect(tree.root.text == "chữ")
    #expect(throws: UnreadableMarkup.tooLarge) {
      try HTMLTreeReader.read(utf8: Array(page.utf8), limits: MarkupLimits(depth: 10))
    }
  }

  @Test func anEmptyPageHasNoElements() throws {
    let tree = try HTMLTreeReader.read(utf8: [])
    #expect(!tree.root.hasText)
  }
}
