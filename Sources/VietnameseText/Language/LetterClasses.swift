/// Script and small form of each letter of the first plane; everything else parts words.
package struct LetterClasses: Sendable {
  static let shared = LetterClasses()

  /// Script by scalar, U+0000…U+FFFF.
  let scripts: [UInt8]
  /// The small form of scalars below U+2000.
  let lowered: [UInt16]

  private init() {
    var lowered = (0..<0x2000).map { UInt16($0) }
    for value in 0x41..<0x2000 {
      guard let scalar = Unicode.Scalar(UInt32(value)),
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first,
        small != scalar, small.value < 0x2000
      else { continue }
      lowered[value] = UInt16(small.value)
    }
    self.lowered = lowered
    scripts = (0..<0x10000).map { value in
      Self.script(of: value < 0x2000 ? UInt32(lowered[value]) : UInt32(value)).rawValue
    }
  }

  /// Whether a scalar is a letter or a mark of a script known here.
  package static func isLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 ? shared.scripts[Int(scalar)] != 0 : scalar >= 0x20000 && scalar < 0x40000
  }

  private static let ranges: [(ClosedRange<UInt32>, Script)] = [
    (0x61...0x7A, .latin), (0xDF...0xF6, .latin), (0xF8...0x24F, .latin), (0x1E00...0x1EFF, .latin),
    (0x430...0x52F, .cyrillic),
    (0x620...0x63F, .arabic), (0x641...0x64A, .arabic), (0x66E...0x6D3, .arabic), (0x6D5...0x6D5, .arabic),
    (0x750...0x77F, .arabic), (0x640...0x640, .passedOver), (0x64B...0x65F, .passedOver),
    (0x300...0x36F, .passedOver),
    (0x900...0x963, .devanagari),
    (0x3400...0x4DBF, .han), (0x4E00...0x9FFF, .han), (0x3005...0x3005, .han), (0xF900...0xFAFF, .han),
    (0x3041...0x3096, .kana), (0x30A1...0x30FA, .kana), (0x30FC...0x30FE, .kana), (0xFF66...0xFF9D, .kana),
    (0xAC00...0xD7A3, .hangul), (0x1100...0x11FF, .hangul), (0x3131...0x318E, .hangul),
    (0xE01...0xE3A, .thai), (0xE40...0xE4E, .thai), (0xE81...0xECD, .lao), (0xEDC...0xEDF, .lao),
    (0x1780...0x17D3, .khmer), (0x1000...0x103F, .myanmar), (0x1050...0x109D, .myanmar),
    (0x5D0...0x5EA, .hebrew), (0x5EF...0x5F2, .hebrew), (0x591...0x5C7, .passedOver),
    (0x370...0x3FF, .greek), (0x1F00...0x1FFF, .greek), (0x10D0...0x10FF, .georgian),
    (0x561...0x587, .armenian),
    (0x980...0x9E3, .bengali), (0x9F0...0x9F1, .bengali), (0xA01...0xA4D, .gurmukhi),
    (0xA70...0xA75, .gurmukhi),
    (0xA81...0xAE3, .gujarati), (0xB01...0xB63, .odia), (0xB82...0xBD7, .tamil), (0xC00...0xC63, .telugu),
    (0xC80...0xCE3, .kannada), (0xD00...0xD63, .malayalam), (0xD81...0xDF3, .sinhala),
    (0xF40...0xFBC, .tibetan),
    (0x1200...0x137F, .ethiopic), (0x1380...0x138F, .ethiopic),
    (0x250...0x2AF, .other), (0x531...0x560, .armenian), (0x700...0x74F, .other), (0x780...0x7B1, .other),
    (0x13A0...0x13F5, .other), (0x1400...0x167F, .other), (0x1820...0x18AA, .other),
    (0xA980...0xA9DF, .other),
  ]

  private static func script(of value: UInt32) -> Script {
    ranges.first { $0.0.contains(value) }?.1 ?? .none
  }
}
