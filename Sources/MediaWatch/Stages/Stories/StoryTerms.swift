import VietnameseText

/// The words of an article that stories are made of: those of the title, and those of the first part of the
/// text with their counts. Pure; made in parallel.
///
/// Words are lower-cased, with their tones ("bỉnh" and "bình" are two); of scripts without spaces every two
/// neighbouring characters or letter clusters are one.
package struct StoryTerms: Sendable {
  /// Words of the title read at most.
  static let titleWords = 64
  /// Bytes of the text read: its first paragraphs say what it is about.
  static let leadBytes = 1_500

  let title: [UInt64]
  /// Distinct, in order of first place.
  let lead: [(term: UInt64, count: Int)]

  package init(title: String, text: String = "") {
    self.init(ScannedText(title: title, text: text, textBytes: Self.leadBytes))
  }

  package init(_ scanned: ScannedText) {
    title = Array(Self.terms(of: scanned.title.lowered).prefix(Self.titleWords))
    var places: [UInt64: Int] = [:]
    var counted: [(term: UInt64, count: Int)] = []
    for term in Self.terms(of: scanned.text.prefix(bytes: Self.leadBytes).lowered) {
      if let place = places[term] {
        counted[place].count += 1
      } else {
        places[term] = counted.count
        counted.append((term, 1))
      }
    }
    lead = counted
  }

  private static func terms(of words: ArraySlice<HashedWord>) -> [UInt64] {
    var terms: [UInt64] = []
    terms.reserveCapacity(words.count)
    for index in words.indices {
      let word = words[index]
      guard word.script != .spaced else {
        terms.append(word.hash)
        continue
      }
      let next = index + 1 < words.endIndex ? words[index + 1] : nil
      if let next, next.script == word.script, Int(next.start) == word.range.upperBound {
        terms.append(WordHash.joined(word.hash, next.hash))
      } else if index == words.startIndex || words[index - 1].range.upperBound != Int(word.start) {
        terms.append(word.hash)
      }
    }
    return terms
  }
}
