/// Which buckets of the hash table a model knows, and the row of each: a bit set with the count of bits before each word of
/// it (rank), a fraction of the memory of a table of rows.
package struct FeatureIndex: Sendable, Equatable {
  private(set) var words: [UInt64]
  private var before: [UInt32]
  package private(set) var rows: Int

  /// From buckets in ascending order; those beyond the table are left out.
  package init(buckets: some Sequence<UInt32>) {
    words = [UInt64](repeating: 0, count: 1 << (FeatureTerms.bits - 6))
    for bucket in buckets where bucket < 1 << FeatureTerms.bits {
      words[Int(bucket >> 6)] |= 1 << UInt64(bucket & 63)
    }
    before = []
    before.reserveCapacity(words.count)
    rows = 0
    for word in words {
      before.append(UInt32(rows))
      rows += word.nonzeroBitCount
    }
  }

  /// The row of a bucket, or nil.
  @inline(__always)
  package func row(of bucket: UInt32) -> UInt32? {
    let place = Int(bucket >> 6)
    guard place < words.count else { return nil }
    let (word, bit) = (words[place], UInt64(bucket & 63))
    guard word >> bit & 1 == 1 else { return nil }
    return before[place] &+ UInt32(truncatingIfNeeded: (word & ((1 << bit) &- 1)).nonzeroBitCount)
  }

  /// All buckets, ascending.
  package var buckets: [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(rows)
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(UInt32(place << 6 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return found
  }
}
