import VietnameseText

/// What tone is read from: words and their sequences up to three, the same with words marked that stand in the reach of a
/// negation (Das and Chen 2001; Pang, Lee and Vaithyanathan 2002), folded words for texts without diacritics, words of the
/// polarity list; signs and emoji count as words.
enum ToneTerms {
  static let recipe = LinearRecipe(
    groupWeights: [1, 0.8, 0.3, 0.2], cost: 0.5, balance: 0.3, leastTexts: 2, tunesOffsets: true)

  private static let mostWords = 5_000
  private static let reach = 3
  private static let clusterReach = 6
  private static let mark: UInt64 = 0xA5A5_5A5A_0F0F_F0F0

  /// Terms of parts of one text, as if they were all of it.
  static func terms(_ parts: [TextPart]) -> FeatureTerms {
    (parts.first?.source.bytes ?? []).withUnsafeBufferPointer { bytes in
      terms(
        wordsAndSigns(parts, bytes)[...], bytes: bytes,
        folded: parts.count == 1 ? parts[0].folded : parts.flatMap(\.folded)[...])
    }
  }

  private static func terms(
    _ words: ArraySlice<HashedWord>, bytes: UnsafeBufferPointer<UInt8>, folded: ArraySlice<HashedWord>
  ) -> FeatureTerms {
    var terms = FeatureTerms(capacity: words.count * 8 + 16)
    terms.addGrams(words, upTo: 3)
    terms.close()
    let (marked, polarity) = negated(words, bytes)
    terms.addGrams(marked[...], upTo: 3)
    terms.close()
    terms.addGrams(folded.prefix(mostWords), upTo: 2)
    terms.close()
    for hash in polarity { terms.add(hash) }
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
    for index in words.indices {
      var word = words[index]
      if word.length == 0, borders(bytes[Int(word.start)]) { left = 0 }
      let match = index >= counted ? PolarityWords.lexicon.match(words[index...]) : nil
      var isNegator = false
      if let match {
        counted = index + match.count
        switch match.meaning {
        case .good: polarity.append(left > 0 ? 3 : 1)
        case .bad: polarity.append(left > 0 ? 4 : 2)
        case .negator:
          left = (word.script == .spaced ? reach : clusterReach) + match.count
          isNegator = true
        case .turn: left = 0
        }
      }
      if left > 0 {
        if !isNegator { word.hash = WordHash.mixed(word.hash ^ mark) }
        left -= 1
      }
      marked.append(word)
    }
    return (marked, polarity)
  }

  /// Whether a sign that begins with this byte ends the reach of a negation.
  private static func borders(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Words in order with the signs and emoji between them as words of their own, runs of one sign as one: "!!!", "…", ":)"
  /// speak too, and sequences do not reach across a full stop unseen.
  private static func wordsAndSigns(
    _ parts: [TextPart], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HashedWord] {
    var all: [HashedWord] = []
    all.reserveCapacity(parts.reduce(0) { $0 + min(mostWords, $1.lowered.count) } * 3 / 2)
    var left = mostWords
    for part in parts where left > 0 {
      let words = part.lowered.prefix(left)
      var end = part.range.lowerBound
      for word in words {
        addSigns(bytes, end..<max(end, Int(word.start)), to: &all)
        all.append(word)
        end = word.range.upperBound
      }
      left -= words.count
      if left > 0 { addSigns(bytes, end..<min(part.range.upperBound, end + 1_000), to: &all) }
    }
    return all
  }

  private static func addSigns(
    _ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>, to words: inout [HashedWord]
  ) {
    var last: UInt32 = 0
    var index = gap.lowerBound
    while index < gap.upperBound {
      let byte = bytes[index]
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(gap.upperBound, index + length)
      let sign = bytes[index..<end].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if byte > 0x20, sign != last {
        words.append(
          HashedWord(
            hash: WordHash.mixed(UInt64(sign) ^ signSalt), start: UInt32(truncatingIfNeeded: index),
            length: 0,
            script: .spaced))
      }
      last = sign
      index = end
    }
  }

  private static let signSalt: UInt64 = 0x5167_4E00_0000_0000
}
