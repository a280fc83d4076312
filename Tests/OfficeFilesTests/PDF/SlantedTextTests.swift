import Foundation
import TestKit
import Testing

@testable import OfficeFiles

/// A page whose text runs aslant is read along it; a watermark is no text.
@Suite struct SlantedTextTests {
  private static let lines = [
    "1. Sở Nội vụ chủ trì rà soát hồ sơ giấy", "2. Sở Y tế báo cáo trước ngày 15 tháng 6",
  ]

  private static func show(_ text: String, degrees: Double, _ x: Double, _ y: Double) -> String {
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    let operand = DrawnPDF.Page.operand(text)
    return "BT /F1 12 Tf \(cosine) \(sine) \(-sine) \(cosine) \(x) \(y) Tm \(operand) Tj ET"
  }

  /// Two lines, the second 20 points below the first.
  private static func page(degrees: Double) -> DrawnPDF.Page {
    let angle = degrees * .pi / 180
    var page = DrawnPDF.Page()
    page.draw(show(lines[0], degrees: degrees, 150, 400))
    page.draw(show(lines[1], degrees: degrees, 150 + 20 * sin(angle), 400 - 20 * cos(angle)))
    return page
  }

  @Test(arguments: [9.0, 15, 30, 45, 60, -12, -40]) func isReadAlongItsLines(degrees: Double) async throws {
    #expect(try await texts(Self.page(degrees: degrees)) == Self.lines)
  }

  /// Letters that stand upright on a rising line.
  @Test func risingLine() async throws {
    var page = DrawnPDF.Page()
    let operand = DrawnPDF.Page.operand(Self.lines[0] + " trong năm")
    page.draw("BT /F1 12 Tf 1 0.5 0 1 60 300 Tm \(operand) Tj ET")
    #expect(try await texts(page) == [Self.lines[0] + " trong năm"])
  }

  @Test func watermarkIsNoText() async throws {
    var page = DrawnPDF.Page()
    page.draw(Self.show("BẢN DỰ THẢO", degrees: 45, 150, 300))
    await #expect(throws: UnreadableDocument.empty) { try await texts(page) }
    page.text(Self.lines[0], 60, 60)
    #expect(try await texts(page) == [Self.lines[0]])
  }

  private func texts(_ page: DrawnPDF.Page) async throws -> [String] {
    try await DocumentReader.read(bytes: DrawnPDF([page]).bytes, name: "a.pdf").blocks.map(\.text)
  }
}
