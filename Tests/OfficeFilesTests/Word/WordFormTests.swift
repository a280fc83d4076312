import Core
import OfficeFiles
import Testing

private func read(_ body: String, styles: String = "") throws -> [String] {
  var fixture = WordFixture()
  fixture.body = body
  fixture.styles = styles
  return Described.blocks(try WordReader.read(fixture.bytes))
}

/// What Word shows of fields, forms and content controls, which is not what lies in the file as text.
@Suite struct WordFormTests {
  typealias W = WordFixture

  private static func field(_ instruction: String, data: String = "", result: String? = nil) -> String {
    let shown = result.map { "<w:r><w:t>\($0)</w:t></w:r>" } ?? ""
    return #"<w:r><w:fldChar w:fldCharType="begin">\#(data)</w:fldChar></w:r>"#
      + "<w:r><w:instrText> \(instruction) </w:instrText></w:r>"
      + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(shown)<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
  }

  private static func list(_ entries: [String], _ state: String) -> String {
    let entries = entries.map { #"<w:listEntry w:val="\#($0)"/>"# }.joined()
    return "<w:ffData><w:ddList>\(state)\(entries)</w:ddList></w:ffData>"
  }

  @Test(arguments: [
    (#"<w:result w:val="1"/>"#, "Sở Y tế"), (#"<w:default w:val="2"/>"#, "Sở Tư pháp"), ("", "Sở Nội vụ"),
    (#"<w:result w:val="9"/>"#, "Sở Nội vụ"),
  ])
  func aListShowsItsChosenEntry(state: String, shown: String) throws {
    let data = Self.list(["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"], state)
    let body =
      "<w:p><w:r><w:t xml:space=\"preserve\">Chủ trì: </w:t></w:r>"
      + Self.field("FORMDROPDOWN", data: data, result: "cũ") + "<w:r><w:t>.</w:t></w:r></w:p>"
    #expect(try read(body) == ["p| Chủ trì: \(shown)."])
  }

  @Test func boxesAndTextFields() throws {
    func box(_ state: String) -> String {
      Self.field("FORMCHECKBOX", data: "<w:ffData><w:checkBox>\(state)</w:checkBox></w:ffData>")
    }
    let text = #"<w:ffData><w:textInput><w:default w:val="mặc định"/></w:textInput></w:ffData>"#
    #expect(
      try read("<w:p>\(box("<w:checked/>"))<w:r><w:t> Có</w:t></w:r></w:p>") == ["p| ☒Có"])
    #expect(
      try read(
        #"<w:p>\#(box(#"<w:default w:val="1"/><w:checked w:val="0"/>"#))<w:r><w:t>Không</w:t></w:r></w:p>"#)
        == ["p| ☐Không"])
    #expect(try read("<w:p>\(Self.field("FORMTEXT", data: text, result: "đã điền"))</w:p>") == ["p| đã điền"])
    #expect(try read("<w:p>\(Self.field("FORMTEXT", data: text))</w:p>") == ["p| mặc định"])
  }

  @Test func promptsAreNoText() throws {
    let prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    func control(_ properties: String, _ inner: String) -> String {
      "<w:sdt>\(properties)<w:sdtContent>\(inner)</w:sdtContent></w:sdt>"
    }
    let run = "<w:r><w:t>Chọn đơn vị</w:t></w:r>"
    #expect(try read("<w:p><w:r><w:t>Chủ trì:</w:t></w:r>\(control(prompt, run))</w:p>") == ["p| Chủ trì:"])
    #expect(try read(control(prompt, W.p("Nhập tên")) + W.p("Sau")) == ["p| Sau"])
    #expect(
      try read("<w:p>\(control("<w:sdtPr><w:dropDownList/></w:sdtPr>", run))</w:p>") == ["p| Chọn đơn vị"])
    #expect(
      try read("<w:p>\(Self.field("MACROBUTTON NoMacro [Nhập số]"))<w:r><w:t>còn</w:t></w:r></w:p>") == [
        "p| còn"
      ])
    let row =
      "<w:tr>\(W.tc(W.p("1")))\(control(prompt, W.tc(W.p("Chọn"))))\(control("", W.tc(W.p("Sở Y tế"))))</w:tr>"
    #expect(
      try read(
        "<w:tbl>\(control("", row))\(control(prompt, "<w:tr>\(W.tc(W.p("a")))\(W.tc(W.p("b")))</w:tr>"))</w:tbl>"
      )
        == ["t| 1 ;  ; Sở Y tế", "t|  ;  ; "])
  }

  @Test func deletedAndHiddenTextIsNoText() throws {
    let deleted = "<w:r><w:delText>xóa</w:delText></w:r>"
    #expect(
      try read(
        "<w:p><w:r><w:t>giữ</w:t></w:r><w:del>\(deleted)</w:del><w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom></w:p>"
      )
        == ["p| giữ"])
    let rows =
      "<w:tr>\(W.tc(W.p("1")))\(W.tc(W.p("xóa ô"), "<w:cellDel/>"))\(W.tc(W.p("2")))</w:tr>"
      + "<w:tr><w:trPr><w:del/></w:trPr>\(W.tc(W.p("xóa dòng")))</w:tr><w:tr>\(W.tc(W.p("3")))\(W.tc(W.p("4")))</w:tr>"
    #expect(try read("<w:tbl>\(rows)</w:tbl>") == ["t| 1 ; 2", "t| 3 ; 4"])
    let hidden = #"<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>"#
    #expect(
      try read(W.p("ẩn", paragraph: #"<w:pStyle w:val="An"/>"#) + W.p("hiện"), styles: hidden) == ["p| hiện"])
    // A hidden end of a paragraph: the next one goes on in the same line.
    #expect(
      try read(W.p("Mục đích. ", paragraph: "<w:rPr><w:vanish/></w:rPr>") + W.p("Nâng cao")) == [
        "p| Mục đích. Nâng cao"
      ])
  }

  @Test func paragraphsThatAreGoneAreNotCounted() throws {
    var fixture = WordFixture()
    fixture.numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(W.level(0, "decimal", "%1."))</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let number = #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
    fixture.body =
      W.numbered("một")
      + "<w:p><w:pPr>\(number)<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
      + W.numbered("hai")
    #expect(Described.blocks(try WordReader.read(fixture.bytes)) == ["-0| 1. một", "-0| 2. hai"])
  }

  @Test func alternativesAreReadOnceWithTheirTextBoxes() throws {
    let box = "<w:txbxContent>\(W.p("Hộp"))</w:txbxContent>"
    let both =
      #"<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\#(box)</wps:txbx></w:drawing></mc:Choice>"#
      + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent>"
    #expect(try read("<w:p><w:r><w:t>Lời</w:t></w:r><w:r>\(both)</w:r></w:p>") == ["p| Lời", "p| Hộp"])
    #expect(
      try read("<w:customXml><w:p><w:customXml><w:r><w:t>bọc</w:t></w:r></w:customXml></w:p></w:customXml>")
        == ["p| bọc"])
  }

  @Test func signsShowWhatTheirFontsDraw() throws {
    func sign(_ font: String, _ code: String) -> String {
      #"<w:r><w:sym w:font="\#(font)" w:char="\#(code)"/></w:r>"#
    }
    func run(_ text: String, _ font: String = "") -> String {
      let fonts = font.isEmpty ? "" : #"<w:rFonts w:ascii="\#(font)" w:hAnsi="\#(font)"/>"#
      return "<w:r><w:rPr>\(fonts)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    #expect(
      try read(
        "<w:p>\(run("đạt "))\(sign("Symbol", "F0B3"))\(run(" 90%, "))\(run("£", "Symbol"))\(run(" 5%, "))"
          + "\(run("\u{F0AE}", "Symbol"))\(run(" Sở "))\(sign("Wingdings", "00E0"))\(run(" xã"))</w:p>")
        == ["p| đạt ≥ 90%, ≤ 5%, → Sở → xã"])
    #expect(
      try read(
        "<w:p>\(sign("Wingdings", "F0FE"))\(run(" Có "))\(sign("Wingdings 2", "F0A3"))\(run(" Không"))</w:p>")
        == ["p| ☑ Có ☐ Không"])
    #expect(try read("<w:p>\(sign("Wingdings", "F0D8"))\(run(" việc một"))</w:p>") == ["p| • việc một"])
    #expect(
      try read("<w:p>\(Self.field(#"SYMBOL 179 \f &quot;Symbol&quot; \s 12"#))\(run(" 3"))</w:p>") == [
        "p| ≥ 3"
      ])
  }

  @Test(arguments: [
    ("giai đoạn 2021-2026", "1", "giai đoạn 2021-2026[1] nữa"), ("1.500", "2", "1.500[2] nữa"),
    ("rộng 120 m", "2", "rộng 120 m2 nữa"), ("10", "3", "103 nữa"), ("tháng 10", "3", "tháng 10[3] nữa"),
    ("Bộ trưởng", "12", "Bộ trưởng[12] nữa"),
  ])
  func raisedFiguresAreNotesOrPowers(text: String, raised: String, shown: String) throws {
    let body =
      "<w:p><w:r><w:t>\(text)</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
      + "<w:t>\(raised)</w:t></w:r><w:r><w:t xml:space=\"preserve\"> nữa</w:t></w:r></w:p>"
    #expect(try read(body) == ["p| \(shown)"])
  }

  @Test(arguments: [
    ("K Ế  H O Ạ C H", "KẾ HOẠCH"), ("K Ế\u{A0}\u{A0} H O Ạ C H", "KẾ HOẠCH"),
    ("Q U Y Ế T Đ Ị N H", "QUYẾT ĐỊNH"),
    ("Nhóm A B C D", "Nhóm A B C D"), ("A B C D E", "A B C D E"),
  ])
  func spelledTitlesAreWords(text: String, shown: String) throws {
    #expect(try read(W.p(text)) == ["p| \(shown)"])
  }
}
