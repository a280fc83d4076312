import Core
import Foundation
import TestKit
import Testing

@testable import OfficeFiles

@Suite struct PDFReaderTests {
  @Test func letterheadIsTwoCellsAndTextFollowsLineByLine() async throws {
    let document = try await read([Self.letterPage()])
    let head = try #require(document.tables.first)
    #expect(
      head.rows[0].cells.map { $0?.paragraphs } == [
        ["UBND TỈNH ĐỒNG BẰNG", "SỞ NÔNG SẢN", "Số: 25/KH-SNS"],
        [
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
          "Đồng Bằng, ngày 12 tháng 3 năm 2026",
        ],
      ])
    #expect(document.texts.prefix(3) == ["KẾ HOẠCH", "Phát triển vườn cây năm 2026", "1. Mục tiêu"])
    #expect(document.blocks.first { $0.text == "KẾ HOẠCH" }?.isBold == true)
  }

  @Test func stampsOverBlanksAndSignatureBoxesFindTheirPlace() async throws {
    var page = Self.letterPage(number: "", day: "")
    page.text("25", 113, 91, size: 13)
    page.text("12", 390, 92.5, size: 12)
    page.text("Ký bởi: Sở Nông sản", 300, 300, size: 6)
    page.text("Thời gian ký: 12/03/2026 08:00", 300, 307, size: 6)
    let document = try await read([page])
    let cells = document.tables.first?.rows[0].cells.compactMap { $0?.paragraphs.last }
    #expect(cells == ["Số: 25/KH-SNS", "Đồng Bằng, ngày 12 tháng 3 năm 2026"])
    #expect(!document.lines.contains { $0.text.contains("Ký bởi") })
    #expect(document.diagnostics.map(\.code) == ["electronic-signature"])
  }

  @Test func signatureAndRecipientsAreTwoCells() async throws {
    var page = DrawnPDF.Page()
    page.text("Trên đây là kế hoạch; các đơn vị thực hiện đúng thời hạn và báo cáo kết quả./.", 85, 100)
    page.text("Nơi nhận:", 85, 130, size: 10)
    page.text("TM. ỦY BAN NHÂN DÂN", 340, 130, font: .bold)
    page.text("- Như trên;", 85, 145, size: 10)
    page.text("KT. CHỦ TỊCH", 360, 146, font: .bold)
    page.text("- Các phòng chuyên môn của", 85, 158, size: 10)
    page.text("sở;", 85, 170, size: 10)
    page.text("- Lưu: VT.", 85, 182, size: 10)
    page.text("Lê Thử Nghiệm", 355, 240, font: .bold)
    let document = try await read([page])
    #expect(
      document.tables.first?.rows[0].cells.map { $0?.paragraphs } == [
        ["Nơi nhận:", "- Như trên;", "- Các phòng chuyên môn của sở;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Lê Thử Nghiệm"],
      ])
  }

  @Test func tableOverTwoPagesIsOneTableWithItsBrokenRowWhole() async throws {
    let columns: [Double] = [60, 100, 300, 420, 540]
    let header = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
    var first = DrawnPDF.Page()
    _ = first.table(
      [
        header, ["1", "Trồng cây ven\nđường", "Sở A", "2026"],
        ["2", "Tưới cây trong các\ntháng mùa khô và", "Sở B", "2027"],
      ],
      columns: columns, top: 660)
    first.text("1", 300, 810)
    var second = DrawnPDF.Page()
    _ = second.table(
      [header, ["", "báo cáo hằng quý", "", ""], ["3", "Tỉa cành", "Sở C;\nSở D", "2028"]], columns: columns,
      top: 60)
    second.text("2", 300, 810)
    let document = try await read([first, second])
    let rows = try #require(document.tables.first).rows.map { $0.cells.map { $0?.text ?? "nil" } }
    #expect(document.tables.count == 1)
    #expect(
      rows == [
        header, ["1", "Trồng cây ven đường", "Sở A", "2026"],
        ["2", "Tưới cây trong các tháng mùa khô và báo cáo hằng quý", "Sở B", "2027"],
        ["3", "Tỉa cành", "Sở C; Sở D", "2028"],
      ])
    #expect(document.tables[0].rows.map(\.place.page) == [1, 1, 1, 2])
    #expect(document.lines.count == 4)
  }

  @Test func mergedCellsStandOnceAtTheirTopLeft() async throws {
    var page = DrawnPDF.Page()
    for y in [100.0, 140, 180] { page.line(60, y, 400, y) }
    for x in [60.0, 400] { page.line(x, 100, x, 180) }
    page.line(160, 140, 160, 180)
    page.text("Nhóm chung", 150, 124)
    page.text("trái", 70, 164)
    page.text("phải", 200, 164)
    let document = try await read([page])
    let rows = try #require(document.tables.first).rows
    #expect(rows[0].cells[0]?.columnSpan == 2)
    #expect(rows[0].cells[1] == nil)
    #expect(rows[1].cells.map { $0?.text } == ["trái", "phải"])
  }

  @Test func runningHeadsAndPageNumbersAreDropped() async throws {
    let pages = (1...4).map { number in
      var page = DrawnPDF.Page()
      page.text("Tài liệu của Sở Nông sản", 200, 40, size: 10)
      page.text("Nội dung riêng của trang thứ \(number) trong kế hoạch", 85, 120)
      page.text("Trang \(number)/4", 270, 815, size: 10)
      return page
    }
    let document = try await read(pages)
    #expect(
      document.texts
        == ["Tài liệu của Sở Nông sản"] + (1...4).map { "Nội dung riêng của trang thứ \($0) trong kế hoạch" })
    #expect(document.blocks.map(\.place.page) == [1, 1, 2, 3, 4])
    #expect(document.blocks.map(\.place.line) == [1, 2, 3, 4, 5])
    #expect(document.margins == ["Tài liệu của Sở Nông sản"])
  }

  static func letterPage(number: String = "25", day: String = "12") -> DrawnPDF.Page {
    var page = DrawnPDF.Page()
    page.text("UBND TỈNH ĐỒNG BẰNG", 75, 60)
    page.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 60, font: .bold)
    page.text("SỞ NÔNG SẢN", 100, 75, font: .bold)
    page.text("Độc lập - Tự do - Hạnh phúc", 325, 75, font: .bold)
    page.text(number.isEmpty ? "Số:      /KH-SNS" : "Số: \(number)/KH-SNS", 85, 92)
    let place =
      day.isEmpty ? "Đồng Bằng, ngày    tháng 3 năm 2026" : "Đồng Bằng, ngày \(day) tháng 3 năm 2026"
    page.text(place, 300, 92)
    page.text("KẾ HOẠCH", 270, 130, font: .bold)
    page.text("Phát triển vườn cây năm 2026", 210, 148, font: .bold)
    page.text("1. Mục tiêu", 110, 175)
    page.text("Trồng thêm cây trên các tuyến đường liên xã, giữ đất và nguồn nước của tỉnh.", 85, 192)
    return page
  }

  private func read(_ pages: [DrawnPDF.Page]) async throws -> DocumentText {
    try await ScratchFile.hold(DrawnPDF(pages).bytes, named: "test.pdf") {
      try await PDFReader.read(file: $0)
    }
  }
}

extension DocumentText {
  fileprivate var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block.kind { table } else { nil }
    }
  }

  fileprivate var texts: [String] { blocks.map(\.text).filter { !$0.isEmpty } }
}
