/// Tells by the text itself that it is in letters from before Unicode, where no font says so: what was pasted, saved as
/// plain text, or lost its fonts.
///
/// The measure is the syllable: words with Western letters that are Vietnamese syllables only when they are decoded.
/// Right Vietnamese, French or English are none, so they are never touched.
package struct LegacyText: Sendable {
  package let letters: LegacyLetters
  /// Other parts of the same text are Unicode: a part that reads as well without decoding stays.
  private let isMixed: Bool

  /// Nil for a text that is not in such letters. `pieces` are its lines or paragraphs; a piece is of one kind.
  package init?(_ pieces: some Sequence<String>) {
    var evidence = LegacyEvidence()
    for piece in pieces where !evidence.isEnough { evidence.take(piece) }
    guard let letters = evidence.verdict else { return nil }
    self.letters = letters
    isMixed = evidence.hasUnicode
  }

  /// A piece of the text as it was meant.
  package func decode(_ piece: String) -> String {
    guard piece.utf8.contains(where: { $0 == 0xC2 || $0 == 0xC3 }),
      !piece.unicodeScalars.contains(where: LegacyLetters.isBeyondWestern)
    else { return piece }
    if isMixed {
      var evidence = LegacyEvidence()
      evidence.take(piece)
      guard evidence.count(of: letters) > evidence.plain else { return piece }
    }
    return letters.decode(piece)
  }

  /// Valid UTF-8 line by line; a text that is not in such letters comes back as it is.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return bytes }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let text = LegacyText(lines.lazy.map { String(decoding: $0, as: UTF8.self) }) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    for (index, line) in lines.enumerated() {
      if index > 0 { output.append(0x0A) }
      output.append(contentsOf: text.decode(String(decoding: line, as: UTF8.self)).utf8)
    }
    return output
  }
}

/// How many words of a text are syllables as they stand, and in each code.
struct LegacyEvidence {
  private static let mostWords = 3000
  private var words = 0
  private(set) var plain = 0
  private var decoded: [LegacyLetters: Int] = [:]
  private var distinct: [LegacyLetters: Set<String>] = [:]
  /// Words of ASCII letters, and those of them that are syllables: the rest of a Vietnamese text is Vietnamese, too.
  private var ascii = 0
  private var asciiSyllables = 0
  private(set) var hasUnicode = false

  var isEnough: Bool { words >= Self.mostWords }

  func count(of letters: LegacyLetters) -> Int { decoded[letters] ?? 0 }

  /// Three words or more, and seven of ten that are syllables in one code, twice as many as without decoding.
  var verdict: LegacyLetters? {
    guard let best = LegacyLetters.allCases.max(by: { count(of: $0) < count(of: $1) }) else { return nil }
    let found = count(of: best)
    guard found * 10 >= words * 7, found > plain * 2, (distinct[best]?.count ?? 0) >= 3,
      asciiSyllables * 2 >= ascii
    else { return nil }
    return best
  }

  mutating func take(_ piece: String) {
    let isUnicode = piece.unicodeScalars.contains(where: LegacyLetters.isBeyondWestern)
    if isUnicode { return hasUnicode = true }
    guard piece.utf8.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return }
    var word = String.UnicodeScalarView()
    var isWestern = false
    for scalar in piece.unicodeScalars {
      if scalar.value < 0x80 ? scalar.properties.isAlphabetic : LegacyLetters.isWestern(scalar) {
        if scalar.value >= 0x80 { isWestern = true }
        word.append(scalar)
        continue
      }
      if !word.isEmpty { take(word: String(word), isWestern: isWestern) }
      word = String.UnicodeScalarView()
      isWestern = false
    }
    if !word.isEmpty { take(word: String(word), isWestern: isWestern) }
  }

  private mutating func take(word: String, isWestern: Bool) {
    guard isWestern else {
      guard word.utf8.count > 1, word != word.uppercased(), ascii < Self.mostWords else { return }
      ascii += 1
      if SyllableShape.isSyllable(word) { asciiSyllables += 1 }
      return
    }
    guard words < Self.mostWords else { return }
    words += 1
    if SyllableShape.isSyllable(word) { plain += 1 }
    for letters in LegacyLetters.allCases {
      guard let text = letters.whole(word), SyllableShape.isSyllable(text) else { continue }
      decoded[letters, default: 0] += 1
      if distinct[letters, default: []].count < 3 { distinct[letters, default: []].insert(word) }
    }
  }
}
