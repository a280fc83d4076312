/// The two Windows code pages that Vietnamese files of the past come in.
package enum LegacyCodePage: Sendable {
  case windows1252
  case windows1258

  /// UTF-8 of bytes in this code page. Windows-1258 writes tones as combining marks; the result is not yet NFC.
  package func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    let table = self == .windows1258 ? Self.utf8Of1258 : Self.utf8Of1252
    for byte in bytes {
      if byte < 0x80 { output.append(byte) } else { output.append(contentsOf: table[Int(byte) - 0x80]) }
    }
    return output
  }

  /// Whether bytes read as Windows-1258 give Vietnamese: tone bytes behind vowels, and đ, ơ, ư.
  static func looksVietnamese(_ bytes: [UInt8]) -> Bool {
    var tones = 0
    var strays = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2:
        if isVowel(previous) { tones += 1 } else { strays += 1 }
      case 0xF0, 0xFD, 0xD0, 0xDD: tones += 1
      default: break
      }
      previous = byte
    }
    return tones > strays * 4 && tones > 0
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true  // a e i o u y
    case 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD: true  // â ă ê ô ơ ư
    default: false
    }
  }

  private static let utf8Of1252 = utf8(table1252)
  private static let utf8Of1258 = utf8(
    table1252.enumerated().map { index, scalar in changesIn1258[UInt8(index + 0x80)] ?? scalar })

  private static func utf8(_ scalars: [Unicode.Scalar]) -> [[UInt8]] {
    scalars.map { Array(String($0).utf8) }
  }

  /// U+0080 … U+00FF of Windows-1252; the five unused bytes give U+FFFD.
  private static let table1252: [Unicode.Scalar] =
    Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }

  private static let changesIn1258: [UInt8: Unicode.Scalar] = [
    0x8A: "\u{FFFD}", 0x8E: "\u{FFFD}", 0x9A: "\u{FFFD}", 0x9E: "\u{FFFD}",
    0xC3: "Ă", 0xCC: "\u{0300}", 0xD0: "Đ", 0xD2: "\u{0309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{0303}",
    0xE3: "ă", 0xEC: "\u{0301}", 0xF0: "đ", 0xF2: "\u{0323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ]
}
