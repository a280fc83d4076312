/// Characters as files give them, made plain: ligatures apart, signs of symbol fonts as what they show,
/// blanks as blanks.
enum SignText {
  static func plain(_ text: String, _ family: String) -> String {
    if let signs = SignFont(family), let scalar = text.unicodeScalars.first, means(scalar, in: signs) {
      return signs.shown(text)
    }
    guard let scalar = text.unicodeScalars.first, scalar.value >= 0x7F else { return text }
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return " "
    case 0xAD: return "-"
    case 0x200B...0x200F, 0x2060, 0xFEFF: return ""
    case 0xFB00: return "ff"
    case 0xFB01: return "fi"
    case 0xFB02: return "fl"
    case 0xF02D, 0xF0BE: return "-"
    case 0xF0A0...0xF0FF: return String(SignFont.likelySign(scalar))
    case 0xF020...0xF07E: return Unicode.Scalar(scalar.value - 0xF000).map { String($0) } ?? text
    default: return text
    }
  }

  /// Whether a character tells a place in a font of signs, and not the sign itself: files say either.
  private static func means(_ scalar: Unicode.Scalar, in font: SignFont) -> Bool {
    guard font == .symbol else { return true }
    return scalar.value >= 0xF000
      || (0xA1...0xFF).contains(scalar.value) && !"¬®©×".unicodeScalars.contains(scalar)
  }
}
