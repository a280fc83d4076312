import Core
import Markup

/// Walks a page in reading order and collects its blocks.
struct HTMLWalk {
  var output: DocumentAssembly
  let boilerplate: HTMLBoilerplate
  let sheet: HTMLStyleSheet
  private let letters: HTMLLetters
  /// Where paragraphs go while a table cell is read.
  var cellParagraphs: [StyledText]?
  private var text = SegmentedText()
  private var kind = Block.Kind.paragraph
  private var lists: [HTMLList] = []
  /// The list item that has begun and has no text yet: its depth and its mark.
  private var item: (level: Int, mark: String)?
  private var isPreformatted = false

  init(
    boilerplate: HTMLBoilerplate, sheet: HTMLStyleSheet, letters: HTMLLetters, limits: ReadingLimits
  ) {
    output = DocumentAssembly(limits: limits)
    self.boilerplate = boilerplate
    self.sheet = sheet
    self.letters = letters
  }

  /// Reads what stands within `element`.
  mutating func read(_ element: MarkupElement, style: HTMLStyle = HTMLStyle()) throws(UnreadableDocument) {
    for child in element.children {
      switch child {
      case .text(let words): append(words, style)
      case .element(let inner): try visit(inner, style)
      }
    }
  }

  private mutating func visit(_ element: MarkupElement, _ outer: HTMLStyle) throws(UnreadableDocument) {
    guard !boilerplate.hides(element), !HTMLStyle.isHidden(element, sheet) else { return }
    guard !HTMLStyle.isContents(element) else { return output.note(.contentsLeftOut) }
    let style = outer.within(element, sheet)
    switch element.name {
    case "br": text.appendBreak()
    case "hr": flush()
    case "img", "input", "wbr", "link", "meta", "col", "colgroup": break
    case "table": try table(element, style)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = element.name.utf8.last.map { Int($0) - 0x30 } ?? 1
      try block(element, style, .heading(level: level))
    case "ul", "ol", "menu", "dir": try list(element, style)
    case "li": try item(element, style)
    case "pre":
      isPreformatted = true
      try block(element, style, .line)
      isPreformatted = false
    case "div" where HTMLStyle.isNote(element): try block(element, style, .footnote)
    case _ where Self.blocks.contains(element.name): try block(element, style, kind)
    default: try read(element, style: style)
    }
  }

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "footer", "center", "blockquote", "address", "figure",
    "figcaption", "dl", "dt", "dd", "form", "fieldset", "legend", "details", "summary", "tr", "td", "th",
    "tbody",
    "thead", "tfoot", "caption", "body", "html",
  ]

  private mutating func block(
    _ element: MarkupElement, _ style: HTMLStyle, _ inner: Block.Kind
  ) throws(UnreadableDocument) {
    flush()
    let outer = kind
    kind = inner
    try read(element, style: style)
    flush()
    kind = outer
  }

  private mutating func append(_ source: String, _ style: HTMLStyle) {
    var words = letters.shown(source, style.font, opens: text.opensSegment)
    if style.isRaised { words = RaisedNumber.shown(words, after: text.lastText) }
    guard isPreformatted else { return text.append(words, bold: style.isBold, italic: style.isItalic) }
    for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { text.appendBreak(isHard: true) }
      text.append(line, bold: style.isBold, italic: style.isItalic)
    }
  }

  /// Puts out the paragraph that has been gathered.
  mutating func flush() {
    let segments = text.segments
    text = SegmentedText()
    for segment in segments where !segment.isEmpty {
      guard let begun = item else {
        put(kind, segment)
        continue
      }
      item = nil
      put(kind == .paragraph ? .listItem(level: begun.level) : kind, marked(segment, begun.mark))
    }
  }

  private mutating func put(_ kind: Block.Kind, _ words: StyledText) {
    if cellParagraphs != nil { cellParagraphs?.append(words) } else { output.add(kind, words) }
  }

  private func marked(_ text: StyledText, _ mark: String) -> StyledText {
    guard !mark.isEmpty, !ListLabel.opens(text.bytes) else { return text }
    var words = StyledText()
    words.append(mark, bold: text.isBold, italic: text.isItalic)
    words.appendSpace()
    words.append(text)
    return words
  }
}

// MARK: Lists

extension HTMLWalk {
  private mutating func list(_ element: MarkupElement, _ style: HTMLStyle) throws(UnreadableDocument) {
    flush()
    let outer = kind
    lists.append(HTMLList(element))
    try read(element, style: style)
    flush()
    lists.removeLast()
    kind = outer
  }

  private mutating func item(_ element: MarkupElement, _ style: HTMLStyle) throws(UnreadableDocument) {
    flush()
    var stray = HTMLList(element)
    let mark = lists.isEmpty ? stray.next(element) : lists[lists.count - 1].next(element)
    item = (max(0, min(lists.count - 1, 8)), mark ?? "")
    try block(element, style, .paragraph)
    item = nil
  }
}
