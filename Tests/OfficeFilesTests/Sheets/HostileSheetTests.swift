import Core
import Foundation
import OfficeFiles
import TestKit
import Testing

/// Workbooks that are made to cost memory or time are refused in a moment, or read within bounds.
@Suite(.timeLimit(.minutes(1))) struct HostileSheetTests {
  private static let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#

  /// A workbook of one sheet.
  private static func book(
    _ sheet: String, strings: String = "", more: [(name: String, bytes: [UInt8])] = []
  ) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return ZipFixture.archive(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        (
          "xl/workbook.xml",
          Array(
            #"<workbook \#(space) xmlns:r="\#(office)"><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>"#
              .utf8)
        ),
        ("xl/_rels/workbook.xml.rels", WordFixture.relations([("worksheet", "worksheets/sheet1.xml")])),
        ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
        ("xl/sharedStrings.xml", Array("<sst \(space)>\(strings)</sst>".utf8)),
      ] + more)
  }

  private static func sheet(_ rows: String, _ more: String = "") -> String {
    "<worksheet \(space)><sheetData>\(rows)</sheetData>\(more)</worksheet>"
  }

  private static func code(_ bytes: [UInt8]) async -> String { await BadInputTests.code(bytes, "a.xlsx") }

  @Test func aBombIsNotUnpacked() async {
    let bytes = Self.book(String(repeating: " ", count: 300 << 20))
    #expect(bytes.count < 1 << 20)
    #expect(await Self.code(bytes) == "too-large")
  }

  @Test func moreThanEntriesAllow() async {
    let more = (0..<5000).map { (name: "xl/media/\($0).png", bytes: [UInt8(1)]) }
    #expect(await Self.code(Self.book(Self.sheet(""), more: more)) == "too-complex")
  }

  /// The directory says that the sheet is smaller, or larger, than what unpacks.
  @Test(arguments: [-1, 1, 1 << 20]) func aPartThatLiesAboutItsSize(by difference: Int) async throws {
    let sheet = Self.sheet(String(repeating: "<row><c><v>1</v></c></row>", count: 50))
    var bytes = Self.book(sheet)
    let size = withUnsafeBytes(of: UInt32(sheet.utf8.count).littleEndian) { Array($0) }
    let lie = withUnsafeBytes(of: UInt32(sheet.utf8.count + difference).littleEndian) { Array($0) }
    var changed = 0
    for start in 0..<(bytes.count - 4) where Array(bytes[start..<(start + 4)]) == size {
      bytes.replaceSubrange(start..<(start + 4), with: lie)
      changed += 1
    }
    try #require(changed >= 1)
    #expect(await Self.code(bytes) == "damaged")
  }

  @Test func entitiesAreNotUnfolded() async {
    let entities = (1..<12).map { #"<!ENTITY e\#($0) "\#(String(repeating: "&e\($0 - 1);", count: 10))">"# }
    let head = #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">\#(entities.joined())]>"#
    let row = #"<row><c t="inlineStr"><is><t>&e11;</t></is></c></row>"#
    #expect(await Self.code(Self.book(head + Self.sheet(row))) == "damaged")
    let outside = #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#
    #expect(await Self.code(Self.book(outside + Self.sheet(row.replacing("e11", with: "x")))) == "damaged")
  }

  @Test func sheetsThatNameOneAnother() async {
    let deep = String(repeating: "<row>", count: 100_000)
    #expect(await Self.code(Self.book("<worksheet \(Self.space)><sheetData>\(deep)")) == "too-complex")
    // A sheet that is the workbook itself has no cells.
    let own = Self.book("<workbook \(Self.space)><sheets><sheet name=\"A\" r:id=\"r0\"/></sheets></workbook>")
    #expect(["empty", "damaged"].contains(await Self.code(own)))
  }

  @Test func oneLongTextInEveryCell() async {
    let text = "<si><t>\(String(repeating: "kế hoạch ", count: 100_000))</t></si>"
    let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 5) + "</row>"
    let rows = String(repeating: row, count: 2000)
    #expect(await Self.code(Self.book(Self.sheet(rows), strings: text)) == "too-large")
  }

  /// Every column, many rows, and cells that are merged twenty thousand times over.
  @Test func emptyColumnsAndMergesThatOverlap() async {
    let far = #"<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>"#
    let rows = (2..<100_000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
    let merge = "<mergeCell ref=\"A2:XFD1048576\"/>"
    let merges = "<mergeCells>\(String(repeating: merge, count: 20_000))</mergeCells>"
    let time = await ContinuousClock().measure {
      #expect(await Self.code(Self.book(Self.sheet(far + rows, merges))) == "read")
    }
    #expect(time < .seconds(30))
    #expect(await Self.code(Self.book(Self.sheet(#"<row><c r="XFE1"><v>1</v></c></row>"#))) == "too-complex")
  }

  @Test func aWorkbookBehindAPassword() async {
    #expect(await Self.code(BadInputTests.ole + BadInputTests.wide) == "password-protected")
    let packed = ZipFixture.archive([("xl/workbook.xml", Array("<a/>".utf8))], password: "x")
    #expect(await Self.code(packed) == "password-protected")
  }
}
