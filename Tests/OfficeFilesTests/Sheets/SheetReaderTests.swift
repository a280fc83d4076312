import Core
import OfficeFiles
import TestKit
import Testing

@Suite struct SheetReaderTests {
  private struct Fixture {
    var sheets: [(name: String, state: String, xml: String)]
    var strings = ""
    var styles = ""
    var properties = ""

    var bytes: [UInt8] {
      let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
      let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      let list = sheets.enumerated().map { index, sheet in
        #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" state="\#(sheet.state)" r:id="r\#(index)"/>"#
      }
      let parts: [(name: String, bytes: [UInt8])] =
        [
          ("[Content_Types].xml", Array("<Types/>".utf8)),
          (
            "xl/workbook.xml",
            Array(
              "<workbook \(space) xmlns:r=\"\(base)\">\(properties)<sheets>\(list.joined())</sheets></workbook>"
                .utf8)
          ),
          (
            "xl/_rels/workbook.xml.rels",
            WordFixture.relations(sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") })
          ), ("xl/sharedStrings.xml", Array("<sst \(space)>\(strings)</sst>".utf8)),
          ("xl/styles.xml", Array("<styleSheet \(space)>\(styles)</styleSheet>".utf8)),
        ]
        + sheets.enumerated().map { index, sheet in
          ("xl/worksheets/sheet\(index + 1).xml", Array("<worksheet \(space)>\(sheet.xml)</worksheet>".utf8))
        }
      return ZipFixture.archive(parts)
    }
  }

  private static func row(_ number: Int, _ cells: [String], _ attributes: String = "") -> String {
    let letters = Array("ABCDEFGH")
    let inner = cells.enumerated().filter { !$0.element.isEmpty }.map { index, text in
      #"<c r="\#(letters[index])\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    return #"<row r="\#(number)" \#(attributes)>\#(inner.joined())</row>"#
  }

  private static let table =
    row(1, ["Danh mục nhiệm vụ"]) + row(4, ["TT", "Nhiệm vụ", "Chủ trì"])
    + row(5, ["1", "Rà soát", "Sở Nội vụ"])
    + row(6, ["2", "Ẩn", "Sở Ẩn"], #"hidden="1""#) + row(7, ["3", "Tập huấn", ""])

  @Test func shownCellsAreATableBelowItsTitle() async throws {
    let merge = #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="C5:C7"/></mergeCells>"#
    let fixture = Fixture(sheets: [("Sheet1", "visible", "<sheetData>\(Self.table)</sheetData>\(merge)")])
    let document = try await DocumentReader.read(bytes: fixture.bytes, name: "phu-luc.xlsx")
    #expect(
      Described.blocks(document) == [
        "p| Danh mục nhiệm vụ", "t| TT ; Nhiệm vụ ; Chủ trì", "t| 1 ; Rà soát ; {1x2}Sở Nội vụ",
        "t| 3 ; Tập huấn ; ^",
      ])
    #expect(document.diagnostics.map(\.code) == ["hidden-sheets"])
  }

  @Test func sheetsByNameAndHiddenOnesLeftOut() async throws {
    let fixture = Fixture(sheets: [
      ("Phụ lục I", "visible", "<sheetData>\(Self.row(1, ["a", "b"]))\(Self.row(2, ["c", "d"]))</sheetData>"),
      ("Nháp", "hidden", "<sheetData>\(Self.row(1, ["x", "y"]))</sheetData>"),
      (
        "Phụ lục II", "visible",
        #"<cols><col min="2" max="2" hidden="1"/></cols><sheetData>\#(Self.row(3, ["e", "f", "g"]))</sheetData>"#
      ),
    ])
    let document = try await DocumentReader.read(bytes: fixture.bytes, name: "a.xlsx")
    #expect(
      Described.blocks(document) == ["h1| Phụ lục I", "t| a ; b", "t| c ; d", "h1| Phụ lục II", "t| e ; g"])
  }

