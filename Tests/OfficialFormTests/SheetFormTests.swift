import Core
import Foundation
import TestKit
import Testing

@testable import OfficeFiles
@testable import OfficialForm

/// Tables as a workbook in the style of official documents, read back.
@Suite struct SheetFormTests {
  private static func programme() -> OfficialDocument {
    var document = OfficialDocument(
      .programme,
      Letterhead(issuer: ["Ủy ban nhân dân", "tỉnh An Hải"], name: "Ủy ban nhân dân tỉnh An Hải"),
      number: DocumentNumber(5, symbol: "CTr-UBND"), place: "An Hải", date: Day(year: 2026, month: 3, day: 2),
      subject: "Đón đoàn phóng viên")
    document.foreignTitle = "Programme for the press delegation"
    document.body = [
      .table(
        FormTable(
          [.init("TT", width: 1, .center), .init("Nội dung", width: 4), .init("Content", width: 4)],
          [
            .init(["Buổi sáng / Morning"], isGroup: true), .init(["1", "=Đón đoàn", "Welcome"]),
            .init(["2", "Thăm cảng"]),
          ]))
    ]
    document.signers = [FormSigner(["TM. Ủy ban nhân dân", "Chủ tịch"], name: "Nguyễn Văn Mẫu")]
    document.recipients = ["Sở Ngoại vụ"]
    return document
  }

  private static func rows(_ bytes: [UInt8]) async throws -> [[String]] {
    try await ScratchFile.hold(bytes, named: "a.xlsx") { try SheetReader.rows(file: $0).rows }
  }

  @Test func everythingStandsInItsPlace() async throws {
    let rows = try await Self.rows(try SheetForm.bytes(of: Self.programme()))
    let texts = rows.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    #expect(
      texts == [
        ["ỦY BAN NHÂN DÂN", FormFigures.nationalName], ["TỈNH AN HẢI", FormFigures.motto],
        ["Số: 05/CTr-UBND", "An Hải, ngày 02 tháng 3 năm 2026"], ["CHƯƠNG TRÌNH"], ["Đón đoàn phóng viên"],
        ["Programme for the press delegation"], ["TT", "Nội dung", "Content"], ["Buổi sáng / Morning"],
        ["1", "=Đón đoàn", "Welcome"], ["2", "Thăm cảng"], ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"],
        ["- Sở Ngoại vụ;", "CHỦ TỊCH"], ["- Lưu: VT."], ["Nguyễn Văn Mẫu"],
      ])
  }

  /// As LibreOffice and Excel will print it: A4, the head of the table on each page, the font of official documents.
  @Test func itIsLaidOutForPaper() throws {
    var document = Self.programme()
    document.annexes = [
      FormAnnex(
        "Danh mục", [.table(FormTable((1...8).map { .init("Cột \($0)", width: 1) }, [.init(["a"])]))])
    ]
    let parts = try ZipArchive(try SheetForm.bytes(of: document), as: "XLSX", limits: .standard)
    func part(_ name: String) throws -> String {
      String(decoding: try #require(try parts.part(name)), as: UTF8.self)
    }
    let first = try part("xl/worksheets/sheet1.xml")
    #expect(first.contains("paperSize=\"9\"") && !first.contains("landscape"))
    #expect(try part("xl/worksheets/sheet2.xml").contains("orientation=\"landscape\""))
    #expect(try part("xl/workbook.xml").contains("_xlnm.Print_Titles"))
    #expect(try part("xl/styles.xml").contains("Times New Roman"))
  }

  @Test(arguments: [0, 1, 2, 40]) func tablesOfAnyWidthAreWritten(_ columns: Int) async throws {
    var document = Self.programme()
    document.body = [
      .table(
        FormTable(
          (0..<columns).map { .init("C\($0)", width: 0) }, [.init([String(repeating: "x ", count: 40_000)])]))
    ]
    let bytes = try SheetForm.bytes(of: document)
    #expect(SheetForm.hasTables(document) == (columns > 0))
    if columns > 0 { #expect(try await Self.rows(bytes).count > 5) }
  }
}
