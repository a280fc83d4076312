import VietnameseText

/// Gives characters to signs whose font tells their numbers only: text that was made to be printed, never to
/// be read.
///
/// Font by font: first what the same typeface says elsewhere in the file, then the known order of its signs,
/// with the place of the Vietnamese stretch found by what makes the most syllables.
struct GlyphRepair {
  /// How many signs had no character, and how many of them still have none.
  private(set) var missing = 0
  private(set) var unresolved = 0
  private let fonts: FontTable
  private var learned: [String: [Int: String]] = [:]
  private var orders: [Int: GlyphOrder] = [:]
  private var raw: Set<Int> = []

  init(fonts: FontTable) {
    self.fonts = fonts
  }

  /// Whether the file gave no character for the sign, or its number in place of one.
  private func isRaw(_ glyph: Glyph) -> Bool {
    if raw.contains(glyph.font) { return true }
    guard let scalar = glyph.text.unicodeScalars.first else { return glyph.glyphID != nil }
    return scalar.value == 0xFFFD || scalar.value < 0x20
  }

  mutating func apply(to pages: inout [PageContent]) {
    findIdentityFonts(pages)
    learn(pages)
    findOrders(pages)
    for page in pages.indices {
      for index in pages[page].glyphs.indices where isRaw(pages[page].glyphs[index]) {
        pages[page].glyphs[index].text = repaired(pages[page].glyphs[index])
      }
    }
    let legacy = LegacyGlyphs(pages, fonts: fonts)
    for page in pages.indices {
      makePlain(&pages[page].glyphs, legacy)
      var turned = pages[page].turned.map(\.glyph)
      makePlain(&turned, legacy)
      for (index, glyph) in turned.enumerated() { pages[page].turned[index].glyph = glyph }
    }
  }

  private func makePlain(_ glyphs: inout [Glyph], _ legacy: LegacyGlyphs) {
    legacy.apply(to: &glyphs)
    for index in glyphs.indices where !legacy.knows(glyphs[index].font) {
      glyphs[index].text = SignText.plain(glyphs[index].text, fonts.family(glyphs[index].font))
    }
  }

  private mutating func repaired(_ glyph: Glyph) -> String {
    missing += 1
    if let text = lookUp(glyph, order: orders[glyph.font]) { return text }
    unresolved += 1
    return "\u{FFFD}"
  }

  private func lookUp(_ glyph: Glyph, order: GlyphOrder?) -> String? {
    guard let number = glyph.glyphID else { return nil }
    return learned[fonts.family(glyph.font)]?[number] ?? order?.character(number)
  }

  /// Fonts whose characters are just the numbers of their signs. Fonts that the page itself draws number their signs by
  /// characters: what reads as small letters there is text, while numbers of small letters are 68 to 93.
  private mutating func findIdentityFonts(_ pages: [PageContent]) {
    var counts: [Int: (same: Int, all: Int, letters: Int, numbers: Int)] = [:]
    for glyph in pages.lazy.flatMap(\.glyphs) {
      guard let number = glyph.glyphID, let scalar = glyph.text.unicodeScalars.first else { continue }
      var count = counts[glyph.font] ?? (0, 0, 0, 0)
      count.all += 1
      if Int(scalar.value) == number { count.same += 1 }
      if (0x61...0x7A).contains(scalar.value) { count.letters += 1 }
      if (68...93).contains(scalar.value) { count.numbers += 1 }
      counts[glyph.font] = count
    }
    for (font, count) in counts where count.all >= 8 && count.same * 10 >= count.all * 9 {
      if count.letters <= count.numbers { raw.insert(font) }
    }
  }

  /// Numbers mean the same in two subsets of a typeface only if nothing renumbered them: then ASCII sits at
  /// 3–97.
  private mutating func learn(_ pages: [PageContent]) {
    var tables: [String: [Int: String]] = [:]
    var fits: [String: (good: Int, bad: Int)] = [:]
    for glyph in pages.lazy.flatMap(\.glyphs) {
      guard let number = glyph.glyphID, !isRaw(glyph) else { continue }
      let family = fonts.family(glyph.font)
      tables[family, default: [:]][number] = glyph.text
      guard let scalar = glyph.text.unicodeScalars.first, scalar.value < 0x7F, scalar.value > 0x20 else {
        continue
      }
      if number + 29 == Int(scalar.value) {
        fits[family, default: (0, 0)].good += 1
      } else {
        fits[family, default: (0, 0)].bad += 1
      }
    }
    learned = tables.filter { family, _ in
      let fit = fits[family] ?? (0, 0)
      return fit.good > 20 * fit.bad
    }
  }

  private mutating func findOrders(_ pages: [PageContent]) {
    var byFont: [Int: [[Glyph]]] = [:]
    for word in pages.flatMap({ Self.words($0.glyphs) }) {
      for font in Set(word.filter(isRaw).map(\.font)) { byFont[font, default: []].append(word) }
    }
    let plain = byFont.keys.sorted()
    for font in plain { orders[font] = fonts.isItalic(font) ? .slanted : .upright }
    for font in plain {
      let sample = Array((byFont[font] ?? []).prefix(600))
      let numbers = Set(sample.joined().filter { $0.font == font }.compactMap(\.glyphID)).filter { $0 > 500 }
      var best = (order: orders[font] ?? .upright, score: -1)
      best.score = score(sample, font, best.order)
      guard best.score < sample.count * 9 / 10 else { continue }
      let opening = Array(sample.prefix(40))
      for start in Self.candidates(numbers) {
        let order = GlyphOrder(vietnameseStart: start)
        // What explains few of the first words explains few of all.
        guard score(opening, font, order) * 5 >= opening.count else { continue }
        let score = score(sample, font, order)
        if score > best.score { best = (order, score) }
      }
      orders[font] = best.order
    }
  }

  /// Where the Vietnamese stretch may start, in ascending order: most of the high numbers lie in it or just before it.
  /// Fonts of other scripts have far more of them.
  private static func candidates(_ numbers: Set<Int>) -> [Int] {
    guard numbers.count <= 200 else { return [] }
    let sorted = numbers.sorted()
    let starts = Set([1188, 808] + sorted.flatMap { number in (0..<88).map { number - $0 } })
    return starts.filter { start in
      sorted.count { $0 >= start - 58 && $0 < start + 88 } * 2 >= sorted.count
    }.sorted()
  }

  private func score(_ words: [[Glyph]], _ font: Int, _ order: GlyphOrder) -> Int {
    words.count { word in
      var text = ""
      for glyph in word {
        guard isRaw(glyph) else {
          text += glyph.text
          continue
        }
        guard let found = lookUp(glyph, order: glyph.font == font ? order : orders[glyph.font]) else {
          return false
        }
        text += found
      }
      let bare = text.filter(\.isLetter)
      return bare.isEmpty || SyllableShape.isSyllable(bare)
    }
  }

  /// Signs that follow each other closely on one line.
  private static func words(_ glyphs: [Glyph]) -> [[Glyph]] {
    var words: [[Glyph]] = []
    var word: [Glyph] = []
    for glyph in glyphs {
      let isBlank = glyph.isSpace || glyph.glyphID == 3
      if let last = word.last,
        isBlank || abs(glyph.baseline - last.baseline) > 1 || abs(glyph.left - last.right) > 0.2 * glyph.size
      {
        words.append(word)
        word = []
      }
      if !isBlank { word.append(glyph) }
    }
    return word.isEmpty ? words : words + [word]
  }
}
