import VietnameseText

/// Titles whose letters were typed with blanks between them, "K Ế  H O Ạ C H": wider blanks part the words; where there
/// are none, the words are found by their syllables.
enum SpelledLetters {
  private static let fewest = 4
  private static let most = 80

  /// The words of such a text; nil for any other.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 with single blanks.
  ///   - wide: places of the blanks that were wider.
  static func words(_ bytes: [UInt8], wide: [Int]) -> String? {
    // The first letter stands alone: nearly every text is done with here.
    guard bytes.count > 2 * fewest, bytes.count <= 4 * most, let first = bytes.prefix(7).firstIndex(of: 0x20),
      first <= 6
    else { return nil }
    var letters: [[Character]] = [[]]
    var alone = 0
    var tokens = 0
    var start = 0
    for token in bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
      let text = String(decoding: token, as: UTF8.self).composed
      tokens += 1
      if text.count == 1, text.first?.isLetter ?? false { alone += 1 }
      if start > 0, wide.contains(start - 1) { letters.append([]) }
      letters[letters.count - 1] += Array(text)
      start += token.count + 1
    }
    guard alone >= fewest, alone * 5 >= tokens * 4 else { return nil }
    if letters.count == 1 { return syllables(letters[0]) }
    let words = letters.map { String($0) }
    let read = words.count { SyllableShape.isSyllable($0.filter(\.isLetter)) }
    return read * 2 >= words.count ? words.joined(separator: " ") : nil
  }

  /// Letters without any blank, parted into as few syllables as they make; nil when they make none.
  static func syllables(_ letters: [Character]) -> String? {
    guard (2...most).contains(letters.count) else { return nil }
    // For each end, the start of the last syllable of the shortest way there.
    var best: [(words: Int, start: Int)?] = Array(repeating: nil, count: letters.count + 1)
    best[0] = (0, 0)
    for end in 1...letters.count {
      for start in max(0, end - 7)..<end {
        guard let before = best[start], before.words + 1 < best[end]?.words ?? .max,
          SyllableShape.isSyllable(String(letters[start..<end]))
        else { continue }
        best[end] = (before.words + 1, start)
      }
    }
    guard best[letters.count] != nil else { return nil }
    var words: [String] = []
    var end = letters.count
    while end > 0, let way = best[end] {
      words.append(String(letters[way.start..<end]))
      end = way.start
    }
    return words.reversed().joined(separator: " ")
  }
}
