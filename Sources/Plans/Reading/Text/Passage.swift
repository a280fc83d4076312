/// A text with its words: what every rule matches against, without a `Character` in sight.
struct Passage: Sendable {
  let bytes: [UInt8]
  let words: [Word]
  /// Signs before the first word.
  let lead: Gap

  static let empty = Passage("")

  init(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

  init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    var cutter = WordCutter()
    bytes.withUnsafeBufferPointer { cutter.cut($0) }
    words = cutter.words
    lead = cutter.lead
  }

  var count: Int { words.count }
  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text from word `first` up to, without, word `end`, signs after the last word left out.
  func text(_ first: Int, _ end: Int) -> String {
    guard first < end, first >= 0, end <= words.count else { return "" }
    return String(decoding: bytes[Int(words[first].start)..<Int(words[end - 1].end)], as: UTF8.self)
  }

  /// The same with the signs behind the last word.
  func wholeText(_ range: Range<Int>) -> String {
    guard range.upperBound < words.count else { return tail(from: range.lowerBound) }
    guard range.lowerBound < range.upperBound else { return "" }
    let bytes = bytes[Int(words[range.lowerBound].start)..<Int(words[range.upperBound].start)]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text from word `first` to the very end of the passage.
  func tail(from first: Int) -> String {
    guard first < words.count else { return "" }
    return String(decoding: bytes[Int(words[first].start)...], as: UTF8.self)
  }

  /// The signs between word `index - 1` and word `index`.
  @inline(__always)
  func gap(before index: Int) -> Gap {
    index > 0 && index <= words.count ? words[index - 1].gap : lead
  }

  /// The value of a number word, nil when it is none or has more than nine digits.
  func number(_ index: Int) -> Int? {
    guard words.indices.contains(index), words[index].isNumber else { return nil }
    let word = words[index]
    guard word.end - word.start <= 9 else { return nil }
    var value = 0
    for byte in bytes[Int(word.start)..<Int(word.end)] { value = value * 10 + Int(byte) - 0x30 }
    return value
  }

  /// A year between 1945 and 2100 at word `index`.
  func year(_ index: Int) -> Int? {
    guard let value = number(index), (1945...2100).contains(value) else { return nil }
    return value
  }

  /// How many letters of the passage are upper case, in 0…1; 0 when it has no letters.
  var capitalShare: Double {
    var capitals = 0
    var letters = 0
    for word in words where !word.isNumber {
      letters += 1
      if word.isAllCapitals || (word.isCapital && word.end - word.start <= 2) { capitals += 1 }
    }
    return letters == 0 ? 0 : Double(capitals) / Double(letters)
  }

  /// Whether the passage reads as a line in capitals.
  var isInCapitals: Bool { words.count > 0 && capitalShare >= 0.8 }

  /// The last byte that is no white space, 0 when there is none.
  var lastByte: UInt8 {
    for byte in bytes.reversed() where byte != 0x20 { return byte }
    return 0
  }
}
