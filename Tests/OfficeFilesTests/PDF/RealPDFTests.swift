import Core
import Foundation
import Testing
import VietnameseText

@testable import OfficeFiles

/// Documents of real offices lie beside the repository, in `../shared/plans`; without them these tests are
/// skipped.
@Suite(.enabled(if: RealDocuments.arePresent, "needs ../shared/plans")) struct RealPDFTests {
  @Test func annexOverFourPagesIsOneTable() async throws {
    let document = try await read("20_daknong_mang_didong.pdf")
    let tables = document.blocks.compactMap { block in
      if case .table(let table) = block.kind { table } else { nil }
    }
    #expect(tables.count == 2)
    let annex = try #require(tables.last)
    #expect(annex.rows.count == 12)
    #expect(annex.rows.allSatisfy { $0.cells.count == 7 })
    let labels = ["TT", "I", "1", "2", "3", "II", "4", "III", "5", "6", "IV", "7"]
    #expect(annex.rows.map { $0.cells[0]?.text } == labels)
    #expect(!document.lines.contains { $0.text == "3" })
  }

  /// Every sign of this file's Vietnamese letters is a bare number in its font.
  @Test func garbledTextLayerIsMappedBack() async throws {
    let document = try await read("27_laocai_dkt_garbled_textlayer.pdf")
    let words = document.lines.flatMap { $0.text.split(separator: " ").map(String.init) }
    let count = SyllableShape.count(in: words.filter { $0.allSatisfy { $0.isLetter || $0.isPunctuation } })
    #expect(Double(count.syllables) / Double(count.words) > 0.97)
    #expect(document.diagnostics.map(\.code) == ["text-layer-repaired"])
    #expect(document.lines.contains { $0.text.hasPrefix("Lào Cai, ngày 10 tháng 3 năm 2026") })
    #expect(document.lines.contains { $0.text.hasPrefix("Số: 1105/KH-ĐKT") })
  }

  @Test(.enabled(if: RealDocuments.hasTesseract, "needs tesseract-ocr and tesseract-ocr-vie"))
  func pageThatIsAnImageIsRecognised() async throws {
    let document = try await read("31_hanoi_festival_p1_imageonly.pdf")
    let text = document.lines.map(\.text)
    #expect(text.contains("KẾ HOẠCH"))
    #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(text.contains { $0.contains("Nghị quyết số 02-NQ/TW ngày 17/3/2026 của Bộ Chính trị") })
    #expect(document.diagnostics.map(\.code) == ["page-recognised"])
  }

  private func read(_ name: String) async throws -> DocumentText {
    try await PDFReader.read(file: RealDocuments.folder.appendingPathComponent(name).path)
  }
}

private enum RealDocuments {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/plans")
  static let arePresent = FileManager.default.fileExists(atPath: folder.path)
  static let hasTesseract = BoundedProgram(name: "tesseract").isInstalled
}
