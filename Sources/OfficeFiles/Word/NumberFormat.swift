/// How a counter is printed.
package enum NumberFormat: Hashable, Sendable {
  case decimal
  /// Leading zeros up to this many digits.
  case padded(Int)
  case upperRoman
  case lowerRoman
  case upperLetter
  case lowerLetter
  /// "một", "hai", "ba" …
  case vietnamese
  case bullet
  case none

  /// - Parameter pattern: what a custom format shows, such as "001, 002, 003, ...".
  init(_ name: String, pattern: String? = nil) {
    switch name {
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "vietnameseCounting", "cardinalText": self = .vietnamese
    case "bullet": self = .bullet
    case "none": self = .none
    case "decimalZero": self = .padded(2)
    case "custom":
      let digits = pattern?.utf8.prefix { $0.isASCIIDigit }.count ?? 0
      self = digits > 1 && digits <= 8 ? .padded(digits) : .decimal
    default: self = .decimal
    }
  }

  package func print(_ number: Int) -> String {
    switch self {
    case .decimal: return String(number)
    case .padded(let width):
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    case .upperRoman: return Self.roman(number)
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperLetter: return Self.letters(number, first: 0x41)
    case .lowerLetter: return Self.letters(number, first: 0x61)
    case .vietnamese: return Self.words(number)
    case .bullet, .none: return ""
    }
  }

  private static func roman(_ number: Int) -> String {
    guard number > 0, number < 4000 else { return String(number) }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// a … z, then aa, bb … as Word counts.
  private static func letters(_ number: Int, first: UInt8) -> String {
    guard number > 0, number <= 26 * 30 else { return String(number) }
    let letter = String(UnicodeScalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func words(_ number: Int) -> String {
    let units = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    guard (0...99).contains(number) else { return String(number) }
    if number < 10 { return units[number] }
    let tens = number < 20 ? "mười" : "\(units[number / 10]) mươi"
    switch number % 10 {
    case 0: return tens
    case 1 where number > 20: return "\(tens) mốt"
    case 5: return "\(tens) lăm"
    default: return "\(tens) \(units[number % 10])"
    }
  }
}

/// The glyphs of list bullets, which come from symbol fonts.
enum BulletGlyph {
  /// What is printed; a letter of a symbol font stands for a dash or a dot.
  static func printed(_ text: String) -> String {
    switch text {
    case "", "-", "+", "*", "•": return text.isEmpty ? "-" : text
    case "\u{F02D}", "\u{F0BE}", "–", "—", "−", "\u{2010}", "\u{2011}": return "-"
    case "\u{F02B}": return "+"
    case "o", "§", "Ø", "v", "q", "ü", "·": return "•"
    default:
      guard text.unicodeScalars.allSatisfy({ (0xF000...0xF0FF).contains($0.value) }) else { return text }
      return "•"
    }
  }
}
