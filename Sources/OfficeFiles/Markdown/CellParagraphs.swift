/// Joins the lines of a cell into paragraphs where the format says nothing about them: lines were wrapped anywhere,
/// and breaks the author meant look the same.
enum CellParagraphs {
  static func join(_ lines: [InlineLine]) -> [StyledText] {
    var paragraphs: [StyledText] = []
    var current = StyledText()
    var isFirstLine = true
    for (index, line) in lines.enumerated() {
      if MarkdownMarks.isRule(line.text.bytes) || line.text.isEmpty {
        flush(&current, into: &paragraphs)
        isFirstLine = false
        continue
      }
      if index > 0, breaks(between: lines[index - 1], line, firstWasOpening: isFirstLine) {
        flush(&current, into: &paragraphs)
      }
      if index > 0 { isFirstLine = false }
      current.append(line.text)
      current.appendSpace()
    }
    flush(&current, into: &paragraphs)
    return paragraphs
  }

  private static func flush(_ current: inout StyledText, into paragraphs: inout [StyledText]) {
    if !current.isEmpty { paragraphs.append(current) }
    current = StyledText()
  }

  /// A line of this many bytes or more was full when it was wrapped.
  private static let fullLine = 60

  private static func breaks(between last: InlineLine, _ next: InlineLine, firstWasOpening: Bool) -> Bool {
    if last.breaksAfter { return true }
    if next.beginsInside { return false }
    if opensWithMark(next.text.bytes) { return true }
    if last.text.isBold != next.text.isBold && (last.text.isBold || next.text.isBold) { return true }
    // The first line of a cell is often cut short by its tag; later ones only where a paragraph ends.
    return !firstWasOpening && last.text.bytes.count < fullLine && opensUpperCase(next.text)
  }

  private static func opensWithMark(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 2, bytes[1] == 0x20 else { return bytes.starts(with: [0xE2, 0x80, 0xA2]) }
    return bytes[0] == 0x2D || bytes[0] == 0x2B || bytes[0] == 0x2A
  }

  private static func opensUpperCase(_ text: StyledText) -> Bool {
    String(decoding: text.bytes.prefix(6), as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }
}
