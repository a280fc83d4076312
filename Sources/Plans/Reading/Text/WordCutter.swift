import Core

/// Cuts UTF-8 into words in one pass.
struct WordCutter {
  private(set) var words: [Word] = []
  private(set) var lead: Gap = []
  private var gap: Gap = []
  private var start = -1
  /// Over the letters, the tone last.
  private var exact = FNV1a()
  private var plain = FNV1a()
  private var tone: UInt8 = 0
  private var letters = 0
  private var capitals = 0
  private var digits = 0
  private var startsUpper = false

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(Self.wordCount(bytes))
    let table = LetterTable.shared
    var index = 0
    let count = bytes.count
    while index < count {
      let here = index
      let scalar = Self.scalar(bytes, &index)
      let letter = table.letter(of: scalar)
      if letter.exact != 0 {
        add(letter, at: here)
      } else if scalar == 0x26, start >= 0, index < count, Self.isUpper(bytes[index]) {
        exact.add(0x26)
        plain.add(0x26)
      } else {
        finish(at: here)
        gap.formUnion(Self.gap(of: scalar))
      }
    }
    finish(at: count)
    close()
  }

  @inline(__always)
  private mutating func add(_ letter: Letter, at offset: Int) {
    if start < 0 {
      close()
      start = offset
      startsUpper = letter.isUpper
    }
    exact.add(UInt64(letter.exact))
    plain.add(UInt64(letter.plain))
    if letter.tone != 0 { tone = letter.tone }
    if letter.plain >= 0x30 && letter.plain <= 0x39 { digits += 1 } else { letters += 1 }
    if letter.isUpper { capitals += 1 }
  }

  private mutating func finish(at offset: Int) {
    guard start >= 0 else { return }
    exact.add(0x100 + UInt64(tone))
    words.append(
      Word(
        start: Int32(start), end: Int32(offset), exact: exact.value,
        plain: UInt32(truncatingIfNeeded: plain.value ^ plain.value >> 32), gap: [], isCapital: startsUpper,
        isAllCapitals: letters >= 2 && capitals == letters,
        isNumber: letters == 0))
    start = -1
    exact = FNV1a()
    plain = FNV1a()
    tone = 0
    letters = 0
    capitals = 0
    digits = 0
  }

  /// Gives the signs read so far to the word before them.
  private mutating func close() {
    if words.isEmpty { lead = gap } else { words[words.count - 1].gap = gap }
    gap = []
  }

  /// How many words stand between ASCII spaces and signs: exact but for rarer signs.
  private static func wordCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isBetween = true
    for byte in bytes {
      let isSign = byte <= 0x2F
      if isBetween, !isSign { count += 1 }
      isBetween = isSign
    }
    return count
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (byte >= 0x41 && byte <= 0x5A) || byte >= 0xC3 }

  private static func gap(of scalar: UInt32) -> Gap {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0: .space
    case 0x2C: .comma
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x2E, 0x2026, 0x21, 0x3F: .stop
    case 0x2D, 0x2010...0x2015, 0x2212: .dash
    case 0x2F: .slash
    case 0x28, 0x5B: .open
    case 0x29, 0x5D: .close
    case 0x22, 0x201C, 0x201D, 0x2018, 0x2019, 0xAB, 0xBB: .quote
    default: .other
    }
  }

  /// Decodes the scalar at `index` and moves past it; bad bytes count as U+FFFD.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let first = bytes[index]
    index += 1
    if first < 0x80 { return UInt32(first) }
    let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
    guard more > 0, index + more <= bytes.count else { return 0xFFFD }
    var value = UInt32(first) & (more == 1 ? 0x1F : more == 2 ? 0x0F : 0x07)
    for _ in 0..<more {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return value
  }
}
