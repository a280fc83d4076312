import Core
import Foundation
import OfficeFiles
import TestKit
import Testing

@testable import Attachments

/// A document that is checked on a page is read, or refused, as the command line reads or refuses it.
@Suite struct CheckTaskTests {
  /// The file at `path` and the name of its sender.
  private func reported(_ bytes: [UInt8], _ name: String) async throws -> DoorReport<CheckedDocument> {
    let folder = try TestFolder()
    let path = try folder.file(bytes).path
    let type = try await ContentType.of(path, named: name)
    #expect(FileRule.check(byteCount: 1 << 20).types.contains(type))
    return try await DoorTask.check.run([DoorFile(path: path, name: name, type: type)])
  }

  private static let text = Array("Số: 05/KH-UBND\nKế hoạch của tỉnh An Hải.\n".utf8)
  private static let many = ZipFixture.archive((0..<5000).map { ("word/part\($0).xml", [1]) })
  private static let old: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "Workbook".utf8.flatMap { [$0, 0] }
  private static let slides = ZipFixture.archive([
    ("[Content_Types].xml", [1]), ("ppt/presentation.xml", [1]),
  ])

  @Test(arguments: [
    ("ke-hoach.docx", text), ("ke-hoach.docx", ZipFixture.archive([("a.txt", [1, 2])])), ("a.zip", many),
    ("a.docx", many), ("a.xls", old), ("bai.pptx", slides), ("a.docx", []),
    ("anh.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]),
    ("du-lieu.xml", Array("<?xml version='1.0'?><a/>".utf8)),
    ("thu.eml", Array("From: a\n\nb".utf8)), ("a.docx", Array(many.prefix(many.count / 2))),
    ("mat.docx", ZipFixture.archive([("word/document.xml", [1])], password: "x")),
  ]) func `what the reader refuses is refused in its words`(name: String, bytes: [UInt8]) async throws {
    let refused = await #expect(throws: UnreadableDocument.self, "\(name)") {
      try await DocumentReader.read(bytes: bytes, name: name)
    }
    guard case .unreadable(let error, _) = try await reported(bytes, name) else {
      Issue.record("\(name) was checked")
      return
    }
    #expect(error == refused)
  }

  @Test func `texts and tables are checked for what they say`() async throws {
    let sheet = ZipFixture.archive(SheetParts.parts([["Nhiệm vụ", "Sở Thông tin và Truyền thông"]]))
    for (name, bytes, isTable) in [
      ("a.csv", Self.text, false), ("a.md", Self.text, false), ("a.xlsx", sheet, true),
    ] {
      guard case .passed(let checked) = try await reported(bytes, name) else {
        Issue.record("\(name) was refused")
        continue
      }
      #expect(!checked.hasLooks && checked.isTable == isTable && checked.copy == nil)
      #expect(checked.findings.contains { $0.code == "former-name" } == isTable)
    }
  }
}

/// The parts of a spreadsheet with one sheet.
enum SheetParts {
  static func parts(_ rows: [[String]]) -> [(name: String, bytes: [UInt8])] {
    let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let cells = rows.map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    return [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        #"<workbook \#(space) xmlns:r="\#(office)"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        #"<Relationships xmlns="\#(relations)"><Relationship Id="r1" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
      ),
      (
        "xl/worksheets/sheet1.xml", "<worksheet \(space)><sheetData>\(cells.joined())</sheetData></worksheet>"
      ),
    ].map { ($0.0, Array($0.1.utf8)) }
  }
}
