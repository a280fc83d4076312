/// A word as a number: what topics, tone, copies and stories count, without a string a word. 16 bytes.
package struct HashedWord: Hashable, Sendable {
  /// How the script of a word shows its borders.
  package enum Script: UInt8, Sendable {
    /// Words stand between spaces or signs: Vietnamese (by syllable), English, Russian, Korean, …
    case spaced
    /// One Han or kana character: Chinese and Japanese write no borders; take 2-grams as words.
    case ideograph
    /// One letter cluster (consonant with its vowels, tones and subscripts, about half a syllable) of Thai,
    /// Lao, Khmer or Burmese, which write no borders either; take 2- or 3-grams as words.
    case cluster
  }

  /// Of the folded or lower-cased scalars, well mixed: any bits of it may be cut off for tables.
  package var hash: UInt64
  /// First byte in the UTF-8 that was scanned.
  package var start: UInt32
  /// Bytes, 65,535 at most (the hash is of the whole word even so).
  package var length: UInt16
  package var script: Script

  package init(hash: UInt64, start: UInt32, length: UInt16, script: Script) {
    (self.hash, self.start, self.length, self.script) = (hash, start, length, script)
  }

  /// Where it stands in the UTF-8 that was scanned.
  @inlinable package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// The arithmetic of word hashes: 64 bits, no seed, the same in every process and version (models are stored
/// with it).
package enum WordHash {
  @usableFromInline static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  package static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Mixes 64 bits so that every bit of the input moves every bit of the output (the finisher of MurmurHash3,
  /// Austin Appleby, public domain).
  @inlinable package static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ (bits >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ (bits >> 33)
  }

  /// The hash of a sequence from that of its beginning and the next word's: order counts. For n-grams fold
  /// over the words from the first one's hash.
  @inlinable package static func joined(_ first: UInt64, _ next: UInt64) -> UInt64 {
    mixed(((first << 23) | (first >> 41)) &* factor ^ next)
  }
}
