/// Cuts UTF-8 into sentences: at line ends, at signs that end one in the scripts read here, and, where a script has no such
/// sign (Thai, Lao), at a space once a clause's length has passed. One pass, no allocation but the output.
///
/// A full stop ends no sentence inside a number, after an abbreviation that stands before names ("TP. Huế", "PGS.", "Dr."),
/// after a single capital, or when a small letter goes on right after it.
package enum Sentences {
  /// Bytes of Thai or Lao after which a space ends a sentence: about 45 letters.
  private static let clauseBytes = 135

  /// Ranges of bytes, trimmed of white space, in order; none is empty.
  package static func ranges(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var cutter = SentenceCutter()
    var index = 0
    while index < bytes.count {
      index = cutter.step(bytes, at: index, clauseBytes: clauseBytes)
    }
    cutter.close(bytes, at: bytes.count)
    return cutter.ranges
  }

  package static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { ranges($0) }
  }
}

private struct SentenceCutter {
  private(set) var ranges: [Range<Int>] = []
  private var start = 0
  private var isUnspaced = false

  /// Looks at the byte at `index`; returns where to go on.
  mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, clauseBytes: Int) -> Int {
    switch bytes[index] {
    case 0x0A, 0x0D:
      close(bytes, at: index)
    case 0x21, 0x3F:
      return end(bytes, after: index + 1, at: index)
    case 0x2E:
      if stops(bytes, at: index) { return end(bytes, after: index + 1, at: index) }
    case 0x20 where isUnspaced && index - start >= clauseBytes:
      close(bytes, at: index)
    case 0xE0...0xEF where index + 2 < bytes.count:
      return wide(bytes, at: index)
    default: break
    }
    return index + 1
  }

  /// Three-byte characters: ends of Chinese, Japanese, Khmer and Burmese sentences, the ellipsis, Thai and Lao letters.
  private mutating func wide(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let next = index + 3
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBD, 0xA1), (0xEF, 0xBC, 0x9B),
      (0xE1, 0x9F, 0x94), (0xE1, 0x9F, 0x95), (0xE1, 0x81, 0x8B):
      return end(bytes, after: next, at: index)
    case (0xE2, 0x80, 0xA6):
      if next >= bytes.count || bytes[next] <= 0x20 { return end(bytes, after: next, at: index) }
    case (0xE0, 0xB8...0xBB, _): isUnspaced = true
    default: break
    }
    return next
  }

  /// Takes further end signs and closing quotes and brackets along, then closes.
  private mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, after place: Int, at sign: Int) -> Int {
    var index = place
    let isWide = bytes[sign] >= 0x80
    while index < bytes.count {
      if [0x21, 0x2E, 0x3F, 0x22, 0x27, 0x29, 0x5D].contains(bytes[index]) {
        index += 1
      } else if index + 2 < bytes.count, Self.closesQuote(bytes[index], bytes[index + 1], bytes[index + 2]) {
        index += 3
      } else {
        break
      }
    }
    if isWide || index >= bytes.count || bytes[index] <= 0x20 || bytes[index] >= 0xE0 {
      close(bytes, at: index)
    }
    return index
  }

  private static func closesQuote(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xEF, 0xBC, 0x89):
      true
    default: false
    }
  }

  /// Whether a full stop ends a sentence.
  private func stops(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var next = index + 1
    while next < bytes.count, next < index + 4, bytes[next] == 0x20 { next += 1 }
    let isApart = index > start && bytes[index - 1] == 0x20
    if next < bytes.count, (0x61...0x7A).contains(bytes[next]), !isApart { return false }
    var first = index
    while first > start, index - first < 8, bytes[first - 1] > 0x20, bytes[first - 1] != 0x2E,
      bytes[first - 1] != 0x28
    {
      first -= 1
    }
    let word = UnsafeBufferPointer(rebasing: bytes[first..<index])
    if word.count == 1, let letter = word.first, (0x41...0x5A).contains(letter) { return false }
    return !Self.abbreviations.contains { $0.elementsEqual(word) }
  }

  private static let abbreviations: [[UInt8]] = [
    "TP", "Tp", "tp", "TX", "TT", "Q", "P", "GS", "PGS", "TS", "ThS", "Ths", "CN", "KS", "BS", "LS", "NSND",
    "NSƯT",
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Gen", "Gov", "Sen", "vs", "Jr",
  ].map { Array($0.utf8) }

  mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) {
    var (first, last) = (start, end)
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    if first < last { ranges.append(first..<last) }
    start = end
    isUnspaced = false
  }
}
