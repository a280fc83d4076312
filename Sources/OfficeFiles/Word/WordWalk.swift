import Core
import Markup

/// Walks the body of a Word document in reading order and collects its blocks.
struct WordWalk {
  var output: DocumentAssembly
  let styles: WordStyles
  let limits: ReadingLimits
  var numbering: WordNumbering
  /// Where paragraphs go while a table cell is read: to the cell instead of the document.
  var cellParagraphs: [StyledText]?
  /// Text of a paragraph whose end mark was deleted by a tracked change: the next paragraph goes on with it.
  var carried: StyledText?
  /// Notes cited so far, in order: the printed number of a note is its place here.
  var footnotes = CitedNotes()
  var endnotes = CitedNotes()
  private var hasRevisions = false

  init(styles: WordStyles, numbering: WordNumbering, limits: ReadingLimits) {
    output = DocumentAssembly(limits: limits)
    self.styles = styles
    self.limits = limits
    self.numbering = numbering
  }

  /// A walk with the same styles through another part, such as a header, whose text stands apart.
  func apart() -> WordWalk { WordWalk(styles: styles, numbering: numbering, limits: limits) }

  /// Reads the paragraphs and tables within `element`.
  mutating func blocks(in element: MarkupElement) throws(UnreadableDocument) {
    for child in element.elements {
      switch child.name {
      case "w:p": try paragraph(child)
      case "w:tbl": try table(child)
      case "w:sdt": if let content = child.first("w:sdtContent") { try blocks(in: content) }
      case "w:ins", "w:moveTo", "w:customXml", "w:smartTag": try blocks(in: child)
      case "mc:AlternateContent": if let chosen = WordWalk.choice(child) { try blocks(in: chosen) }
      default: break
      }
    }
  }

  /// What is shown of alternatives: the richest one, else the fallback.
  static func choice(_ alternatives: MarkupElement) -> MarkupElement? {
    alternatives.first("mc:Choice") ?? alternatives.first("mc:Fallback")
  }

  /// Puts out what a deleted paragraph mark left open at the end of the document.
  mutating func finishParagraph() {
    guard let rest = carried else { return }
    carried = nil
    put(.paragraph, rest)
  }

  mutating func put(_ kind: Block.Kind, _ text: StyledText) {
    guard !text.isEmpty else { return }
    if cellParagraphs != nil {
      cellParagraphs?.append(text)
    } else {
      output.add(kind, text)
    }
  }

  mutating func noteRevision() {
    guard !hasRevisions else { return }
    hasRevisions = true
    output.diagnostics.append(
      Diagnostic(
        code: "tracked-changes", severity: .note,
        message: Localised(
          vi:
            "Tệp còn theo dõi sửa đổi: phần bị xóa không được đọc, phần thêm vào được đọc như đã chấp nhận.",
          en: "The file holds tracked changes: deleted text is not read, inserted text is read as accepted."))
    )
  }

  /// Adds the notes that the text cites, in the order of their numbers.
  mutating func addNotes(
    footnotes footnoteTree: MarkupTree?, endnotes endnoteTree: MarkupTree?
  ) throws(UnreadableDocument) {
    try addNotes(footnotes.ids, in: footnoteTree?.root.first("w:footnotes"))
    try addNotes(endnotes.ids, in: endnoteTree?.root.first("w:endnotes"))
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
