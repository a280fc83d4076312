import VietnameseText

/// Words and short phrases to be found beside a mention.
struct PhraseSet: Sendable {
  private var marked: Set<[UInt8]> = []
  private var folded: Set<[UInt8]> = []
  /// First and last words, folded: most words of a text are none and need no further look.
  private var firstWords: Set<[UInt8]> = []
  private var lastWords: Set<[UInt8]> = []
  /// Those of scripts without spaces, compared sign by sign.
  private(set) var unspaced: [[UInt8]] = []
  /// Words of the longest.
  private(set) var longest = 1

  init(_ phrases: [String]) {
    for phrase in phrases {
      if phrase.unicodeScalars.first?.isOfUnspacedScript == true {
        unspaced.append(Array(phrase.composed.utf8))
        continue
      }
      let key = MarkedLetters.key(phrase)
      guard !key.isEmpty else { continue }
      marked.insert(key)
      let plain = FoldedLetters.fold(phrase)
      folded.insert(plain)
      if let first = plain.split(separator: 0x20).first { firstWords.insert(Array(first)) }
      if let last = plain.split(separator: 0x20).last { lastWords.insert(Array(last)) }
      longest = max(longest, min(6, key.count { $0 == 0x20 } + 1))
    }
  }

  var isEmpty: Bool { marked.isEmpty && unspaced.isEmpty }

  /// Whether a phrase may end (in front of a mention) or begin (behind it) with a word.
  func mayTouch(_ word: ContextWord, isBefore: Bool) -> Bool {
    (isBefore ? lastWords : firstWords).contains(word.folded)
  }

  /// Whether a word alone is one of the phrases.
  func contains(_ word: ContextWord, isUnmarked: Bool) -> Bool {
    isUnmarked ? folded.contains(word.folded) : marked.contains(word.marked)
  }

  /// Whether some words, in the order of the text, are one of the phrases; words typed without marks match folded.
  func contains(_ words: ArraySlice<ContextWord>, isUnmarked: Bool) -> Bool {
    guard !marked.isEmpty else { return false }
    var key: [UInt8] = []
    for word in words {
      if !key.isEmpty { key.append(0x20) }
      key += isUnmarked ? word.folded : word.marked
    }
    return isUnmarked ? folded.contains(key) : marked.contains(key)
  }
}

/// A word beside a mention.
struct ContextWord {
  var marked: [UInt8]
  var folded: [UInt8]
  var isCapital: Bool
  /// Whether a clause ends between it and the word nearer to the mention.
  var isCutOff: Bool
}

extension Unicode.Scalar {
  /// Lao, Thai, Burmese, Khmer, Chinese, Japanese.
  var isOfUnspacedScript: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
