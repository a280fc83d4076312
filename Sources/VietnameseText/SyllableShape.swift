import Foundation

/// Whether a word can be a Vietnamese syllable by its build: onset, nucleus, coda, at most one tone, the two
/// tones that stops allow, and one kind of case. Tells a right glyph table from a wrong one, and text from
/// rubbish.
package enum SyllableShape {
  package static func isSyllable(_ word: String) -> Bool {
    // Taking a word apart only makes it longer, and a flood of marks is slow to sort.
    guard word.unicodeScalars.prefix(15).count <= 14 else { return false }
    let scalars = Array(word.decomposedStringWithCanonicalMapping.unicodeScalars)
    guard (1...14).contains(scalars.count), hasOneCase(word) else { return false }
    var letters: [UInt8] = []
    var tones = 0
    var isSharpOrHeavy = false
    for scalar in scalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(UInt8(scalar.value) + 32)
      case 0x61...0x7A: letters.append(UInt8(scalar.value))
      case 0x110, 0x111: letters.append(0x64)
      case 0x301, 0x323:
        tones += 1
        isSharpOrHeavy = true
      case 0x300, 0x303, 0x309: tones += 1
      case 0x302, 0x306, 0x31B: continue
      default: return false
      }
    }
    guard tones <= 1 else { return false }
    let text = String(decoding: letters, as: UTF8.self)
    for onset in onsets where text.hasPrefix(onset) {
      let rime = text.dropFirst(onset.count)
      if rimes.contains(String(rime)), isSharpOrHeavy || !isStopped(rime) { return true }
    }
    return false
  }

  /// Words of letters that are syllables, and words of letters.
  package static func count(in words: some Sequence<String>) -> (syllables: Int, words: Int) {
    var result = (syllables: 0, words: 0)
    for word in words {
      let bare = word.trimmingCharacters(in: .punctuationCharacters)
      guard bare.unicodeScalars.count > 1, bare.unicodeScalars.contains(where: \.properties.isAlphabetic)
      else {
        continue
      }
      result.words += 1
      if bare.split(whereSeparator: { "-–/,.".contains($0) }).allSatisfy({ isSyllable(String($0)) }) {
        result.syllables += 1
      }
    }
    return result
  }

  private static func hasOneCase(_ word: String) -> Bool {
    word == word.lowercased() || word == word.uppercased()
      || word.dropFirst() == word.dropFirst().lowercased()
  }

  private static func isStopped(_ rime: Substring) -> Bool {
    ["c", "ch", "p", "t"].contains { rime.hasSuffix($0) }
  }

  private static let onsets = [
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m",
    "n",
    "p", "q", "r", "s", "t", "v", "x", "",
  ]

  private static let rimes: Set<String> = {
    let open = [
      "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "iu", "oa", "oe", "oi", "ua",
      "ue",
      "ui", "uu", "uy", "ieu", "yeu", "oai", "oay", "oeo", "uay", "uoi", "uou", "uya", "uyu", "uao", "uo",
      "ie",
    ]
    let nuclei = [
      "a", "e", "i", "o", "u", "y", "ie", "ye", "oa", "oe", "oo", "ua", "ue", "uo", "uy", "uye", "uo",
    ]
    let codas = ["c", "ch", "m", "n", "ng", "nh", "p", "t"]
    return Set(open + nuclei.flatMap { nucleus in codas.map { nucleus + $0 } })
  }()
}
