import VietnameseText

/// What tone is read from: words and their sequences up to three, the same with words marked that stand in the reach of a
/// negation (Das and Chen 2001; Pang, Lee and Vaithyanathan 2002), folded words for texts without diacritics, words of the
/// polarity list, signs and emoji.
enum ToneTerms {
  static let recipe = LinearRecipe(
    groupWeights: [1, 0.8, 0.4, 0.3, 0.2], cost: 0.5, balance: 0.5, leastTexts: 1, tunesOffsets: true)

  private static let mostWords = 5_000
  private static let reach = 3
  private static let clusterReach = 6
  private static let mark: UInt64 = 0xA5A5_5A5A_0F0F_F0F0

  private static let lowered = WordScanner(.lowered)
  private static let folded = WordScanner(.folded)

  /// Terms of UTF-8 in NFC.
  static func terms(_ bytes: UnsafeBufferPointer<UInt8>) -> FeatureTerms {
    var words: [HashedWord] = []
    words.reserveCapacity(bytes.count / 4)
    lowered.scan(bytes, into: &words)
    var terms = FeatureTerms(capacity: words.count * 8 + 16)
    let used = words.prefix(mostWords)
    terms.addGrams(used, upTo: 3)
    terms.close()
    let (marked, polarity) = negated(used, bytes)
    terms.addGrams(marked[...], upTo: 3)
    terms.close()
    words.removeAll(keepingCapacity: true)
    folded.scan(bytes, into: &words)
    terms.addGrams(words.prefix(mostWords), upTo: 2)
    terms.close()
    for hash in polarity { terms.add(hash) }
    terms.close()
    addSigns(bytes, to: &terms)
    terms.close()
    return terms
  }

  /// The words with those in the reach of a negation marked, and the polarity found: 1 good, 2 bad, plus 2 when negated.
  private static func negated(
    _ words: ArraySlice<HashedWord>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ([HashedWord], [UInt64]) {
    var marked: [HashedWord] = []
    marked.reserveCapacity(words.count)
    var polarity: [UInt64] = []
    var left = 0
    var counted = words.startIndex
    var end = 0
    for index in words.indices {
      var word = words[index]
      if left > 0, bordered(bytes, end..<Int(word.start)) { left = 0 }
      end = Int(word.start) + Int(word.length)
      let match = index >= counted ? PolarityWords.lexicon.match(words[index...]) : nil
      if let match {
        counted = index + match.count
        switch match.meaning {
        case .good: polarity.append(left > 0 ? 3 : 1)
        case .bad: polarity.append(left > 0 ? 4 : 2)
        case .negator: left = (word.script == .spaced ? reach : clusterReach) + match.count
        case .turn: left = 0
        }
      }
      if left > 0 {
        if match == nil || left <= reach { word.hash = WordHash.mixed(word.hash ^ mark) }
        left -= 1
      }
      marked.append(word)
    }
    return (marked, polarity)
  }

  /// Whether a sign stands between two words that ends the reach of a negation.
  private static func bordered(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Bool {
    guard gap.lowerBound < gap.upperBound, gap.upperBound <= bytes.count else { return false }
    return bytes[gap].contains { byte in
      switch byte {
      case 0x0A, 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xE3, 0xEF: true
      default: false
      }
    }
  }

  /// Marks of exclamation and question, and emoji by their four bytes.
  private static func addSigns(_ bytes: UnsafeBufferPointer<UInt8>, to terms: inout FeatureTerms) {
    for (index, byte) in bytes.enumerated() {
      if byte == 0x21 || byte == 0x3F {
        terms.add(WordHash.mixed(UInt64(byte)))
      } else if byte == 0xF0, index + 3 < bytes.count {
        let rest = bytes[index..<index + 4].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        terms.add(WordHash.mixed(rest))
      }
    }
  }
}
