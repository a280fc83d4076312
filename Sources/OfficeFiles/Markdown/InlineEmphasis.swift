/// The state of emphasis within one paragraph.
struct InlineEmphasis {
  /// "**" and lone "*" still to come; an odd last one marks nothing.
  private(set) var pairs = 0
  private(set) var stars = 0
  var boldTags = 0
  var italicTags = 0
  var boldUnderscore = false
  var italicUnderscore = false

  mutating func count(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == 0x5C {
        index += 2
      } else if byte == 0x2A {
        var length = 1
        while index + length < range.upperBound && source[index + length] == 0x2A { length += 1 }
        if !Self.isLiteralStar(source, index, length, range) {
          pairs += length / 2
          stars += length % 2
        }
        index += length
      } else {
        index += 1
      }
    }
  }

  /// Takes one "**"; whether it may open bold, since another one follows.
  mutating func takePair() -> Bool {
    pairs -= 1
    return pairs > 0
  }

  mutating func takeStar() -> Bool {
    stars -= 1
    return stars > 0
  }

  /// "(*)" and "*)" are notes, "5 * 3" is arithmetic, "* " before a text is a bullet: none of them is emphasis.
  static func isLiteralStar(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int, _ range: Range<Int>
  ) -> Bool {
    guard length == 1 else { return false }
    let before = index > range.lowerBound ? source[index - 1] : 0x0A
    let after = index + 1 < range.upperBound ? source[index + 1] : 0x0A
    if after == 0x29 && (before == 0x28 || before == 0x0A) { return true }
    guard after == 0x20 || after == 0x09 else { return false }
    guard before == 0x0A || before == 0x0D else { return before == 0x20 && after == 0x20 }
    var next = index + 1
    while next < range.upperBound && (source[next] == 0x20 || source[next] == 0x09) { next += 1 }
    return next < range.upperBound && source[next] != 0x2A && source[next] != 0x0A
  }
}

extension InlineMarkdown {
  mutating func starRun() {
    let length = runLength(0x2A)
    if InlineEmphasis.isLiteralStar(source, index, length, start..<end) { return literal(length) }
    index += length
    for _ in 0..<length / 2 where emphasis.takePair() || bold { bold.toggle() }
    guard length % 2 == 1 else { return }
    if emphasis.takeStar() || italic { italic.toggle() } else { put("*") }
  }

  /// "_x_" and "__x__" between words; longer runs are rules to sign on.
  mutating func underscoreRun() {
    let length = runLength(0x5F)
    guard length <= 2 else { return literal(length) }
    let before = index > start ? source[index - 1] : 0x20
    let after = index + length < end ? source[index + length] : 0x20
    let isOpen = length == 2 ? emphasis.boldUnderscore : emphasis.italicUnderscore
    let opens = !isOpen && !before.isWordByte && after > 0x20 && hasClosingUnderscore(length)
    let closes = isOpen && !after.isWordByte
    guard opens || closes else { return literal(length) }
    if length == 2 { emphasis.boldUnderscore = opens } else { emphasis.italicUnderscore = opens }
    index += length
  }

  /// Looks ahead a bounded way.
  private func hasClosingUnderscore(_ length: Int) -> Bool {
    var next = index + length + 1
    let last = min(end, next + 300)
    while next < last {
      if source[next] == 0x5F {
        var run = 1
        while next + run < end && source[next + run] == 0x5F { run += 1 }
        let after = next + run < end ? source[next + run] : 0x20
        if run == length && !after.isWordByte { return true }
        next += run
      } else {
        next += 1
      }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isASCIIAlphanumeric || self >= 0x80 }
}
