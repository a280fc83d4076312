import Core
import Markup

/// Walks the body of a Word document in reading order and collects its blocks.
struct WordWalk {
  var output: DocumentAssembly
  let styles: WordStyles
  let letters: WordLetters
  let limits: ReadingLimits
  var numbering: WordNumbering
  var fields: WordFields
  /// Reads other files that lie in this one.
  let chunks: WordChunks?
  /// Where paragraphs go while a table cell is read: to the cell instead of the document.
  var cellParagraphs: [StyledText]?
  /// Text of a paragraph whose end mark was deleted by a tracked change: the next paragraph goes on with it.
  var carried: StyledText?
  /// The text of what is being read is a prompt and not shown; its cells keep their places.
  var isPrompt = false
  /// Notes cited so far, in order: the printed number of a note is its place here.
  var footnotes = CitedNotes()
  var endnotes = CitedNotes()
  private var hasRevisions = false

  /// - Parameter body: what is going to be read.
  init(
    _ body: MarkupElement, styles: WordStyles, numbering: WordNumbering, chunks: WordChunks? = nil,
    limits: ReadingLimits
  ) {
    output = DocumentAssembly(limits: limits)
    self.styles = styles
    self.limits = limits
    self.numbering = numbering
    self.chunks = chunks
    letters = WordLetters(body, styles: styles)
    fields = WordFields(body)
  }

  /// A walk with the same styles through another part, such as a header, whose text stands apart.
  func apart(_ part: MarkupElement) -> WordWalk {
    WordWalk(part, styles: styles, numbering: numbering, limits: limits)
  }

  /// Reads the paragraphs and tables within `element`.
  mutating func blocks(in element: MarkupElement) throws(UnreadableDocument) {
    for child in element.elements {
      switch child.name {
      case "w:p": try paragraph(child)
      case "w:tbl": try table(child)
      case "w:altChunk": try chunk(child)
      case "w:subDoc": output.note(.chunkLeftOut)
      default:
        switch WordWrapper(child) {
        case .content(let content)?, .inserted(let content)?: try blocks(in: content)
        case .deleted?: noteRevision()
        case .contents?: output.note(.contentsLeftOut)
        case .prompt?, nil: break
        }
      }
    }
  }

  /// A whole file put in at this place.
  private mutating func chunk(_ element: MarkupElement) throws(UnreadableDocument) {
    guard let id = element["r:id"] else { return }
    finishParagraph()
    guard let text = try chunks?.read(id) else { return output.note(.chunkLeftOut) }
    guard cellParagraphs == nil else {
      for paragraph in text.blocks.flatMap(\.paragraphs) {
        var words = StyledText()
        words.append(paragraph)
        put(.paragraph, words)
      }
      return
    }
    try output.add(text)
  }

  /// Puts out what a deleted paragraph mark left open at the end of the document.
  mutating func finishParagraph() {
    guard let rest = carried else { return }
    carried = nil
    put(.paragraph, rest)
  }

  mutating func put(_ kind: Block.Kind, _ text: StyledText) {
    guard !text.isEmpty, !isPrompt else { return }
    if cellParagraphs != nil {
      cellParagraphs?.append(text)
    } else {
      output.add(kind, text)
    }
  }

  mutating func noteRevision() {
    guard !hasRevisions else { return }
    hasRevisions = true
    output.note(.trackedChanges)
  }

  /// Adds the notes that the text cites, in the order of their numbers.
  mutating func addNotes(
    footnotes footnoteRoot: MarkupElement?, endnotes endnoteRoot: MarkupElement?
  ) throws(UnreadableDocument) {
    try addNotes(footnotes.ids, in: footnoteRoot?.first("w:footnotes"))
    try addNotes(endnotes.ids, in: endnoteRoot?.first("w:endnotes"))
  }

  private mutating func addNotes(_ ids: [String], in notes: MarkupElement?) throws(UnreadableDocument) {
    guard let notes, !ids.isEmpty else { return }
    var byID: [String: MarkupElement] = [:]
    for note in notes.elements { if let id = note["w:id"] { byID[id] = note } }
    for (index, id) in ids.enumerated() {
      guard let note = byID[id] else { continue }
      cellParagraphs = []
      try blocks(in: note)
      var text = StyledText()
      for paragraph in cellParagraphs ?? [] {
        text.append(paragraph)
        text.appendSpace()
      }
      cellParagraphs = nil
      if !text.isEmpty {
        output.add(
          .footnote, "[\(index + 1)] \(text.text)", isBold: text.isBold, isItalic: text.isItalic)
      }
    }
  }
}

/// The notes of one kind that a text cites, in the order of their first citation.
struct CitedNotes {
  private(set) var ids: [String] = []
  private var numbers: [String: Int] = [:]

  /// The printed number of a note, counted from 1.
  mutating func number(of id: String) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }
}
