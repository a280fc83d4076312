/// One source line of a paragraph without its Markdown marks.
struct InlineLine {
  var text = StyledText()
  /// Emphasis that began on an earlier line is still open where this line begins.
  var beginsInside = false
  /// The author asked for a new line here: two spaces or a backslash at the end, or `<br>`.
  var breaksAfter = false
  /// Which line of the input it is, from 0.
  var line: Int
}

/// Reads emphasis, links, escapes, entities and simple tags of Markdown, as converters of office files and web pages
/// write them: emphasis may close behind a space ("**Điều 2. **Quyết định") and may span lines.
struct InlineMarkdown {
  let source: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int
  var index: Int
  var bold = false
  var italic = false
  var emphasis = InlineEmphasis()
  private var current: InlineLine
  private var lines: [InlineLine] = []

  /// `range` may span several lines of `source`.
  static func parse(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, firstLine: Int) -> [InlineLine]
  {
    var parser = InlineMarkdown(source, range, firstLine: firstLine)
    parser.run()
    return parser.lines
  }

  private init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, firstLine: Int) {
    self.source = source
    start = range.lowerBound
    index = range.lowerBound
    end = range.upperBound
    current = InlineLine(line: firstLine)
    emphasis.count(source, range)
  }

  private var isBold: Bool { bold || emphasis.boldTags > 0 || emphasis.boldUnderscore }
  private var isItalic: Bool { italic || emphasis.italicTags > 0 || emphasis.italicUnderscore }

  private mutating func run() {
    var plain = index
    while index < end {
      let byte = source[index]
      guard Self.isSpecial(byte) else {
        index += 1
        continue
      }
      flush(plain)
      special(byte)
      plain = index
    }
    flush(plain)
    lines.append(current)
  }

  private mutating func flush(_ start: Int) {
    guard start < index else { return }
    put(start..<index)
  }

  mutating func put(_ range: Range<Int>) {
    current.text.append(
      UnsafeBufferPointer(rebasing: source[range]), bold: isBold, italic: isItalic)
  }

  /// The text of a link, which may be styled itself.
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>, bold: Bool, italic: Bool) {
    current.text.append(bytes, bold: isBold || bold, italic: isItalic || italic)
  }

  var currentLine: Int { current.line }

  mutating func put(_ text: String) {
    current.text.append(text, bold: isBold, italic: isItalic)
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0C, 0x0D, 0x21, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5F, 0x60, 0x7E: true
    default: false
    }
  }

  private mutating func special(_ byte: UInt8) {
    switch byte {
    case 0x0A, 0x0D, 0x0C: newLine()
    case 0x2A: starRun()
    case 0x5F: underscoreRun()
    case 0x5C: escape()
    case 0x3C: tag()
    case 0x26: entity()
    case 0x5B: link(from: index)
    case 0x21:
      if index + 1 < end && source[index + 1] == 0x5B { image() } else { literal(1) }
    case 0x60: skipRun(0x60)
    default:  // "~": struck-out text stays, its marks go
      let length = runLength(0x7E)
      if length == 2 { index += 2 } else { literal(length) }
    }
  }

  mutating func literal(_ length: Int) {
    put(index..<index + length)
    index += length
  }

  func runLength(_ byte: UInt8) -> Int {
    var length = 0
    while index + length < end && source[index + length] == byte { length += 1 }
    return length
  }

  mutating func skipRun(_ byte: UInt8) { index += runLength(byte) }

  mutating func newLine(breaks: Bool = false) {
    let spaces = index >= 2 && source[index - 1] == 0x20 && source[index - 2] == 0x20
    if source[index] == 0x0D && index + 1 < end && source[index + 1] == 0x0A { index += 1 }
    index += 1
    endLine(breaks: breaks || spaces, next: current.line + 1)
  }

  mutating func endLine(breaks: Bool, next: Int) {
    current.breaksAfter = breaks
    lines.append(current)
    current = InlineLine(line: next)
    current.beginsInside = isBold || isItalic
  }
}