  @Test func numbersAsTheyAreShownAndOldLetters() async throws {
    var fixture = Fixture(sheets: [
      (
        "A", "visible",
        """
        <sheetData><row r="1"><c r="A1"><v>45000</v></c><c r="B1" s="1"><v>46203</v></c><c r="C1" s="2"><v>0.255</v></c>\
        <c r="D1"><v>1.5</v></c><c r="E1" t="s"><v>0</v></c><c r="F1" t="s"><v>1</v></c><c r="G1" s="3"><v>46203.5</v></c>\
        </row></sheetData>
        """
      )
    ])
    fixture.strings =
      #"<si><r><rPr><rFont val=".VnTime"/></rPr><t>Së Y tÕ</t></r></si><si><t>một&#10;- hai</t><rPh><t>bỏ</t></rPh></si>"#
    fixture.styles =
      #"<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd&quot; tháng &quot;mm yyyy"/></numFmts>"#
      + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>"#
    let document = try await DocumentReader.read(bytes: fixture.bytes, name: "a.xlsx")
    #expect(
      Described.blocks(document) == [
        "t| 45000 ; 30/06/2026 ; 25,5% ; 1,5 ; Sở Y tế ; một / - hai ; 30/06/2026"
      ])
  }

  private static func cells(_ cells: String) -> String {
    "<sheetData><row r=\"1\">\(cells)</row></sheetData>"
  }

  @Test(arguments: [
    ("[$-42A]dd&quot; tháng &quot;mm yyyy;@", "30/06/2026"), ("d\\.m\\.yy", "30/06/2026"),
    ("mmm-yy", "30/06/2026"), ("#,##0\\ &quot;đồng/tháng/năm&quot;", "46203"), ("0_d_m_y", "46203"),
    ("[Red]#,##0", "46203"), ("General", "46203"), ("0*y", "46203"), ("[h]:mm", "46203"),
  ]) func formatsOfOnesOwn(code: String, shown: String) async throws {
    var fixture = Fixture(sheets: [
      ("A", "visible", Self.cells(#"<c s="1"><v>46203</v></c><c t="inlineStr"><is><t>x</t></is></c>"#))
    ])
    fixture.styles =
      #"<numFmts><numFmt numFmtId="164" formatCode="\#(code)"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>"#
    let document = try await DocumentReader.read(bytes: fixture.bytes, name: "a.xlsx")
    #expect(Described.blocks(document) == ["t| \(shown) ; x"])
  }

  @Test func daysOfBothCountsTimesAndWrittenOutDays() async throws {
    let cells =
      #"<c s="1"><v>1</v></c><c s="1"><v>44741</v></c><c s="2"><v>0.3125</v></c><c t="d"><v>2026-06-30T00:00:00</v></c>"#
    var fixture = Fixture(sheets: [("A", "visible", Self.cells(cells))])
    fixture.styles = #"<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>"#
    for (properties, first, second) in [
      ("", "31/12/1899", "29/06/2022"), (#"<workbookPr date1904="1"/>"#, "02/01/1904", "30/06/2026"),
    ] {
      fixture.properties = properties
      let document = try await DocumentReader.read(bytes: fixture.bytes, name: "a.xlsx")
      #expect(Described.blocks(document) == ["t| \(first) ; \(second) ; 07:30 ; 30/06/2026"])
    }
  }

  @Test func formulasShowWhatTheyLastGaveAndProtectedSheetsAreRead() async throws {
    let protected =
      #"<sheetProtection algorithmName="SHA-512" hashValue="AA==" saltValue="AA==" spinCount="100000" sheet="1"/>"#
    let cells =
      #"<c><f>SUM(B1:B9)</f><v>12</v></c><c t="str"><f>"Sở "&amp;"Y tế"</f><v>Sở Y tế</v></c><c t="b"><f>1=1</f><v>1</v></c>"#
      + #"<c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>NOW()</f></c><c><v>3.10</v></c>"#
    var fixture = Fixture(sheets: [("A", "visible", Self.cells(cells) + protected)])
    fixture.properties = #"<workbookProtection lockStructure="1"/>"#
    let document = try await DocumentReader.read(bytes: fixture.bytes, name: "a.xlsx")
    #expect(Described.blocks(document) == ["t| 12 ; Sở Y tế ; Đúng ; 3,1"])
  }

  @Test func otherSpreadsheetsAreRefused() async {
    let empty = Fixture(sheets: [("A", "hidden", "<sheetData>\(Self.row(1, ["a"]))</sheetData>")])
    await #expect(throws: UnreadableDocument.empty) {
      try await DocumentReader.read(bytes: empty.bytes, name: "a.xlsx")
    }
    let binary = ZipFixture.archive([("xl/workbook.bin", [1, 2, 3])])
    await #expect(throws: UnreadableDocument.self) {
      try await DocumentReader.read(bytes: binary, name: "a.xlsb")
    }
    let old: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "Workbook".utf8.flatMap { [$0, 0] }
    await #expect(throws: UnreadableDocument.self) {
      try await DocumentReader.read(bytes: old, name: "a.xls")
    }
  }
}
