/// What scalars beyond ASCII that print nothing, or print as a space or a dash, stand for.
enum InvisibleMarks {
  enum Meaning {
    case letter
    case space
    case nothing
    case hyphen
    /// Of a font of signs that is not told.
    case sign
  }

  /// By the first three bytes of the scalar's UTF-8.
  @inline(__always)
  static func meaning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Meaning {
    switch first {
    case 0xC2:
      if second == 0xA0 { return .space }
      // Soft hyphen; and the C1 controls, which no text means.
      return second == 0xAD || second < 0xA0 ? .nothing : .letter
    case 0xE2: return generalPunctuation(second, third)
    case 0xE3: return second == 0x80 && third == 0x80 ? .space : .letter
    case 0xEF:
      if second == 0xBB && third == 0xBF { return .nothing }
      return second >= 0x80 && second <= 0x83 ? symbolFont(second, third) : .letter
    default: return .letter
    }
  }

  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> Meaning {
    if second == 0x80 {
      switch third {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return .space
      case 0x8B...0x8F, 0xAA...0xAE: return .nothing
      case 0x90, 0x91: return .hyphen
      default: return .letter
      }
    }
    return second == 0x81 && third >= 0xA0 && third <= 0xAF ? .nothing : .letter
  }

  /// U+F000–U+F0FF: the private places of fonts of signs.
  private static func symbolFont(_ second: UInt8, _ third: UInt8) -> Meaning {
    switch (second, third) {
    case (0x80, 0xA0): .space
    case (0x80, 0xAD), (0x82, 0xBE): .hyphen
    case (0x80, _), (0x81, _), (0x82, _), (0x83, _): .sign
    default: .letter
    }
  }
}
