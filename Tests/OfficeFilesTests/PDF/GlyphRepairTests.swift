import Testing

@testable import OfficeFiles

@Suite struct GlyphRepairTests {
  private static let sentence =
    "Quyết định số 12/QĐ-UBND về việc trồng rừng, giữ đất và bảo vệ nguồn nước kỹ lưỡng"

  /// The upright and the slanted order are known; the third start is that of no font and must be found.
  @Test(arguments: [1188, 808, 1031]) func numbersOfSignsBecomeLettersAgain(vietnameseStart: Int) {
    let family = vietnameseStart == 808 ? "TimesNewRomanPS-ItalicMT" : "TimesNewRomanPSMT"
    var fonts = FontTable()
    var pages = [Self.page(Self.sentence, font: fonts.index(of: "ABCDEF+" + family), start: vietnameseStart)]
    var repair = GlyphRepair(fonts: fonts)
    repair.apply(to: &pages)
    #expect(pages[0].glyphs.map(\.text).joined() == Self.sentence)
    #expect(repair.unresolved == 0)
    #expect(repair.missing == Self.sentence.unicodeScalars.count)
  }

  @Test func fontsWhoseCharactersAreTheirNumbersAreFoundOut() {
    var fonts = FontTable()
    var page = Self.page(Self.sentence, font: fonts.index(of: "A+Arial"), start: 1188)
    for index in page.glyphs.indices {
      page.glyphs[index].text =
        page.glyphs[index].glyphID.flatMap { Unicode.Scalar(UInt32($0)) }.map { String($0) } ?? ""
    }
    var pages = [page]
    var repair = GlyphRepair(fonts: fonts)
    repair.apply(to: &pages)
    #expect(pages[0].glyphs.map(\.text).joined() == Self.sentence)
  }

  @Test func whatTheSameTypefaceSaysElsewhereComesFirst() {
    var fonts = FontTable()
    let known = fonts.index(of: "A+Odd")
    let mute = fonts.index(of: "B+Odd")
    var pages = [PageContent(number: 1, width: 595, height: 842)]
    let pairs: [(String, Int)] = [("a", 68), ("b", 69), ("c", 70), ("★", 4000)]
    pages[0].glyphs = pairs.map { Self.glyph($0.0, $0.1, known) } + [Self.glyph("\u{FFFD}", 4000, mute)]
    var repair = GlyphRepair(fonts: fonts)
    repair.apply(to: &pages)
    #expect(pages[0].glyphs.last?.text == "★")
  }

  @Test func unknownNumbersStayMarked() {
    var fonts = FontTable()
    var pages = [PageContent(number: 1, width: 595, height: 842)]
    pages[0].glyphs = [Self.glyph("\u{FFFD}", 9000, fonts.index(of: "B+Odd"))]
    var repair = GlyphRepair(fonts: fonts)
    repair.apply(to: &pages)
    #expect(pages[0].glyphs[0].text == "\u{FFFD}")
    #expect(repair.unresolved == 1)
  }

  private static func page(_ text: String, font: Int, start: Int) -> PageContent {
    var page = PageContent(number: 1, width: 595, height: 842)
    var x = 50.0
    for scalar in text.unicodeScalars {
      var glyph = glyph("\u{FFFD}", number(of: scalar, start: start), font)
      glyph.left = x
      glyph.right = x + 6
      page.glyphs.append(glyph)
      x += 6
    }
    return page
  }

  private static func glyph(_ text: String, _ number: Int, _ font: Int) -> Glyph {
    Glyph(text: text, glyphID: number, font: font, left: 50, right: 56, baseline: 100, size: 12)
  }

  private static func number(of scalar: Unicode.Scalar, start: Int) -> Int {
    switch scalar.value {
    case 0x20...0x7E: Int(scalar.value) - 29
    case 0x1EA0...0x1EF1: start + Int(scalar.value) - 0x1EA0
    case 0x1EF4...0x1EF9: start + Int(scalar.value) - 0x1EA2
    default: others[scalar].map { $0 < 0 ? start + $0 : $0 } ?? 0
    }
  }

  /// Below zero: counted from the start of the Vietnamese stretch.
  private static let others: [Unicode.Scalar: Int] = [
    "Ơ": -58, "ơ": -57, "Ư": -56, "ư": -55, "Đ": 264, "đ": 255, "ă": 259, "á": 105, "à": 106, "â": 107,
    "ê": 114,
    "ô": 123,
  ]
}
