import Core
import Foundation
import TestKit
import Testing

@testable import OfficeFiles

/// What the eye sees of a page, and only that.
@Suite struct SeenTests {
  private static let sentence = "1. Sở Nội vụ chủ trì rà soát hồ sơ giấy"

  private func read(_ page: DrawnPDF.Page, fonts: [DrawnPDF.Font: String] = [:]) async throws -> DocumentText
  {
    var file = DrawnPDF([page])
    file.fontNames.merge(fonts) { $1 }
    return try await DocumentReader.read(bytes: file.bytes, name: "a.pdf")
  }

  private func texts(_ page: DrawnPDF.Page, fonts: [DrawnPDF.Font: String] = [:]) async throws -> [String] {
    try await read(page, fonts: fonts).blocks.map(\.text)
  }

  private static func show(_ text: String, _ x: Double, _ y: Double, size: Double = 12, _ before: String = "")
    -> String
  {
    "BT \(before) /F1 \(size) Tf 1 0 0 1 \(x) \(y) Tm \(DrawnPDF.Page.operand(text)) Tj ET"
  }

  @Test(arguments: [
    show("NHÁP", -200, 700), show("NHÁP", 100, 900), show("NHÁP", 700, 700), show("NHÁP", 100, -30),
    "q 50 50 100 20 re W n \(show("NHÁP", 300, 500)) Q", "q 0 0 0 0 re W n \(show("NHÁP", 300, 500)) Q",
    "q 1 g \(show("NHÁP", 300, 500)) Q", "q 1 1 1 rg \(show("NHÁP", 300, 500)) Q",
    "q 0 0 0 0 k \(show("NHÁP", 300, 500)) Q",
    "\(show("NHÁP", 300, 500)) q 1 g 290 490 200 30 re f Q",
    "\(show("NHÁP", 300, 500)) q 0 g 290 490 200 30 re f Q",
    show("NHÁP", 300, 500, "3 Tr"),
  ])
  func whatCannotBeSeenIsNotRead(drawn: String) async throws {
    var page = DrawnPDF.Page()
    page.text(Self.sentence, 60, 60)
    page.draw(drawn)
    #expect(try await texts(page) == [Self.sentence])
  }

  @Test(arguments: [
    "q 0 0 1 rg 290 490 200 30 re f 1 g \(show("TIÊU ĐỀ", 300, 500)) Q",
    "q 0.9 g 290 490 200 30 re f 0 g \(show("TIÊU ĐỀ", 300, 500)) Q",
    "q 250 480 300 60 re W n \(show("TIÊU ĐỀ", 300, 500)) Q",
    "q 1 g 290 490 200 30 re f 0 g \(show("TIÊU ĐỀ", 300, 500)) Q",
    "\(show("TIÊU ĐỀ", 300, 500)) q 1 g 290 400 200 30 re f Q",
  ])
  func whatCanBeSeenIsRead(drawn: String) async throws {
    var page = DrawnPDF.Page()
    page.text(Self.sentence, 60, 60)
    page.draw(drawn)
    #expect(try await texts(page) == [Self.sentence, "TIÊU ĐỀ"])
  }

  @Test func outsideTheCropBox() async throws {
    var page = DrawnPDF.Page()
    page.attributes = "/CropBox [50 100 595 842]"
    page.text(Self.sentence, 60, 60)
    page.text("Ghi chú nhà in", 60, 830)
    page.text("lề", 20, 300)
    #expect(try await texts(page) == [Self.sentence])
  }

  @Test(arguments: [
    ("5 Tc", "KẾ HOẠCH", "KẾ HOẠCH"),
    ("3.5 Tc", "Số hóa hồ sơ lưu trữ năm 2026", "Số hóa hồ sơ lưu trữ năm 2026"),
    ("0 Tc", "K Ế   H O Ạ C H", "KẾ HOẠCH"), ("0 Tc", "K Ế H O Ạ C H", "KẾ HOẠCH"),
    ("2 Tc", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH"),
  ])
  func titlesSetWideAreWords(spacing: String, text: String, shown: String) async throws {
    var page = DrawnPDF.Page()
    page.draw(Self.show(text, 150, 780, size: 14, spacing))
    page.draw(Self.show(Self.sentence, 60, 700, "0 Tc"))
    #expect(try await texts(page) == [shown, Self.sentence])
  }

  @Test func raisedNumbersAreNotesAndPowersStay() async throws {
    var page = DrawnPDF.Page()
    page.text("1. Giai đoạn 2021-2026", 60, 100)
    page.text("1", 60 + 22 * 6, 95, size: 7)
    page.text(" của tỉnh", 60 + 22 * 6 + 4, 100)
    page.text("2. Trồng mới 15 km", 60, 130)
    page.text("2", 60 + 18 * 6, 125, size: 7)
    page.text(" rừng, giảm CO", 60 + 18 * 6 + 4, 130)
    page.text("2", 60 + 18 * 6 + 4 + 14 * 6, 133, size: 7)
    page.line(60, 780, 200, 780)
    page.text("1", 60, 792, size: 6)
    page.text("Quyết định số 15/QĐ-UBND", 64, 796, size: 9)
    page.text("ngày 02/3/2021.", 60, 807, size: 9)
    let document = try await read(page)
    #expect(
      Described.blocks(document) == [
        "l| 1. Giai đoạn 2021-2026[1] của tỉnh", "l| 2. Trồng mới 15 km2 rừng, giảm CO2",
        "n| [1] Quyết định số 15/QĐ-UBND ngày 02/3/2021.",
      ])
  }

