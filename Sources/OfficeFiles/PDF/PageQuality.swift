import Core
import VietnameseText

/// Tells pages whose own text is good enough from those that must be recognised from their image.
enum PageQuality {
  static func needsRecognition(_ page: PageContent) -> Bool {
    let signs = page.glyphs.filter { !$0.isSpace }
    if signs.count < 20, page.curvedShapes > 150 { return true }
    if signs.isEmpty { return page.pictureShare > 0.05 }
    if page.pictureShare > 0.5, signs.count < 250, !readsWell(page) || signs.count < 120 { return true }
    let lost = lostSigns(page)
    if signs.count >= 200, lost * 4 < signs.count, isInOtherLanguage(page) { return false }
    if lost * 25 > signs.count, signs.count > 20 { return true }
    let foreign = signs.filter { isForeign($0.text) }
    if foreign.count * 12 > signs.count, signs.count > 40, !isOtherScript(foreign) { return true }
    return page.pictureShare > 0.8 && !readsWell(page)
  }

  /// Signs without a character within words: one that stands alone is a bullet, a box to tick or an ornament.
  private static func lostSigns(_ page: PageContent) -> Int {
    Run.runs(of: page.glyphs).flatMap { $0.text.unicodeScalars.split(separator: " ") }
      .filter { $0.count > 1 }.reduce(0) { $0 + $1.count { $0 == "\u{FFFD}" } }
  }

  /// Letters that no Vietnamese or Western text has: the mark of a wrong character table.
  private static func isForeign(_ text: String) -> Bool {
    guard let value = text.unicodeScalars.first?.value else { return false }
    switch value {
    case 0x0180...0x019F, 0x01A2...0x01AE, 0x01B1...0x024F, 0x0370...0x1DFF, 0xE000...0xF8FF: return true
    default: return value < 0x20 || (0x80..<0xA0).contains(value)
    }
  }

  /// Letters of one script of its own (Greek, Cyrillic, Arabic …) are text in that script; wrong tables mix many.
  private static func isOtherScript(_ signs: [Glyph]) -> Bool {
    var counts: [UInt32: Int] = [:]
    for sign in signs {
      guard let value = sign.text.unicodeScalars.first?.value, (0x0370...0x1DFF).contains(value) else {
        continue
      }
      // Scripts begin at multiples of 128 or take neighbouring stretches.
      counts[value >> 8, default: 0] += 1
    }
    return (counts.values.max() ?? 0) * 10 >= signs.count * 9
  }

  /// Whether the text is clearly in a language besides Vietnamese: then it is the text, and no plan. A wrong table or a
  /// recognition without Vietnamese makes words of no language.
  private static func isInOtherLanguage(_ page: PageContent) -> Bool {
    let text = Run.runs(of: page.glyphs).prefix(400).map(\.text).joined(separator: " ")
    let language = LanguageIdentifier.identify(text)
    return language.confidence >= 0.95 && language.tag != LanguageTag("vi") && language.tag != .undetermined
  }

  /// Whether most words are syllables: the text layer of a scan made without Vietnamese fails here.
  private static func readsWell(_ page: PageContent) -> Bool { isVietnamese(page, least: 1) }

  /// Whether the page has `least` words or more, and most of them are syllables.
  static func isVietnamese(_ page: PageContent, least: Int = 20) -> Bool {
    let words = Run.runs(of: page.glyphs).flatMap { $0.text.split(separator: " ").map(String.init) }
    let count = SyllableShape.count(in: words)
    return count.words >= least && count.syllables * 3 > count.words * 2
  }
}
