/// Gaps that part words in fonts with hardly any blanks: TeX and others only move on between words.
struct WordGap {
  /// In parts of the size: blanks are a quarter of it, pressed together in full lines to a sixth.
  private static let least = 0.13

  /// By number of the font.
  private var fonts: [Int: Bool] = [:]

  /// - Parameter signs: of one page in the order of drawing.
  init(_ signs: [Glyph]) {
    var counts: [Int: (wide: Int, close: Int, blanks: Int)] = [:]
    var last: Glyph?
    for sign in signs where !sign.text.isEmpty {
      defer { last = sign }
      var count = counts[sign.font] ?? (0, 0, 0)
      if sign.isSpace {
        count.blanks += 1
      } else if let last, last.font == sign.font, !last.isSpace, let gap = sign.gap(after: last) {
        if gap > Self.least { count.wide += 1 } else if gap < Self.least / 2 { count.close += 1 }
      }
      counts[sign.font] = count
    }
    // Letters of a word touch, and there are more of them than words: a font in which most do not is set wide.
    // A blank at the end of a line or two is none between words.
    fonts = counts.mapValues { $0.close > $0.wide && $0.wide >= 5 * $0.blanks }
  }

  /// Whether a word begins with a sign that is drawn right after another.
  func parts(_ sign: Glyph, after last: Glyph) -> Bool {
    guard fonts[sign.font] == true, let gap = sign.gap(after: last) else { return false }
    return gap > Self.least
  }
}

extension Glyph {
  /// In parts of the size; nil for signs that do not follow each other on one line.
  fileprivate func gap(after last: Glyph) -> Double? {
    guard !isCombining, size > 0, abs(baseline - last.baseline) <= 0.06 * size else { return nil }
    let gap = (left - last.right) / size
    return abs(gap) < 0.45 ? gap : nil
  }
}
