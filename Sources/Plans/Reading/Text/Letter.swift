import Foundation

/// What one scalar is to Vietnamese word matching.
struct Letter {
  /// Lower case, vowel quality kept ("ă", "ơ", "đ" are letters of their own), tone taken off; 0 for no letter.
  var exact: UInt16
  /// Lower case without any mark, 0 for no letter.
  var plain: UInt8
  /// 0 level, 1 grave, 2 hook, 3 tilde, 4 acute, 5 dot below.
  var tone: UInt8
  var isUpper: Bool

  static let none = Letter(exact: 0, plain: 0, tone: 0, isUpper: false)
}

/// Looks up scalars of Latin scripts, the Vietnamese letters among them, in one table.
struct LetterTable: Sendable {
  static let shared = LetterTable()

  /// U+0000–U+024F, then U+1E00–U+1EFF.
  private let letters: [Letter]

  private init() {
    letters = (Array(0..<UInt32(0x250)) + Array(UInt32(0x1E00)...0x1EFF)).map(Self.letter)
  }

  @inline(__always)
  func letter(of scalar: UInt32) -> Letter {
    if scalar < 0x250 { return letters[Int(scalar)] }
    if scalar >= 0x1E00 && scalar <= 0x1EFF { return letters[Int(scalar - 0x1E00) + 0x250] }
    return .none
  }

  private static func letter(_ value: UInt32) -> Letter {
    guard let scalar = Unicode.Scalar(value) else { return .none }
    if (0x30...0x39).contains(value) {
      return Letter(exact: UInt16(value), plain: UInt8(value), tone: 0, isUpper: false)
    }
    guard scalar.properties.isAlphabetic else { return .none }
    if value == 0x110 || value == 0x111 {
      return Letter(exact: 0x464, plain: 0x64, tone: 0, isUpper: value == 0x110)
    }
    var base: UInt32 = 0
    var quality: UInt16 = 0
    var tone: UInt8 = 0
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
      switch part.value {
      case 0x300: tone = 1
      case 0x309: tone = 2
      case 0x303: tone = 3
      case 0x301: tone = 4
      case 0x323: tone = 5
      case 0x302: quality = 1
      case 0x306: quality = 2
      case 0x31B: quality = 3
      default: base = part.value
      }
    }
    let upper = (0x41...0x5A).contains(base)
    let lower = upper ? base + 32 : base
    guard lower < 0x80 else { return Letter(exact: UInt16(value), plain: 0x7F, tone: 0, isUpper: false) }
    return Letter(exact: UInt16(lower) | quality << 8, plain: UInt8(lower), tone: tone, isUpper: upper)
  }
}
