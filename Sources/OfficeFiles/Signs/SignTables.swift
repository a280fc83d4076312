/// What stands at the places of fonts of signs. Sources: Adobe's Symbol encoding; the mapping of Wingdings and Webdings
/// that Unicode took over in its versions 5.2 and 7 (L2/11-052); for signs of the newer blocks, which few fonts have,
/// their like of the older ones.
enum SignTables {
  static func signs(of font: SignFont) -> [UInt8: Unicode.Scalar] {
    switch font {
    case .symbol: symbol
    case .wingdings: wingdings
    case .wingdings2: wingdings2
    case .wingdings3: wingdings3
    case .webdings: webdings
    }
  }

  private static func table(_ stretches: [(UInt8, String)]) -> [UInt8: Unicode.Scalar] {
    var table: [UInt8: Unicode.Scalar] = [:]
    for (start, signs) in stretches {
      for (offset, sign) in signs.unicodeScalars.enumerated() { table[start + UInt8(offset)] = sign }
    }
    return table
  }

  private static let symbol = table([
    (0x21, "!∀#∃%&∋()∗+,-./0123456789:;<=>?"), (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"), (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"), (0xB0, "°±″≥×∝∂•÷≠≡≈…|-↵"),
    (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"), (0xD0, "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"), (0xE0, "◊〈®©™∑"), (0xF1, "〉∫"),
  ])

  private static let wingdings = table([
    (0x21, "✏✂✁"), (0x28, "☎✆✉"), (0x3F, "✍"), (0x41, "✌"), (0x45, "☜☞☝☟"), (0x4A, "☺"), (0x4C, "☹"),
    (0x6C, "●❍■☐❐❑❒⬧⧫◆❖⬥☒"), (0x81, "①②③④⑤⑥⑦⑧⑨⑩"), (0x8C, "❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•"), (0xA1, "○◉◉◉◎"),
    (0xA7, "▪☐"),
    (0xAA, "✦★✶✴✹✵"), (0xD5, "⌫⌦"), (0xD8, "➢"), (0xDC, "➲"), (0xDF, "←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕"),
    (0xF9, "▫▫✗✓☒☑"),
  ])

  private static let wingdings2 = table([
    (0x4F, "✗✓☒☑☒☒"), (0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩"), (0x96, "•●"), (0x9E, "⚬○"), (0xA1, "▪■☐☐☐"), (0xA9, "◆"),
  ])

  private static let wingdings3 = table([
    (0x66, "←→↑↓↖↗↙↘"), (0x70, "▲▼△▽◀▶◁▷"), (0x7D, "▶"), (0x80, "▲▼◀▶"),
  ])

  private static let webdings = table([
    (0x33, "◀▶▲▼"), (0x3C, "■"), (0x61, "✓"), (0x63, "☐"), (0x67, "■"), (0x6E, "●"), (0x72, "✗"),
  ])

  /// Places whose sign in Symbol or in Wingdings belongs into sentences, where the other font has an ornament or nothing.
  static let withinSentences = table([
    (0x2B, "+"), (0x2D, "-"), (0x3C, "<=>"), (0x6F, "☐"), (0x78, "☒"), (0xA3, "≤"), (0xA5, "∞"), (0xA8, "☐"),
    (0xAB, "↔←"),
    (0xAE, "→"), (0xB0, "°±"), (0xB3, "≥×"), (0xB8, "÷≠≡≈…"), (0xBE, "-"), (0xDB, "⇔"), (0xDE, "⇒←→"),
    (0xE5, "∑"),
    (0xE8, "→"), (0xF0, "⇨"), (0xF3, "⇔"), (0xFB, "✗✓☒☑"),
  ])
}
