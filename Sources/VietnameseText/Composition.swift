import Foundation

extension StringProtocol {
  /// The text in NFC. Vietnamese arrives in both forms; everything behind a reader sees this one only. Of marks upon one letter
  /// the first 30 stay, the bound of Unicode's stream-safe form (UAX 15, 13), far beyond any script: Foundation sorts them
  /// in quadratic time.
  package var composed: String {
    let isSettled = utf8.withContiguousStorageIfAvailable { bytes in Self.isSettled(bytes) }
    if isSettled == true { return String(self) }
    for scalar in unicodeScalars where scalar.value >= 0x0300 && Self.mayCompose(scalar) {
      return streamSafe.precomposedStringWithCanonicalMapping
    }
    return String(self)
  }

  private var streamSafe: String {
    let most = 30
    var run = 0
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isMark = scalar.value >= 0x0300 && scalar.properties.canonicalCombiningClass != .notReordered
      run = isMark ? run + 1 : 0
      if run <= most { kept.append(scalar) }
    }
    return String(kept)
  }

  /// One line in NFC: white space and U+0000, which no database keeps, as one space each run, none at the ends.
  package var collapsed: String {
    composed.split(whereSeparator: { $0.isWhitespace || $0 == "\0" }).joined(separator: " ")
  }

  /// Whether UTF-8 holds none but scalars that `mayCompose` denies, told by their first bytes: true for Vietnamese, Chinese and
  /// Korean text that is composed already, at a fraction of the time that scalars take. False when in doubt.
  private static func isSettled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0xCC {
        index &+= 1
        continue
      }
      guard index &+ 2 < bytes.count else { return false }
      let second = bytes[index &+ 1]
      switch byte {
      case 0xE1:
        guard (0xB8...0xBB).contains(second) else { return false }
      case 0xE2:
        // U+2000–U+2BFF without the letter-like signs of U+2100–U+213F, three of which compose.
        guard second < 0xB0, second != 0x84 else { return false }
      case 0xE5...0xE9: break
      case 0xE4:
        guard second >= 0xB8 else { return false }
      case 0xEB, 0xEC: break
      default: return false
      }
      index &+= 3
    }
    return true
  }

  /// Whether a scalar can change under NFC, erring on the safe side: marks, letters with another code point for
  /// themselves, and scripts whose parts compose. Letters of scripts without these are passed over.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2126, 0x212A, 0x212B: true
    case 0x0374, 0x037E, 0x0387: true
    case 0x0370...0x0482, 0x048A...0x058F: false  // Greek, Cyrillic, Armenian without marks
    case 0x1E00...0x1EFF, 0x2002...0x20CF, 0x20F1...0x2328, 0x232B...0x2ADB, 0x2ADD...0x2BFF: false
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x30FF: false
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
    case 0xFE00...0xFE1F, 0xFE30...0xFFFF, 0x1_F000...0x1_FAFF: false
    default: true
    }
  }
}
