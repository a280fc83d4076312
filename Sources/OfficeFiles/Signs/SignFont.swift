/// A font of signs: office files hold the places of its signs as letters ("³" in Symbol is "≥") or as private
/// characters (U+F0B3).
enum SignFont: Hashable, Sendable {
  case symbol
  case wingdings
  case wingdings2
  case wingdings3
  case webdings

  /// Nil for a font of letters. `family` may carry a style: "SymbolMT", "Wingdings-Regular".
  init?(_ family: String) {
    let name = family.lowercased().filter { $0.isLetter || $0.isNumber }
    if name.hasPrefix("wingdings2") {
      self = .wingdings2
    } else if name.hasPrefix("wingdings3") {
      self = .wingdings3
    } else if name.hasPrefix("wingdings") {
      self = .wingdings
    } else if name.hasPrefix("webdings") {
      self = .webdings
    } else if name == "symbol" || name.hasPrefix("symbolmt") || name.hasPrefix("symbolps") {
      self = .symbol
    } else {
      return nil
    }
  }

  /// Letters of a run in this font as the signs that are seen.
  func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { sign(of: $0) ?? $0 }))
  }

  /// The sign at the place that a character names; nil for a character that names none.
  func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x21...0xFF: SignTables.signs(of: self)[UInt8(scalar.value)]
    case 0xF021...0xF0FF: SignTables.signs(of: self)[UInt8(scalar.value - 0xF000)] ?? "•"
    default: nil
    }
  }

  /// The sign of a private character whose font nobody tells; a bullet unless it is one that sentences hold.
  static func likelySign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xF020...0xF0FF).contains(scalar.value) else { return "•" }
    return SignTables.withinSentences[UInt8(scalar.value - 0xF000)] ?? "•"
  }

  /// Signs that open a paragraph as its bullet, whatever their shape; figures, boxes to tick and what counts stay.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2022, 0x00B7, 0x2190...0x21FF, 0x25A0...0x25FF, 0x2605...0x260F, 0x2700...0x2775, 0x2794...0x27BF,
      0x2B00...0x2BFF:
      true
    default: false
    }
  }
}

extension BulletGlyph {
  /// A sign as it opens a paragraph: a bullet of any shape is "•".
  static func opening(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, SignFont.isBullet(first) else { return text }
    return "•" + String(text.unicodeScalars.dropFirst())
  }
}
