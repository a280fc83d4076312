import Core

/// Headings, code fences, notes and rules of Markdown: what is one line and no table.
extension TextReader {
  /// Adds what begins at `line` and returns the line behind it; nil when a paragraph begins there.
  mutating func structure(at line: Int) -> Int? {
    let range = lines.trimmed(line)
    if let level = MarkdownMarks.headingLevel(lines, range) {
      addHeading(level: level, line, range)
      return line + 1
    }
    if MarkdownMarks.isCodeFence(lines, range),
      let first = lines.bytes[range].first, first == 0x60 || first == 0x7E
    {
      return line + 1
    }
    if MarkdownMarks.isRule(lines, line) || MarkdownMarks.isDelimiterRow(lines, range) { return line + 1 }
    if MarkdownMarks.noteLabel(lines, range) != nil { return note(at: line) }
    return nil
  }

  private mutating func addHeading(level: Int, _ line: Int, _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound && lines.bytes[end - 1] == 0x23 { end -= 1 }
    let start = min(end, range.lowerBound + level)
    let pieces = lines.bytes.withUnsafeBufferPointer {
      InlineMarkdown.parse($0, start..<end, firstLine: line)
    }
    for piece in pieces { add(piece, .heading(level: level)) }
  }

  /// "[^1]: text", with the lines that go on indented.
  private mutating func note(at first: Int) -> Int {
    var end = first + 1
    while end < lines.count, !lines.isBlank(end), lines.bytes[lines.ranges[end].lowerBound] <= 0x20 {
      end += 1
    }
    var text = StyledText()
    for piece in inline(first, end) {
      text.append(piece.text)
      text.appendSpace()
    }
    // "[^1]:" has become "[1]:" by now; the printed mark has no colon.
    let printed = text.text.split(separator: "]:", maxSplits: 1, omittingEmptySubsequences: false)
    let body = printed.count == 2 ? "\(printed[0])]\(printed[1])" : text.text
    blocks.append(
      Block(
        .footnote, body, isBold: text.isBold, isItalic: text.isItalic, place: lines.place(first, to: end - 1))
    )
    return end
  }
}
