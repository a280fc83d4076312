import Core
import Markup

/// One paragraph: its runs, its label, and what kind of block it is.
extension WordWalk {
  mutating func paragraph(_ element: MarkupElement) throws(UnreadableDocument) {
    let properties = element.first("w:pPr")
    let style = styles.paragraph(properties?.first("w:pStyle")?["w:val"])
    var runs = WordRuns(style: style)
    let wasInContents = fields.isInContents
    read(element, into: &runs)
    let isInContents = wasInContents || fields.isInContents
    fields.endParagraph()
    let mark = WordMark(properties, style)
    if runs.hasRevisions || mark == .deleted { noteRevision() }
    var segments = runs.text.segments
    if style.isContents, runs.hasContentsLink || isInContents || segments.last?.endsInFigure ?? false {
      return output.note(.contentsLeftOut)
    }
    if isInContents, runs.text.isEmpty { return output.note(.contentsLeftOut) }
    // A paragraph that is gone with its mark is not counted either.
    let isGone = mark != .shown && runs.text.isEmpty
    let label = isGone ? nil : label(properties, style)
    if let open = carried {
      carried = nil
      segments[0] = open.joined(with: segments[0])
    }
    if mark != .shown {
      carried = segments.removeLast()
    }
    try finish(segments, label: label, kind: kind(properties, style, isNumbered: label != nil))
    for box in runs.textBoxes { try blocks(in: box) }
  }

  private mutating func finish(
    _ segments: [StyledText], label: String?, kind: Block.Kind
  ) throws(UnreadableDocument) {
    var kind = kind
    var label = label
    for segment in segments {
      var text = segment
      if let mark = label, !mark.isEmpty {
        // A number alone is text only in a cell, where it stands for the number of the row.
        if segment.isEmpty && (cellParagraphs == nil || segments.count > 1) { continue }
        text = StyledText()
        text.append(mark, bold: segment.isBold, italic: segment.isItalic)
        text.appendSpace()
        text.append(segment)
      }
      guard !text.isEmpty else { continue }
      put(kind, text)
      label = nil
      if case .listItem = kind { kind = .paragraph }
    }
  }

  private func kind(_ properties: MarkupElement?, _ style: WordStyles.Style, isNumbered: Bool) -> Block.Kind {
    let own = properties?.first("w:outlineLvl")?["w:val"].flatMap { Int($0) }
    if let level = own ?? style.outlineLevel, (0..<9).contains(level) { return .heading(level: level + 1) }
    guard isNumbered else { return .paragraph }
    let level =
      properties?.first("w:numPr")?.first("w:ilvl")?["w:val"].flatMap { Int($0) } ?? style.numberLevel ?? 0
    return .listItem(level: max(0, min(level, WordNumbering.depth - 1)))
  }

  /// The label of a numbered paragraph; counting happens here, also for paragraphs without text.
  private mutating func label(_ properties: MarkupElement?, _ style: WordStyles.Style) -> String? {
    // Word 2003 XML says what it printed.
    if let printed = properties?.first("w:listPr")?.first("wx:t")?["wx:val"] {
      return BulletGlyph.printed(printed)
    }
    let own = properties?.first("w:numPr")
    let id = own?.first("w:numId")?["w:val"] ?? style.numberID
    guard let id, id != "0" else { return nil }
    let level = own?.first("w:ilvl")?["w:val"].flatMap { Int($0) } ?? style.numberLevel ?? 0
    return numbering.label(of: id, level: level)
  }
}

/// What became of the end of a paragraph: where it is not shown, the next paragraph goes on in the same line.
private enum WordMark {
  case shown, deleted, hidden

  init(_ properties: MarkupElement?, _ style: WordStyles.Style) {
    let mark = properties?.first("w:rPr")
    if mark?.first("w:del") != nil || mark?.first("w:moveFrom") != nil {
      self = .deleted
    } else {
      self = mark?.toggle("w:vanish") ?? style.isHidden ?? false ? .hidden : .shown
    }
  }
}

extension WordStyles.Style {
  /// Of a line of a table of contents or of figures.
  fileprivate var isContents: Bool {
    name.hasPrefix("toc ") && name.utf8.count == 5 || name == "table of figures"
      || name == "table of authorities"
  }
}

extension StyledText {
  fileprivate func joined(with other: StyledText) -> StyledText {
    var text = self
    text.append(other)
    return text
  }
}
