import Core
import TestKit
import Testing

@testable import OfficeFiles

/// Pages at which one program breaks off are read by the other, and the file is said to be damaged.
@Suite struct SecondReadingTests {
  private static let sentence = "1. Sở Nội vụ chủ trì rà soát hồ sơ giấy"
  private static func show(_ y: Double) -> String {
    "BT /F1 12 Tf 1 0 0 1 60 \(y) Tm \(DrawnPDF.Page.operand(sentence)) Tj ET"
  }

  @Test(arguments: [
    "BI /W 0 /H 10 /BPC 8 /CS /G ID xxxx EI", "BI /W -4 /H 10 /BPC 8 /CS /G ID xxxx EI",
    "BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID xxxx EI", "BI /W 4 /H 1 /BPC 3 /CS /G ID xxxx EI",
    "BT /F1 12 Tf [(x) Tj -100 (y)] TJ ET", "BT /F1 12 Tf [(x) q -100 (y)] TJ ET",
  ])
  func textAfterWhatIsBroken(broken: String) async throws {
    var page = DrawnPDF.Page()
    page.draw(broken)
    page.draw(Self.show(700))
    page.draw(Self.show(600))
    var whole = DrawnPDF.Page()
    whole.text("Trang sau vẫn lành", 60, 60)
    let document = try await DocumentReader.read(bytes: DrawnPDF([page, whole]).bytes, name: "a.pdf")
    #expect(document.blocks.map(\.text).filter { $0 == Self.sentence }.count == 2)
    #expect(document.blocks.last?.text == "Trang sau vẫn lành")
    #expect(document.diagnostics.map(\.code) == ["damaged-parts"])
  }

  /// A page of which most was read keeps its signs, places and lines.
  @Test func pageThatBreaksOffAtItsEnd() async throws {
    var page = DrawnPDF.Page()
    for line in 0..<4 { page.draw(Self.show(Double(760 - 20 * line))) }
    let bottom = page.table([["TT", "Việc"], ["1", "Trồng cây"]], columns: [60, 100, 300], top: 300)
    page.draw("BI /W 0 /H 10 /BPC 8 /CS /G ID xxxx EI")
    page.text("Dòng cuối", 60, bottom + 60)
    let document = try await DocumentReader.read(bytes: DrawnPDF([page]).bytes, name: "a.pdf")
    #expect(document.blocks.prefix(4).allSatisfy { $0.text == Self.sentence })
    #expect(document.blocks.contains { if case .table = $0.kind { true } else { false } })
    #expect(document.diagnostics.map(\.code) == ["damaged-parts"])
  }

  @Test func wordsAndPlacesOfItsPage() {
    let tsv = """
      level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      1\t2\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###
      4\t2\t0\t0\t0\t0\t20\t100\t90\t10\t-1\t###LINE###
      5\t2\t0\t0\t0\t0\t20\t100\t40\t10\t100\tKế
      5\t2\t0\t0\t0\t1\t70\t100\t40\t10\t100\thoạch
      5\t3\t0\t0\t0\t0\t20\t100\t40\t10\t100\tkhác
      """
    let second = SecondReading(tsv: Array(tsv.utf8))
    let page = second.completed(PageContent(number: 2, width: 595, height: 842), font: 0)
    #expect(page.glyphs.map(\.text) == ["Kế", "hoạch"])
    #expect(page.glyphs.map(\.left) == [20, 70])
    #expect(second.completed(PageContent(number: 4, width: 595, height: 842), font: 0).glyphs.isEmpty)
  }
}
