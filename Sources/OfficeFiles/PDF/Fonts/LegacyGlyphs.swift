import VietnameseText

/// Decodes the letters of fonts from before Unicode, sign by sign. Some codes take two signs a letter, which become one.
struct LegacyGlyphs {
  private enum Reading {
    case font(LegacyFont)
    case letters(LegacyLetters)

    func decode(_ text: String) -> String {
      switch self {
      case .font(let font): font.decode(text)
      case .letters(let letters): letters.decode(text)
      }
    }
  }

  /// By number of the font.
  private var readings: [Int: Reading] = [:]

  /// Fonts tell by their names what they are; subsets without a proper name, by what is written in them.
  init(_ pages: [PageContent], fonts: FontTable) {
    for font in fonts.names.indices { readings[font] = LegacyFont(fonts.family(font)).map { .font($0) } }
    for (font, texts) in Self.western(pages) where readings[font] == nil {
      readings[font] = LegacyText(texts).map { .letters($0.letters) }
    }
  }

  func knows(_ font: Int) -> Bool { readings[font] != nil }

  func apply(to glyphs: inout [Glyph]) {
    guard !readings.isEmpty else { return }
    var base: (index: Int, raw: String)?
    for index in glyphs.indices {
      guard let reading = readings[glyphs[index].font] else {
        base = nil
        continue
      }
      let raw = glyphs[index].text
      if let before = base, glyphs[before.index].font == glyphs[index].font,
        glyphs[index].continues(glyphs[before.index])
      {
        let joined = reading.decode(before.raw + raw)
        if joined.count == 1, raw.utf8.count > 1 {
          glyphs[before.index].text = joined
          glyphs[before.index].right = max(glyphs[before.index].right, glyphs[index].right)
          glyphs[index].text = ""
          continue
        }
      }
      base = (index, raw)
      glyphs[index].text = reading.decode(raw)
    }
  }

  /// What is written in each font that has Western letters, run by run.
  private static func western(_ pages: [PageContent]) -> [Int: [String]] {
    var texts: [Int: [String]] = [:]
    for page in pages {
      let signs = page.glyphs + page.turned.map(\.glyph)
      let fonts = Set(
        signs.lazy.filter { $0.text.utf8.first.map { $0 == 0xC2 || $0 == 0xC3 } ?? false }.map(\.font))
      for font in fonts where texts[font]?.count ?? 0 < 2000 {
        texts[font, default: []] += Run.runs(of: signs.filter { $0.font == font }).map(\.text)
      }
    }
    return texts
  }
}

extension Glyph {
  fileprivate func continues(_ other: Glyph) -> Bool {
    abs(baseline - other.baseline) < 0.1 * size && abs(left - other.right) < 0.5 * size
  }
}
