/// Words in a row, as a rule writes them: "phối hợp với". A comma in the rule may stand in the text or not.
struct Phrase: Sendable, ExpressibleByStringLiteral {
  let exact: [UInt64]
  let plain: [UInt32]
  /// Signs that may stand after each word but the last.
  let gaps: [Gap]

  init(stringLiteral value: String) { self.init(value) }

  init(_ text: String) {
    let passage = Passage(text)
    exact = passage.words.map(\.exact)
    plain = passage.words.map(\.plain)
    gaps = passage.words.map { $0.gap.union(.space) }
  }

  var count: Int { exact.count }

  /// Whether the phrase stands at word `index`.
  func matches(_ passage: Passage, at index: Int, plainly: Bool = false) -> Bool {
    guard index >= 0, index + exact.count <= passage.words.count else { return false }
    for offset in exact.indices {
      let word = passage.words[index + offset]
      guard plainly ? word.plain == plain[offset] : word.exact == exact[offset] else { return false }
      if offset + 1 < exact.count, !word.gap.isSubset(of: gaps[offset]) { return false }
    }
    return true
  }
}

/// Many phrases, found by their first word.
struct PhraseSet: Sendable, ExpressibleByArrayLiteral {
  private let byFirst: [UInt64: [Phrase]]
  private let plainly: Bool
  /// Words of the longest phrase; 1 of none.
  private let longest: Int

  init(arrayLiteral elements: Phrase...) { self.init(elements) }

  /// - Parameter plainly: marks make no difference.
  init(_ phrases: [Phrase], plainly: Bool = false) {
    self.plainly = plainly
    longest = phrases.map(\.count).max().map { max(1, $0) } ?? 1
    byFirst = Dictionary(grouping: phrases.filter { $0.count > 0 }) {
      plainly ? UInt64($0.plain[0]) : $0.exact[0]
    }
    .mapValues { $0.sorted { $0.count > $1.count } }
  }

  init(_ lines: String, plainly: Bool = false) {
    self.init(
      lines.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { Phrase(String($0)) }, plainly: plainly)
  }

  /// The length in words of the longest phrase at word `index`, 0 when none stands there.
  @inline(__always)
  func match(_ passage: Passage, at index: Int) -> Int {
    guard index >= 0, index < passage.words.count else { return 0 }
    let word = passage.words[index]
    guard let candidates = byFirst[plainly ? UInt64(word.plain) : word.exact] else { return 0 }
    for phrase in candidates where phrase.matches(passage, at: index, plainly: plainly) {
      return phrase.count
    }
    return 0
  }

  /// The length in words of the longest phrase that stands right before word `index`, 0 when none does.
  func ending(_ passage: Passage, at index: Int) -> Int {
    (1...longest).last { match(passage, at: index - $0) == $0 } ?? 0
  }

  /// The first place at or after `start`, before `end`, where a phrase stands.
  func first(in passage: Passage, from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
    var index = start
    let end = min(end ?? passage.count, passage.count)
    while index < end {
      let length = match(passage, at: index)
      if length > 0 { return index..<index + length }
      index += 1
    }
    return nil
  }

  func contains(in passage: Passage, from start: Int = 0, to end: Int? = nil) -> Bool {
    first(in: passage, from: start, to: end) != nil
  }
}
