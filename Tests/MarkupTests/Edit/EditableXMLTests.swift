import Foundation
import Testing

@testable import Markup

/// XML that is changed at some places and keeps everything else.
@Suite struct EditableXMLTests {
  private static func file(_ text: String) throws -> EditableXML {
    try EditableXML(Array(text.utf8), limit: 1 << 20)
  }

  private static func written(_ file: EditableXML) -> String {
    String(decoding: file.bytes, as: UTF8.self).replacing(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: ""
    )
    .trimmingCharacters(in: .newlines)
  }

  @Test func whatIsNotTouchedStays() throws {
    let text =
      #"<w:d xmlns:w="w" xmlns:m="m"><!-- c --><w:p w:id="1"><?pi x?><m:r/> <w:t xml:space="preserve"> a&amp;b </w:t></w:p></w:d>"#
    let file = try Self.file(text)
    #expect(Self.written(file) == text)
    file.root.descendants("t")[0].text = "x < y"
    #expect(Self.written(file) == text.replacing(" a&amp;b ", with: "x &lt; y"))
  }

  @Test func onlyNamesOfTheSameNamespaceAreFound() throws {
    let file = try Self.file(
      #"<w:p xmlns:w="w" xmlns:m="m"><m:r><m:t>1</m:t></m:r><w:r><w:t>2</w:t></w:r></w:p>"#)
    #expect(file.root.descendants("t").map(\.text) == ["2"])
    #expect(file.root.first("r")?.first("t")?.text == "2")
    file.root.child("pPr", in: ["pPr"])["val"] = "a"
    #expect(Self.written(file).hasPrefix(#"<w:p xmlns:w="w" xmlns:m="m"><w:pPr w:val="a"/><m:r>"#))
  }

  @Test func innerParagraphsAreLeftOut() throws {
    let file = try Self.file("<p><r><t>1</t><box><p><r><t>2</t></r></p></box></r></p>")
    #expect(file.root.descendants("t").map(\.text) == ["1", "2"])
    #expect(file.root.descendants("t", notInto: "p").map(\.text) == ["1"])
  }

  /// What is held may be changed after what holds it was taken out: nothing is read that was freed.
  @Test func elementsLiveAsLongAsTheFile() throws {
    let file = try Self.file("<d><t><t><t>a</t></t></t><p><t>b</t></p></d>")
    let all = file.root.descendants("t") + file.root.descendants("p")
    for (place, element) in all.enumerated() {
      element.text = "x\(place)"
      element["val"] = element.text
      element.remove()
      element.remove()
      element.following("t").text = "y"
    }
    #expect(all.map(\.text).count == 5)
    #expect(file.root.elements.isEmpty && file.bytes.count > 10)
  }

  @Test func attributesOfOtherNamespacesAreDeclared() throws {
    let file = try Self.file(#"<w:d xmlns:w="w"><w:a w:id="1" id="2"/></w:d>"#)
    let element = try #require(file.root.first("a"))
    element["id", of: "urn:r"] = "3"
    element[plain: "id"] = "4"
    #expect(element["id"] == "1" && element["id", of: "urn:r"] == "3" && element[plain: "id"] == "4")
    #expect(try Self.file(Self.written(file)).root.first("a")?["id", of: "urn:r"] == "3")
  }

  @Test(arguments: ["", "<a", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>", "<a></b>", "chữ"])
  func whatIsNoPlainXMLIsRefused(text: String) {
    #expect(throws: UnreadableMarkup.self) { try Self.file(text) }
  }
}
