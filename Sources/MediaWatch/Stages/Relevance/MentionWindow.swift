import VietnameseText

/// The words around a mention, read outwards from it as far as asked.
struct MentionWindow {
  let text: UnsafeBufferPointer<UInt8>
  let mention: Range<Int>

  /// Bytes looked at for each word asked for.
  private static let bytesPerWord = 24

  /// Words in front of the mention, nearest first.
  func before(_ limit: Int) -> [ContextWord] {
    var words: [ContextWord] = []
    var isCutOff = false
    var end: Int?
    var place = mention.lowerBound
    let least = max(0, place - limit * Self.bytesPerWord)
    while words.count < limit {
      let start = place > least ? UTF8Step.start(text, before: place) : place
      let scalar = place > least ? UTF8Step.scalar(text, at: start) : 0x20
      if place > least, Self.isPartOfWord(scalar) {
        if end == nil { end = place }
      } else {
        if let wordEnd = end {
          words.append(word(place..<wordEnd, isCutOff))
          isCutOff = false
        }
        end = nil
        guard place > least else { break }
        isCutOff = isCutOff || cuts(scalar, at: start)
      }
      place = start
    }
    return words
  }

  /// Words behind the mention, nearest first.
  func after(_ limit: Int) -> [ContextWord] {
    var words: [ContextWord] = []
    var isCutOff = false
    var begin: Int?
    var place = mention.upperBound
    let most = min(text.count, place + limit * Self.bytesPerWord)
    while words.count < limit {
      let scalar = place < most ? UTF8Step.scalar(text, at: place) : 0x20
      if place < most, Self.isPartOfWord(scalar) {
        if begin == nil { begin = place }
      } else {
        if let start = begin {
          words.append(word(start..<place, isCutOff))
          isCutOff = false
        }
        begin = nil
        guard place < most else { break }
        isCutOff = isCutOff || cuts(scalar, at: place)
      }
      place = UTF8Step.end(text, from: place)
    }
    return words
  }

  /// The text in front of the mention, `length` bytes without the blanks that touch it.
  func textBefore(_ length: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = mention.lowerBound
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, text[end - 1] == 0x8B { end -= 3 }
    return text[max(0, end - length)..<end]
  }

  func textAfter(_ length: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = mention.upperBound
    while start < text.count, text[start] == 0x20 { start += 1 }
    if text.count - start >= 3, text[start] == 0xE2, text[start + 1] == 0x80, text[start + 2] == 0x8B {
      start += 3
    }
    return text[start..<min(text.count, start + length)]
  }

  /// Whether letters or digits of a spaced script touch the mention.
  var isTouched: Bool {
    if mention.lowerBound > 0 {
      let start = UTF8Step.start(text, before: mention.lowerBound)
      if Self.bounds(UTF8Step.scalar(text, at: start)) { return true }
    }
    return mention.upperBound < text.count && Self.bounds(UTF8Step.scalar(text, at: mention.upperBound))
  }

  private func word(_ range: Range<Int>, _ isCutOff: Bool) -> ContextWord {
    let text = String(decoding: text[range], as: UTF8.self)
    return ContextWord(
      marked: MarkedLetters.key(text), folded: FoldedLetters.fold(text),
      isCapital: text.unicodeScalars.first?.properties.isUppercase ?? false, isCutOff: isCutOff)
  }

  /// Whether a sign ends a clause; the dot of "TP." or "Q." does not.
  private func cuts(_ scalar: UInt32, at place: Int) -> Bool {
    switch scalar {
    case 0x2E:
      var start = place
      while start > 0, place - start < 3, (text[start - 1] | 0x20) >= 0x61, (text[start - 1] | 0x20) <= 0x7A {
        start -= 1
      }
      return !(1...2).contains(place - start)
    case 0x0A, 0x0D, 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x2013, 0x2014, 0x2026, 0x2028,
      0x2029:
      return true
    case 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x17D4, 0x104A, 0x104B: return true
    default: return false
    }
  }

  private static func isPartOfWord(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? scalar >= 0x30 && scalar <= 0x39 || (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
      : LetterClasses.isLetter(scalar)
  }

  private static func bounds(_ scalar: UInt32) -> Bool {
    isPartOfWord(scalar) && Unicode.Scalar(scalar)?.isOfUnspacedScript != true
  }
}

/// Steps through UTF-8 that may be broken.
enum UTF8Step {
  /// Where the scalar in front of `place` begins.
  static func start(_ text: UnsafeBufferPointer<UInt8>, before place: Int) -> Int {
    var start = place - 1
    while start > 0, place - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  static func end(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    var end = place + 1
    while end < text.count, end - place < 4, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The scalar that begins at `place`; U+FFFD for what is not UTF-8.
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    let lead = text[place]
    if lead < 0x80 { return UInt32(lead) }
    let length = end(text, from: place) - place
    guard length == (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0) else { return 0xFFFD }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
    return value
  }
}
