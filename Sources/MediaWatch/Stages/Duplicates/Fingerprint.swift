import VietnameseText

/// What the search for copies keeps of a text: sampled shingles, facts, and a hash of all its words. Pure;
/// made in parallel.
///
/// Shingles are 4 words (5 characters of Chinese and Japanese, 6 letter clusters of Thai, Lao, Khmer and
/// Burmese), folded, so that a copy without diacritics is one too. A shingle belongs to level n when its hash
/// ends in n zero bits; a text keeps those of the level its length asks for, and two texts are compared at
/// the coarser of their levels, where the share of common shingles is an unbiased estimate (sampling by hash:
/// Broder 1997, "mod p").
package struct Fingerprint: Sendable {
  /// Levels counted: 0 (every shingle) to 5 (one in 32).
  static let levels = 6

  /// Of the folded words in order; 0 for a text without words.
  package let exact: UInt64
  package let wordCount: Int
  let level: Int
  /// Distinct, ascending.
  let samples: [UInt64]
  let facts: FactSketch

  /// Reads at most `ListeningLimits.textBytes` of the text.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { Fingerprint($0) }
  }

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(ListeningLimits.textBytes))
    var words: [HashedWord] = []
    words.reserveCapacity(bytes.count / 5)
    Self.scanner.scan(bytes, into: &words)
    self = words.withUnsafeBufferPointer { Fingerprint($0, of: bytes) }
  }

  /// Of words that are cut already.
  package init(_ part: TextPart) {
    self = part.source.bytes.withUnsafeBufferPointer { bytes in
      part.folded.withUnsafeBufferPointer { Fingerprint($0, of: bytes) }
    }
  }

  private init(_ words: UnsafeBufferPointer<HashedWord>, of bytes: UnsafeBufferPointer<UInt8>) {
    wordCount = words.count
    level = Self.level(forWords: words.count)
    var shingles: [UInt64] = []
    exact = Self.collect(words, level: level, into: &shingles)
    shingles.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(shingles.count)
    for shingle in shingles where shingle != distinct.last { distinct.append(shingle) }
    samples = distinct
    facts = FactSketch(words, of: bytes)
  }

  private static let scanner = WordScanner(.folded)

  private static func level(forWords count: Int) -> Int {
    switch count {
    case ...96: 0
    case ...192: 1
    case ...1_024: 2
    case ...16_384: 3
    case ...65_536: 4
    default: 5
    }
  }

  /// Appends the shingles of the level; returns the hash of all words.
  private static func collect(
    _ words: UnsafeBufferPointer<HashedWord>, level: Int, into shingles: inout [UInt64]
  ) -> UInt64 {
    let skipped = (UInt64(1) << UInt64(level)) - 1
    let (square, cube) = (
      WordHash.factor &* WordHash.factor, WordHash.factor &* WordHash.factor &* WordHash.factor
    )
    var exact: UInt64 = 0
    for (index, word) in words.enumerated() {
      exact = (exact ^ word.hash) &* WordHash.factor
      let length = word.script == .spaced ? 4 : word.script == .ideograph ? 5 : 6
      guard index >= length - 1 else { continue }
      var sum = words[index - 3].hash &* cube &+ words[index - 2].hash &* square
      sum = sum &+ words[index - 1].hash &* WordHash.factor &+ word.hash
      if length > 4 { sum = sum ^ (words[index - 4].hash &* 0xC2B2_AE3D_27D4_EB4F) }
      if length > 5 { sum = sum &+ words[index - 5].hash &* 0x1656_67B1_9E37_79F9 }
      let hash = WordHash.mixed(sum)
      if hash & skipped == 0 { shingles.append(hash) }
    }
    return words.isEmpty ? 0 : WordHash.mixed(exact) | 1
  }

  /// How many of the samples belong to each level.
  var sizes: LevelSizes {
    var sizes = LevelSizes()
    for sample in samples { sizes.count(sample) }
    return sizes
  }
}

/// Numbers of shingles at levels 0…5; below the level of the text they repeat it.
struct LevelSizes: Sendable {
  /// By the level a shingle reaches, not summed up.
  private var counts = SIMD8<UInt16>(repeating: 0)

  mutating func count(_ sample: UInt64) {
    counts[min(sample.trailingZeroBitCount, Fingerprint.levels - 1)] &+= 1
  }

  subscript(level: Int) -> Int {
    var sum = 0
    for reached in min(level, Fingerprint.levels - 1)..<Fingerprint.levels { sum += Int(counts[reached]) }
    return sum
  }
}
