import VietnameseText

/// A text in NFC with its words, composed, cut and hashed once for all stages (ADR 6).
package struct ScannedText: Sendable {
  /// UTF-8: the title if there is one, a line feed, the text.
  let bytes: [UInt8]
  /// Words in lower case with their marks.
  let lowered: [HashedWord]
  /// Words without marks.
  let folded: [HashedWord]
  /// Where the text begins.
  private let textStart: Int

  /// Reads a title up to `ListeningLimits.titleBytes`, a text up to `textBytes`.
  package init(title: String = "", text: String, textBytes: Int = ListeningLimits.textBytes) {
    let title = title.head(ListeningLimits.titleBytes).composed
    var all = Array(title.utf8)
    if !all.isEmpty { all.append(0x0A) }
    textStart = all.count
    all += text.head(textBytes).composed.utf8
    bytes = all
    lowered = Self.words(all, .lowered)
    folded = Self.words(all, .folded)
  }

  private static func words(_ bytes: [UInt8], _ form: WordScanner.Form) -> [HashedWord] {
    var words: [HashedWord] = []
    words.reserveCapacity(bytes.count / 5)
    WordScanner(form).scan(bytes, into: &words)
    return words
  }

  var all: TextPart { part(0..<bytes.count) }
  package var title: TextPart { part(0..<max(0, textStart - 1)) }
  package var text: TextPart { part(textStart..<bytes.count) }
  /// The text, or the title of what has none.
  package var body: TextPart { textStart < bytes.count ? text : title }

  /// The title and the first bytes of the text.
  func opening(textBytes: Int) -> TextPart { part(0..<min(bytes.count, textStart + textBytes)) }

  func part(_ range: Range<Int>) -> TextPart {
    TextPart(source: self, range: range, lowered: lowered[words: range], folded: folded[words: range])
  }
}

/// A stretch of a scanned text with the words that stand in it whole; their places count from the start of the source.
package struct TextPart: Sendable {
  let source: ScannedText
  let range: Range<Int>
  let lowered: ArraySlice<HashedWord>
  let folded: ArraySlice<HashedWord>

  func prefix(bytes count: Int) -> TextPart {
    source.part(range.lowerBound..<min(range.upperBound, range.lowerBound + count))
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    source.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  var string: String { String(decoding: source.bytes[range], as: UTF8.self) }
}

extension [HashedWord] {
  /// The words, ascending by place, that stand in a range of bytes whole.
  fileprivate subscript(words range: Range<Int>) -> ArraySlice<HashedWord> {
    let first = firstWord { Int($0.start) >= range.lowerBound }
    let end = firstWord { $0.range.upperBound > range.upperBound }
    return self[first..<Swift.max(first, end)]
  }

  /// The first for which `isBehind` holds, as it does for all after it.
  private func firstWord(where isBehind: (HashedWord) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension String {
  /// The characters that fit into the first bytes of it.
  fileprivate func head(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    let start = Array(utf8.prefix(count + 1))
    return String(decoding: start[..<start.wholeCharacters(count)], as: UTF8.self)
  }
}
