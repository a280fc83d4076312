import Core

/// Reads plain text and Markdown: both are lines, with more or fewer marks in them.
struct TextReader {
  /// What a line break means.
  enum Flow {
    /// Every line is a block of its own: a converter broke the lines, so nobody knows where paragraphs end.
    case lines
    /// Lines up to a blank one make a paragraph (Markdown).
    case paragraphs
  }

  let lines: TextLines
  let flow: Flow
  let limits: ReadingLimits
  /// Markdown marks are marks; false in a plain text that has none, where "*" and "#" are just printed.
  let isMarked: Bool
  var blocks: [Block] = []
  /// Lines before this one were looked at as a table and are none.
  var noTableBefore = 0
  var noHTMLTableBefore = 0

  static func read(_ bytes: [UInt8], flow: Flow, limits: ReadingLimits) throws(UnreadableDocument)
    -> DocumentText
  {
    guard bytes.count <= limits.textBytes else { throw .tooLarge(bytes: limits.textBytes) }
    let decoded = try TextDecoding.decode(bytes)
    let source = TextLines(decoded.bytes)
    guard source.count <= limits.lines else { throw .tooManyLines(limits.lines) }
    let bare = flow == .lines ? TextDress.removed(from: decoded.bytes) : decoded.bytes
    var reader = TextReader(bare == decoded.bytes ? source : TextLines(bare), flow: flow, limits: limits)
    try reader.run()
    guard !reader.blocks.isEmpty else { throw .empty }
    return DocumentText(
      lines: source.sourceLines(), blocks: reader.blocks, diagnostics: decoded.diagnostics
    ).withoutContents
  }

  private init(_ lines: TextLines, flow: Flow, limits: ReadingLimits) {
    self.lines = lines
    self.flow = flow
    self.limits = limits
    isMarked = flow == .paragraphs || MarkdownMarks.areUsed(in: lines)
  }

  private mutating func run() throws(UnreadableDocument) {
    var line = 0
    while line < lines.count {
      if lines.isBlank(line) {
        line += 1
      } else if let table = try findTable(at: line) {
        add(table.table, from: line, to: table.end)
        line = table.end
      } else if isMarked, line >= noHTMLTableBefore, let end = try htmlTable(at: line) {
        line = end
      } else if isMarked, let end = structure(at: line) {
        line = end
      } else {
        line = paragraph(at: line)
      }
    }
    NotesAtEnd.mark(&blocks)
  }

  private mutating func findTable(at line: Int) throws(UnreadableDocument) -> FoundTable? {
    guard line >= noTableBefore else { return nil }
    if let table = try tabTable(at: line) { return table }
    if flow == .lines, let table = try spaceTable(at: line) { return table }
    // A table with a frame of bars is one in a plain text, too.
    guard lines.hasFrame(line) || isMarked && lines.hasPipe(line) else {
      return nil
    }
    if let table = try pipeTable(at: line) { return table }
    return isMarked ? try fencedTable(at: line) : nil
  }

  private mutating func add(_ table: Table, from line: Int, to end: Int) {
    blocks.append(Block(.table(table), "", place: lines.place(line, to: end - 1)))
  }

  /// The lines that go on from `line` until something else begins.
  private mutating func paragraph(at first: Int) -> Int {
    var end = first + 1
    while end < lines.count && !lines.isBlank(end) && !beginsAnew(end) { end += 1 }
    if isMarked {
      addMarked(first, end)
    } else {
      for line in first..<end { addPlain(line) }
    }
    return end
  }

  private func beginsAnew(_ line: Int) -> Bool {
    if flow == .lines, lines.hasTab(line) || lines.hasFrame(line) || lines.opensSpaceTable(line) {
      return true
    }
    guard isMarked else { return false }
    if MarkdownMarks.opensStructure(lines, line) { return true }
    return flow == .paragraphs
      && (MarkdownMarks.listMark(lines, line) != nil || MarkdownMarks.opensSection(lines, line))
  }

  private mutating func addPlain(_ line: Int) {
    var text = StyledText(reserving: lines.ranges[line].count)
    lines.bytes.withUnsafeBufferPointer { bytes in
      let range = FieldCodes.skip(bytes, lines.trimmed(line))
      text.append(UnsafeBufferPointer(rebasing: bytes[range]), bold: false, italic: false)
    }
    guard !text.isEmpty, !MarkdownMarks.isRule(lines, line) else { return }
    blocks.append(Block(.line, text.text, place: lines.place(line)))
  }

  private mutating func addMarked(_ first: Int, _ end: Int) {
    let pieces = inline(first, end)
    switch flow {
    case .lines:
      for piece in pieces { add(piece, .line) }
    case .paragraphs:
      if case .bullet(let level) = MarkdownMarks.listMark(lines, first) {
        add(pieces, kind: .listItem(level: level))
      } else {
        add(pieces, kind: .paragraph)
      }
    }
  }

  /// The lines `first ..< end` without their marks.
  func inline(_ first: Int, _ end: Int) -> [InlineLine] {
    lines.bytes.withUnsafeBufferPointer { bytes in
      let opening = FieldCodes.skip(bytes, lines.trimmed(first))
      let range = opening.lowerBound..<max(opening.lowerBound, lines.ranges[end - 1].upperBound)
      return InlineMarkdown.parse(bytes, range, firstLine: first)
    }
  }

  mutating func add(_ piece: InlineLine, _ kind: Block.Kind) {
    guard !piece.text.isEmpty, !MarkdownMarks.isRule(piece.text.bytes) else { return }
    blocks.append(
      Block(
        kind, piece.text.text, isBold: piece.text.isBold, isItalic: piece.text.isItalic,
        place: lines.place(piece.line)))
  }

  /// Joins pieces into blocks of one kind, a new one where the author broke the line.
  mutating func add(_ pieces: [InlineLine], kind: Block.Kind) {
    var kind = kind
    var text = StyledText()
    var first: Int?
    for (index, piece) in pieces.enumerated() {
      text.append(piece.text)
      text.appendSpace()
      if first == nil && !piece.text.isEmpty { first = piece.line }
      guard piece.breaksAfter || index == pieces.count - 1, let start = first else { continue }
      if !MarkdownMarks.isRule(text.bytes) {
        blocks.append(
          Block(
            kind, text.text, isBold: text.isBold, isItalic: text.isItalic,
            place: lines.place(start, to: piece.line)))
        if case .listItem = kind { kind = .paragraph }
      }
      text = StyledText()
      first = nil
    }
  }
}

/// A table found in a text and the line behind it.
struct FoundTable {
  var table: Table
  var end: Int
}
