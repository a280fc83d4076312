import Testing

@testable import OfficeFiles

/// Which pages are recognised from their image, and which have good text of their own.
@Suite struct PageQualityTests {
  /// Lines of text; "\u{FFFD}" is a sign without a character.
  private static func page(_ lines: [String]) -> PageContent {
    var page = PageContent(number: 1, width: 595, height: 842)
    for (row, line) in lines.enumerated() {
      for (column, sign) in line.enumerated() {
        let left = 40 + 6 * Double(column)
        page.glyphs.append(
          Glyph(
            text: String(sign), font: 0, left: left, right: left + 6, baseline: 40 + 14 * Double(row),
            size: 12))
      }
    }
    return page
  }

  private static let plan = Array(
    repeating: "Sở Nội vụ chủ trì rà soát hồ sơ giấy của các xã, phường", count: 8)
  private static let english = Array(
    repeating: "Every department should review the annual list of public works", count: 8)

  @Test func signsThatStandAloneAreNoLoss() {
    for bullet in ["\u{FFFD} ", "\u{FFFD}\t", "  \u{FFFD}   "] {
      let lines = Self.plan.map { bullet.replacing("\t", with: "  ") + $0.prefix(20) }
      #expect(!PageQuality.needsRecognition(Self.page(lines)))
    }
    let boxes = Array(repeating: "\u{FFFD}  Có    \u{FFFD}  Không", count: 12)
    #expect(!PageQuality.needsRecognition(Self.page(boxes)))
  }

  @Test func signsWithinWordsAreLost() {
    for lost in ["ộ", "ủ", "ơ", "á"] {
      let lines = Self.plan.map { $0.replacing(lost, with: "\u{FFFD}").replacing("ấ", with: "\u{FFFD}") }
      let text = lines.joined()
      guard text.count(where: { $0 == "\u{FFFD}" }) * 25 > text.count else { continue }
      #expect(PageQuality.needsRecognition(Self.page(lines)))
    }
    #expect(PageQuality.needsRecognition(Self.page(Self.plan.map { _ in "số 4\u{FFFD}\u{FFFD} giao" })))
  }

  /// A heading in English over text without characters does not make it an English page.
  @Test func languageOfTheRestDoesNotSpeakForWhatIsLost() {
    let lost = Array(repeating: String(repeating: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} ", count: 12), count: 20)
    #expect(PageQuality.needsRecognition(Self.page(Self.english + lost)))
    #expect(!PageQuality.needsRecognition(Self.page(Self.english)))
  }
}
