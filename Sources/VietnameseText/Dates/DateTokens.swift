/// One number or word of a text that may be a date, with the signs before it.
struct DateToken {
  enum Kind { case number, word }

  var kind: Kind
  /// A number's value; beyond nine digits, -1.
  var value = 0
  /// Digits of a number.
  var digits = 0
  /// A word in lower case, Latin letters without marks, Greek ones without accents.
  var text = ""
  /// The last sign before the token that is no space; 0 where only spaces stand there, or nothing.
  var sign: UInt32 = 0
  /// Whether a space stands before the token.
  var hasSpace = false
  /// Whether a space stands between that sign and the token.
  var signHasSpace = false
  var isUsed = false

  var isNumber: Bool { kind == .number }

  mutating func append(_ digit: Int) {
    value = digits < 9 ? value * 10 + digit : -1
    digits += 1
  }
}

/// Cuts a text into numbers and words. Digits of Thai, Lao, Khmer, Burmese, Arabic and full width count as digits.
enum DateTokens {
  /// No date has more words than this.
  static let limit = 40

  static func cut(_ bytes: [UInt8]) -> [DateToken] {
    var tokens: [DateToken] = []
    var word: [UInt8] = []
    var current: DateToken?
    var sign: UInt32 = 0
    var hasSpace = false
    var signHasSpace = false
    func finish() {
      guard var token = current else { return }
      if token.kind == .word { token.text = String(decoding: word, as: UTF8.self) }
      tokens.append(token)
      current = nil
      word.removeAll(keepingCapacity: true)
    }
    func begin(_ kind: DateToken.Kind) {
      guard current?.kind != kind else { return }
      finish()
      current = DateToken(kind: kind, sign: sign, hasSpace: hasSpace, signHasSpace: signHasSpace)
      (sign, hasSpace, signHasSpace) = (0, false, false)
    }
    for scalar in String(decoding: bytes, as: UTF8.self).composed.unicodeScalars {
      if tokens.count >= limit { break }
      if let digit = digit(scalar.value) {
        begin(.number)
        current?.append(digit)
      } else if isLetter(scalar) {
        begin(.word)
        Folding.append(greekBase(scalar), to: &word)
      } else {
        finish()
        if scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000 || scalar.value == 0x202F {
          hasSpace = true
          signHasSpace = sign != 0
        } else {
          // Dashes of all kinds and the minus sign count as one; a full-width colon as a colon.
          sign = dashes.contains(scalar.value) ? 0x2D : (scalar.value == 0xFF1A ? 0x3A : scalar.value)
          signHasSpace = false
        }
      }
    }
    finish()
    return tokens
  }

  private static let dashes: ClosedRange<UInt32> = 0x2010...0x2015

  private static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x30...0x39: Int(value & 15)
    case 0x0E50...0x0E59, 0x0ED0...0x0ED9: Int(value & 15)
    case 0x17E0...0x17E9: Int(value & 15)
    case 0x1040...0x1049, 0x0660...0x0669, 0x06F0...0x06F9: Int(value & 15)
    case 0xFF10...0xFF19: Int(value & 15)
    default: nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }

  /// Greek vowels without their accent.
  private static func greekBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ά", "Ά": "α"
    case "έ", "Έ": "ε"
    case "ή", "Ή": "η"
    case "ί", "Ί", "ϊ", "ΐ": "ι"
    case "ό", "Ό": "ο"
    case "ύ", "Ύ", "ϋ", "ΰ": "υ"
    case "ώ", "Ώ": "ω"
    case "ς": "σ"
    default: scalar
    }
  }
}
