import VietnameseText

/// Characters as files give them, made plain: ligatures apart, bullets of symbol fonts as bullets, fonts from
/// before Unicode decoded, blanks as blanks.
enum SignText {
  static func plain(_ text: String, _ family: String) -> String {
    if let font = LegacyFont(family) { return font.decode(text) }
    guard let scalar = text.unicodeScalars.first, scalar.value >= 0x7F else { return text }
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return " "
    case 0xAD: return "-"
    case 0x200B...0x200F, 0x2060, 0xFEFF: return ""
    case 0xFB00: return "ff"
    case 0xFB01: return "fi"
    case 0xFB02: return "fl"
    case 0xF02D, 0xF0BE: return "-"
    case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF077: return "•"
    case 0xF020...0xF07E: return Unicode.Scalar(scalar.value - 0xF000).map { String($0) } ?? text
    default: return text
    }
  }
}
