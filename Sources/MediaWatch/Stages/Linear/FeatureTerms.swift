import VietnameseText

/// The hashed terms of one text, group by group (words, word pairs, the words of the opening, …): buckets of a table of
/// 2^bits, repeated as often as the term occurs. "Feature hashing": Weinberger et al., ICML 2009.
package struct FeatureTerms: Sendable {
  /// Table size as a power of two.
  package static let bits = 21
  /// Terms kept of one text; what a megabyte of plain words has, a few times over.
  package static let most = 1 << 20

  package private(set) var buckets: [UInt32] = []
  /// Where each group ends in `buckets`.
  package private(set) var ends: [Int] = []

  package init() {}

  package init(capacity: Int) { buckets.reserveCapacity(min(capacity, Self.most)) }

  package var groups: Int { ends.count }

  /// Adds a term to the group that is open; the same hash in another group falls into another bucket.
  @inline(__always)
  package mutating func add(_ hash: UInt64) {
    guard buckets.count < Self.most else { return }
    let salted = (hash ^ UInt64(truncatingIfNeeded: ends.count &+ 1)) &* 0x9E37_79B9_7F4A_7C15
    buckets.append(UInt32(truncatingIfNeeded: salted >> UInt64(64 - Self.bits)))
  }

  /// Ends the open group; an empty one is a group too.
  package mutating func close() { ends.append(buckets.count) }

  package func range(of group: Int) -> Range<Int> {
    (group == 0 ? 0 : ends[group - 1])..<ends[group]
  }

  /// Adds all n-grams of 1 to `length` words of a slice.
  package mutating func addGrams(_ words: ArraySlice<HashedWord>, upTo length: Int) {
    for index in words.indices {
      var hash = words[index].hash
      add(hash)
      for next in index + 1..<max(index + 1, min(index + length, words.endIndex)) {
        hash = WordHash.joined(hash, words[next].hash)
        add(hash)
      }
    }
  }
}
