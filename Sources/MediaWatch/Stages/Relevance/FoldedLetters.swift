import VietnameseText

/// How names are compared: two keys of a text, made in one pass each.
///
/// The folded form is what `Folding` makes, with any run of blanks and hyphens as one blank and invisible signs dropped.
/// The marked form keeps letters apart by their marks and puts the tone behind the word, so that "Hoà" and "Hòa" are one.
struct FoldedLetters: Sendable {
  static let shared = FoldedLetters()

  /// Folded UTF-8 of scalars below U+2000: the count of bytes in the lowest 8 bits, then up to three bytes; a blank run
  /// is the byte 0x20 with the count 0x81.
  let folded: [UInt32]
  static let blank: UInt32 = 0x2081

  private init() {
    folded = (0..<0x2000).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
      if Self.isBlank(UInt32(value)) { return Self.blank }
      if Self.isInvisible(UInt32(value)) { return 0 }
      // Eth stands for the letter that looks like it in much Vietnamese text.
      if value == 0xD0 || value == 0xF0 { return 0x6401 }
      var bytes: [UInt8] = []
      Folding.append(scalar, to: &bytes)
      guard bytes.count <= 3 else { return 0 }
      return bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << 8 | UInt32(bytes.count)
    }
  }

  /// The folded form of a scalar, packed as in `folded`; scalars of four bytes have a count of 4 and no bytes.
  @inline(__always)
  static func packed(_ scalar: UInt32, _ folded: UnsafeBufferPointer<UInt32>) -> UInt32 {
    if scalar < 0x2000 { return folded[Int(scalar)] }
    if scalar < 0x3001 || scalar >= 0xFE00 {
      if isBlank(scalar) { return blank }
      if isInvisible(scalar) { return 0 }
      if scalar == 0x2019 { return 0x2701 }
      if scalar >= 0xFF01, scalar <= 0xFF5E { return folded[Int(scalar - 0xFEE0)] }
      if scalar >= 0x10000 { return 4 }
    }
    let first = 0xE0 | scalar >> 12
    let second = 0x80 | scalar >> 6 & 0x3F
    return (0x80 | scalar & 0x3F) << 24 | second << 16 | first << 8 | 3
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x2D, 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// The folded form of a name, without blanks around it.
  static func fold(_ name: String) -> [UInt8] {
    var output: [UInt8] = []
    shared.folded.withUnsafeBufferPointer { folded in
      for scalar in name.composed.unicodeScalars {
        let packed = packed(scalar.value, folded)
        switch packed & 0xFF {
        case 0x81: if output.last != 0x20, !output.isEmpty { output.append(0x20) }
        case 4: output.append(contentsOf: String(scalar).utf8)
        default:
          var rest = packed >> 8
          for _ in 0..<(packed & 0xFF) {
            output.append(UInt8(rest & 0xFF))
            rest >>= 8
          }
        }
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return output
  }
}
