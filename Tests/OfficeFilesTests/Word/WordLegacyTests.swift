import Core
import OfficeFiles
import Testing

/// Runs in fonts from before Unicode, wherever the font is named.
@Suite struct WordLegacyTests {
  typealias W = WordFixture

  private static func fonts(_ name: String) -> String {
    #"<w:rFonts w:ascii="\#(name)" w:hAnsi="\#(name)"/>"#
  }

  private func read(_ fixture: WordFixture) throws -> [String] {
    try WordReader.read(fixture.bytes).blocks.map(\.text)
  }

  @Test func fontsOfRunsStylesAndDefaults() throws {
    var fixture = WordFixture()
    fixture.styles =
      "<w:docDefaults><w:rPrDefault><w:rPr>\(Self.fonts(".VnTime"))</w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"Hoa\"><w:rPr>\(Self.fonts(".VnTimeH"))</w:rPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"Hoa\"/></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"Vni\"><w:rPr>\(Self.fonts("VNI-Times"))</w:rPr></w:style>"
    fixture.body =
      W.p("Së Néi vô chñ tr×") + W.p("kÕ ho¹ch", paragraph: #"<w:pStyle w:val="Con"/>"#)
      + W.p("Sôû Y teá", run: #"<w:rStyle w:val="Vni"/>"#)
      + W.p("Sở Tư pháp", run: Self.fonts("Times New Roman"))
      + W.p("Sở Công Thương là đơn vị", run: Self.fonts(".VnTime"))
      + "<w:p><w:r><w:rPr>\(Self.fonts(".VnTimeH"))</w:rPr><w:t>ñ</w:t></w:r><w:r><w:t>y ban</w:t></w:r></w:p>"
    #expect(
      try read(fixture) == [
        "Sở Nội vụ chủ trì", "KẾ HOẠCH", "Sở Y tế", "Sở Tư pháp", "Sở Công Thương là đơn vị", "Ủy ban",
      ])
  }

  @Test func fontsOfTheTheme() throws {
    var fixture = WordFixture()
    let space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    fixture.relations = [("theme", "theme/theme1.xml")]
    fixture.extra = [
      (
        "word/theme/theme1.xml",
        Array(
          """
          <a:theme xmlns:a="\(space)"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnArial"/>\
          </a:minorFont></a:fontScheme></a:themeElements></a:theme>
          """.utf8)
      )
    ]
    fixture.body = W.p("®¬n vÞ", run: #"<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>"#)
    #expect(try read(fixture) == ["đơn vị"])
  }

  @Test func textWhoseFontWasLost() throws {
    var fixture = WordFixture()
    let plain = Self.fonts("Times New Roman")
    fixture.body =
      W.p("Së Néi vô chñ tr×, ®\u{AD}a hå s¬ lªn hÖ thèng", run: plain) + W.p("Café và đơn vị", run: plain)
    #expect(try read(fixture) == ["Sở Nội vụ chủ trì, đưa hồ sơ lên hệ thống", "Café và đơn vị"])
  }
}
