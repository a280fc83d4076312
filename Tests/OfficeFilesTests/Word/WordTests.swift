import Core
import OfficeFiles
import Testing

private func read(_ fixture: WordFixture) throws -> [String] {
  Described.blocks(try WordReader.read(fixture.bytes))
}

@Suite struct WordTextTests {
  typealias W = WordFixture

  @Test func headersAndFootersAreMargins() throws {
    func part(_ root: String, _ inner: String) -> [UInt8] {
      Array("<w:\(root) \(W.space) \(W.more)>\(inner)</w:\(root)>".utf8)
    }
    var fixture = WordFixture()
    fixture.body = W.p("Nội dung")
    fixture.extra = [
      (
        "word/header1.xml",
        part("hdr", W.p("Lưu hành nội bộ") + "<w:tbl><w:tr>\(W.tc(W.p("Ô")))</w:tr></w:tbl>")
      ),
      ("word/footer1.xml", part("ftr", W.p("Lưu hành nội bộ") + W.p("Trang 1"))),
      ("word/header2.xml", Array("<damaged".utf8)),
    ]
    fixture.relations = [("header", "header1.xml"), ("header", "header2.xml"), ("footer", "footer1.xml")]
    let document = try WordReader.read(fixture.bytes)
    #expect(document.blocks.map(\.text) == ["Nội dung"])
    #expect(document.margins == ["Lưu hành nội bộ", "Ô", "Trang 1"])
  }

