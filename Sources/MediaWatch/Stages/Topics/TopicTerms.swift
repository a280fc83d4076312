import VietnameseText

/// What topics are read from: the words of an article, pairs of them, the opening, the end (bylines, places, "theo …"), and
/// the path of its address, which often names the section. Syllables stand as they are: segmentation into words gains nothing
/// (docs/listening/topics.md).
package enum TopicTerms {
  static let recipe = LinearRecipe(
    groupWeights: [1, 0.5, 0.4, 0.8, 0.6], cost: 1, balance: 0, leastTexts: 2, tunesOffsets: false)

  /// Words of the whole text used; the rest of a longer one says nothing new.
  private static let mostWords = 20_000
  private static let openingLines = 4
  private static let openingWords = 200
  private static let endLines = 2
  private static let endWords = 80

  /// Terms of an article; the title is its first line.
  package static func terms(title: String? = nil, text: String, address: String? = nil) -> FeatureTerms {
    terms(ScannedText(title: title ?? "", text: text), address: address)
  }

  package static func terms(_ scanned: ScannedText, address: String? = nil) -> FeatureTerms {
    let borders = scanned.bytes.withUnsafeBufferPointer { lineBorders($0) }
    let words = scanned.lowered.prefix(mostWords)
    var terms = FeatureTerms(capacity: words.count * 2 + 1_000)
    for word in words { terms.add(word.hash) }
    terms.close()
    addPairs(words, to: &terms)
    terms.close()
    let opens = words.prefix(openingWords).prefix { Int($0.start) < borders.opening }
    for word in opens { terms.add(word.hash) }
    addPairs(opens, to: &terms)
    let ends = words.suffix(endWords)
    let first = ends.firstIndex { Int($0.start) >= borders.end } ?? ends.endIndex
    terms.close()
    for word in ends[first...] { terms.add(word.hash) }
    terms.close()
    if let address { addPath(of: address, to: &terms) }
    terms.close()
    return terms
  }

  private static let scanner = WordScanner(.lowered)

  private static func addPairs(_ words: ArraySlice<HashedWord>, to terms: inout FeatureTerms) {
    var last: UInt64?
    for word in words {
      if let last { terms.add(WordHash.joined(last, word.hash)) }
      last = word.hash
    }
  }

  /// The words of the path without the last part, which is the article's own.
  private static func addPath(of address: String, to terms: inout FeatureTerms) {
    let parts = address.utf8.prefix(ListeningLimits.titleBytes).split(separator: 0x2F)
    for part in parts.dropLast() {
      terms.add(scanner.hash(of: String(decoding: part, as: UTF8.self).replacing("-", with: "")))
    }
  }

  /// The byte after the opening lines and the one where the last lines begin.
  private static func lineBorders(_ bytes: UnsafeBufferPointer<UInt8>) -> (opening: Int, end: Int) {
    var (opening, lines) = (0, 0)
    while opening < bytes.count, lines < openingLines {
      if bytes[opening] == 0x0A { lines += 1 }
      opening += 1
    }
    var end = bytes.count
    lines = 0
    while end > 0, lines < endLines {
      end -= 1
      if bytes[end] == 0x0A, end < bytes.count - 1 { lines += 1 }
    }
    return (opening, end)
  }
}