  @Test func manyRaisedFiguresOnOneLine() async throws {
    var page = DrawnPDF.Page()
    var x = 60.0
    for (text, isRaised) in [
      ("1. Tưới 12 m", false), ("2", true), (", 5 km", false), ("2", true), (", 10", false), ("3", true),
      (" m", false),
      ("3", true), (" theo Luật 2019", false), ("4", true), (" và tháng 10", false), ("12", true),
    ] {
      page.text(text, x, isRaised ? 95 : 100, size: isRaised ? 7 : 12)
      x += Double(text.utf16.count) * (isRaised ? 3.5 : 6)
    }
    #expect(try await texts(page) == ["1. Tưới 12 m2, 5 km2, 103 m3 theo Luật 2019[4] và tháng 10[12]"])
  }

  @Test func lettersAndSignsByTheirFonts() async throws {
    var page = DrawnPDF.Page()
    page.text("Së Néi vô chñ tr×, ®\u{AD}a hå s¬", 60, 100)
    page.text("Sôû Noäi vuï", 60, 130, font: .bold)
    #expect(
      try await texts(page, fonts: [.plain: "AAAAAA+.VnTime", .bold: "AAAAAB+VNI-Times"]) == [
        "Sở Nội vụ chủ trì, đưa hồ sơ", "Sở Nội vụ",
      ])
    var anonymous = DrawnPDF.Page()
    anonymous.text("Së Néi vô chñ tr×, ®\u{AD}a hå s¬ lªn hÖ thèng", 60, 100)
    #expect(
      try await texts(anonymous, fonts: [.plain: "AAAAAA+T3"]) == [
        "Sở Nội vụ chủ trì, đưa hồ sơ lên hệ thống"
      ])
    var signs = DrawnPDF.Page()
    signs.text("đạt", 60, 100)
    signs.text("\u{F0B3}", 84, 100, font: .bold)
    signs.text("90%", 96, 100)
    #expect(try await texts(signs, fonts: [.bold: "AAAAAB+SymbolMT"]) == ["đạt ≥ 90%"])
  }
}

/// Text that runs in other directions than the page.
@Suite struct TurnedTextTests {
  private static let rows = [
    ["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát hồ sơ giấy", "Sở Nội vụ"],
    ["2", "Tập huấn cán bộ", "Sở Tư pháp"],
  ]
  private static let table = [
    "t| TT ; Nhiệm vụ ; Chủ trì", "t| 1 ; Rà soát hồ sơ giấy ; Sở Nội vụ",
    "t| 2 ; Tập huấn cán bộ ; Sở Tư pháp",
  ]

  /// The table as it is drawn upright, behind a change of coordinates.
  private static func drawn(_ change: String) -> String {
    let edges = [0.0, 40, 240, 340]
    var text = "q \(change) cm\n"
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        text +=
          "BT /F1 10 Tf 1 0 0 1 \(edges[column] + 4) \(-14 - 20 * row) Tm \(DrawnPDF.Page.operand(cell)) Tj ET\n"
      }
    }
    for row in 0...3 { text += "0.5 w 0 \(-20 * row) m 340 \(-20 * row) l S\n" }
    for edge in edges { text += "\(edge) 0 m \(edge) -60 l S\n" }
    return text + "Q"
  }

  private func read(_ page: DrawnPDF.Page) async throws -> [String] {
    Described.blocks(try await DocumentReader.read(bytes: DrawnPDF([page]).bytes, name: "a.pdf"))
  }

  @Test(arguments: ["0 1 -1 0 200 200", "0 -1 1 0 200 600", "-1 0 0 -1 500 400"])
  func aTableSetSidewaysHasItsRows(change: String) async throws {
    var page = DrawnPDF.Page()
    page.text("Phụ lục danh mục nhiệm vụ kèm theo", 60, 60)
    page.draw(Self.drawn(change))
    #expect(try await read(page) == ["l| Phụ lục danh mục nhiệm vụ kèm theo"] + Self.table)
  }

  @Test(arguments: [("/Rotate 90", "0 1 -1 0 200 200"), ("/Rotate 270", "0 -1 1 0 200 600")])
  func pagesThatAreTurnedInTheFile(attributes: String, change: String) async throws {
    var page = DrawnPDF.Page()
    page.attributes = attributes
    page.draw(Self.drawn(change))
    #expect(try await read(page) == Self.table)
  }

  @Test func headsOfNarrowColumnsAndStampsOnTheEdge() async throws {
    var page = DrawnPDF.Page()
    _ = page.table([["Nhiệm vụ", ""], ["Rà soát\nhồ sơ", "x"]], columns: [60, 200, 240], top: 100)
    page.draw("BT /F1 6 Tf 0 1 -1 0 226 724 Tm \(DrawnPDF.Page.operand("Quý I")) Tj ET")
    page.draw("BT /F1 8 Tf 0 1 -1 0 580 300 Tm \(DrawnPDF.Page.operand("Bản sao lưu tại kho")) Tj ET")
    page.text("Sở Nội vụ chủ trì rà soát hồ sơ giấy tại các cơ quan của tỉnh", 60, 400)
    #expect(
      try await read(page) == [
        "t| Nhiệm vụ ; Quý I", "t| Rà soát hồ sơ ; x",
        "l| Sở Nội vụ chủ trì rà soát hồ sơ giấy tại các cơ quan của tỉnh",
      ])
  }
}