  @Test func runsStylesAndHeadings() throws {
    var fixture = WordFixture()
    fixture.styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="H1"/></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
      """
    fixture.body =
      W.p("MỤC ĐÍCH", paragraph: #"<w:pStyle w:val="Sub"/>"#)
      + W.p("nghiêng", run: "<w:i/>") + W.p("đậm", run: #"<w:rStyle w:val="Strong"/>"#)
      + W.p(
        "thường", run: #"<w:b w:val="0"/>"#, paragraph: #"<w:pStyle w:val="Sub"/><w:outlineLvl w:val="9"/>"#)
      + W.p("hoa", run: "<w:caps/>") + W.p("ẩn", run: "<w:vanish/>")
      + W.p("Phần", paragraph: #"<w:outlineLvl w:val="1"/>"#)
    #expect(
      try read(fixture) == ["h1b| MỤC ĐÍCH", "pi| nghiêng", "pb| đậm", "p| thường", "p| HOA", "h2| Phần"])
  }

  @Test func breaksTabsHyphensAndDecomposedMarks() throws {
    var fixture = WordFixture()
    let decomposed = "e\u{302}\u{301}"
    fixture.body =
      "<w:p><w:r><w:t>KT. CHỦ TỊCH</w:t><w:br/><w:t>PHÓ CHỦ TỊCH</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>một câu</w:t><w:br/><w:t>liền nhau</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>57</w:t><w:noBreakHyphen/><w:t>KL/TW</w:t><w:tab/><w:t>k\(decomposed)</w:t><w:softHyphen/>"
      + "<w:t>t</w:t></w:r></w:p>"
    #expect(
      try read(fixture) == ["p| KT. CHỦ TỊCH", "p| PHÓ CHỦ TỊCH", "p| một câu liền nhau", "p| 57-KL/TW kết"])
  }

  @Test func trackedChangesReadAsAccepted() throws {
    var fixture = WordFixture()
    fixture.body = """
      <w:p><w:r><w:t xml:space="preserve">Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">đoạn nối </w:t></w:r></w:p>
      <w:p><w:r><w:t>tiếp theo</w:t></w:r></w:p>
      """
    let document = try WordReader.read(fixture.bytes)
    #expect(Described.blocks(document) == ["p| Giữ thêm", "p| đoạn nối tiếp theo"])
    #expect(document.diagnostics.map(\.code) == ["tracked-changes"])
  }

  @Test func fieldsShowTheirResults() throws {
    var fixture = WordFixture()
    fixture.body = """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>\
      <w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>hiện</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>, 2025</w:t></w:r>\
      </w:fldSimple><w:hyperlink><w:r><w:t>, liên kết</w:t></w:r></w:hyperlink></w:p>
      """
    #expect(try read(fixture) == ["p| hiện, 2025, liên kết"])
  }

  @Test func textBoxesAreReadOnceAndNotesAtTheEnd() throws {
    var fixture = WordFixture()
    let box = "<w:txbxContent>\(W.p("DỰ THẢO"))</w:txbxContent>"
    fixture.body = """
      <w:p><w:r><w:t>Thân</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\(box)</wps:txbx>\
      </w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:p><w:r><w:t>Căn cứ</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>
      <w:p><w:r><w:t>Hết</w:t></w:r></w:p>
      """
    fixture.footnotes =
      #"<w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="7">"# + W.p("Nghị định mẫu.")
      + "</w:footnote>"
    #expect(
      try read(fixture) == ["p| Thân", "p| DỰ THẢO", "p| Căn cứ[1]", "p| Hết", "n| [1] Nghị định mẫu."])
  }
}

@Suite struct WordNumberingTests {
  typealias W = WordFixture

  static let lists = """
    <w:abstractNum w:abstractNumId="0">\(W.level(0, "upperRoman", "%1."))\(W.level(1, "decimal", "%2."))\
    \(W.level(2, "decimal", "%2.%3."))\(W.level(3, "lowerLetter", "%4)"))</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">\(W.level(0, "bullet", "\u{F02D}"))\(W.level(1, "bullet", "+"))</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">\(W.level(0, "decimalZero", "%1"))</w:abstractNum>
    <w:abstractNum w:abstractNumId="3">\(W.level(0, "upperRoman", "%1"))\
    \(W.level(1, "decimal", "%1.%2", more: "<w:isLgl/>"))</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/>\
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
    """

  @Test func labelsAreThoseWordPrints() throws {
    var fixture = WordFixture(numbering: Self.lists)
    fixture.body =
      W.numbered("Mục đích") + W.numbered("Yêu cầu", level: 1) + W.numbered("Nhỏ", level: 2)
      + W.numbered("Điểm", level: 3) + W.numbered("Điểm", level: 3) + W.numbered("Nhỏ", level: 2)
      + W.numbered("Nội dung") + W.numbered("Lại từ đầu", level: 1) + W.numbered("Gạch", list: 2)
      + W.numbered("Cộng", list: 2, level: 1) + W.numbered("Số", list: 3) + W.numbered("Năm", list: 4)
      + W.numbered("Sáu", list: 1)
    #expect(
      try read(fixture) == [
        "-0| I. Mục đích", "-1| 1. Yêu cầu", "-2| 1.1. Nhỏ", "-3| a) Điểm", "-3| b) Điểm", "-2| 1.2. Nhỏ",
        "-0| II. Nội dung", "-1| 1. Lại từ đầu", "-0| - Gạch", "-1| + Cộng", "-0| 01 Số", "-0| V. Năm",
        "-0| VI. Sáu",
      ])
  }

  @Test func legalLevelsAndNumbersFromStyles() throws {
    var fixture = WordFixture(numbering: Self.lists)
    fixture.styles = """
      <w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr>\
      </w:pPr></w:style>
      """
    fixture.body =
      W.p("Một", paragraph: #"<w:pStyle w:val="Muc"/>"#) + W.numbered("Hai", list: 5, level: 1)
      + W.p("Không", paragraph: #"<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>"#)
    #expect(try read(fixture) == ["-0| I Một", "-1| 1.1 Hai", "p| Không"])
  }

  @Test func emptyCellsShowTheirNumbers() throws {
    var fixture = WordFixture(numbering: Self.lists)
    let row = { (text: String) in "<w:tr>\(W.tc(W.numbered("", list: 3)))\(W.tc(W.p(text)))</w:tr>" }
    fixture.body =
      "<w:tbl>\(row("a"))\(row("b"))</w:tbl>" + W.numbered("", list: 3) + W.numbered("c", list: 3)
    #expect(try read(fixture) == ["t| 01 ; a", "t| 02 ; b", "-0| 04 c"])
  }
}

@Suite struct WordTableTests {
  typealias W = WordFixture

  @Test func mergedCellsMakeAGrid() throws {
    var fixture = WordFixture()
    let restart = #"<w:vMerge w:val="restart"/>"#
    fixture.body = """
      <w:tbl><w:tr>\(W.tc(W.p("TT", run: "<w:b/>"), restart))\(W.tc(W.p("Đơn vị"), #"<w:gridSpan w:val="2"/>"#))</w:tr>
      <w:tr>\(W.tc(W.p("x"), "<w:vMerge/>"))\(W.tc(W.p("Chủ trì")))\(W.tc(W.p("Phối hợp")))</w:tr>
      <w:tr>\(W.tc(W.p("1")))\(W.tc(W.p("Sở A") + W.p("Sở B")))</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>\(W.tc(W.p("xóa")))</w:tr></w:tbl>
      """
    #expect(
      try read(fixture) == [
        "t| {1x2}TT* ; {2x1}Đơn vị ; ^", "t| ^ ; Chủ trì ; Phối hợp", "t| 1 ; Sở A / Sở B ; ",
      ])
  }

  @Test func tablesWithinCellsAreFlattened() throws {
    var fixture = WordFixture()
    let inner = "<w:tbl><w:tr>\(W.tc(W.p("a")))\(W.tc(W.p("b")))</w:tr></w:tbl>"
    fixture.body =
      "<w:tbl><w:tr>\(W.tc(W.p("trên") + inner + W.p("dưới")))\(W.tc(W.p("phải")))</w:tr></w:tbl>"
    let document = try WordReader.read(fixture.bytes)
    #expect(Described.blocks(document) == ["t| trên / a / b / dưới ; phải"])
    #expect(document.lines.map(\.text) == ["trên a b dưới | phải"])
  }

  @Test func strictNamespaceAndContentControls() throws {
    var fixture = WordFixture()
    fixture.body = """
      <w:sdt><w:sdtContent>\(W.p("Trong khung"))<w:tbl><w:sdt><w:sdtContent><w:tr>\(W.tc(W.p("ô")))</w:tr>\
      </w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>
      """
    #expect(try read(fixture) == ["p| Trong khung", "t| ô"])
  }
}
