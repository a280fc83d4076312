import VietnameseText

/// Words and sequences of words by hash, found as they are read: the longest that begins at a word. Scripts without spaces
/// work too, by letter clusters and characters.
struct WordLexicon<Meaning: Sendable>: Sendable {
  private var entries: [UInt64: Meaning?] = [:]
  private static var longest: Int { 12 }

  init(_ lists: [(words: String, meaning: Meaning)], scanner: WordScanner) {
    for list in lists {
      for phrase in list.words.split(separator: ",") {
        var words: [HashedWord] = []
        scanner.scan(String(phrase).composed, into: &words)
        insert(words.prefix(Self.longest).map(\.hash), list.meaning)
      }
    }
  }

  private mutating func insert(_ hashes: [UInt64], _ meaning: Meaning) {
    guard var hash = hashes.first else { return }
    for next in hashes.dropFirst() {
      if entries[hash] == nil { entries[hash] = .some(nil) }
      hash = WordHash.joined(hash, next)
    }
    entries[hash] = meaning
  }

  /// What begins at a place of the words, and how many words it has.
  func match(_ words: ArraySlice<HashedWord>) -> (meaning: Meaning, count: Int)? {
    var found: (meaning: Meaning, count: Int)?
    var hash: UInt64 = 0
    for (offset, word) in words.prefix(Self.longest).enumerated() {
      hash = offset == 0 ? word.hash : WordHash.joined(hash, word.hash)
      guard let entry = entries[hash] else { return found }
      if let meaning = entry { found = (meaning, offset + 1) }
    }
    return found
  }
}
