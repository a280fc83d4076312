import Markup

/// The text of one paragraph while its runs are read.
struct WordRuns {
  let style: WordStyles.Style
  private(set) var text = SegmentedText()
  var textBoxes: [MarkupElement] = []
  var hasRevisions = false
  /// Links and page references of a table of contents.
  var hasContentsLink = false

  init(style: WordStyles.Style) {
    self.style = style
  }

  mutating func append(_ text: some StringProtocol, _ look: WordRunLook) {
    self.text.append(text, bold: look.isBold, italic: look.isItalic)
  }

  mutating func appendSpace() { text.appendSpace() }
  mutating func appendBreak() { text.appendBreak() }

  /// Small figures above the line: the number of a note, or a power.
  mutating func appendRaised(_ text: String, _ look: WordRunLook) {
    append(RaisedNumber.shown(text, after: self.text.lastText), look)
  }
}

/// How a run looks, as far as reading needs it.
struct WordRunLook {
  var isBold = false
  var isItalic = false
  var isCaps = false
  var isRaised = false
  var font: String?
}

extension WordWalk {
  /// Reads the runs within a paragraph, link, insertion or the like.
  mutating func read(_ element: MarkupElement, into runs: inout WordRuns) {
    for child in element.elements {
      switch child.name {
      case "w:r": run(child, into: &runs)
      case "w:fldSimple":
        if !WordFields.isContents(instruction: child["w:instr"]) { read(child, into: &runs) }
      case "m:oMath", "m:oMathPara":
        guard fields.shows else { continue }
        for text in child.descendants("m:t") { runs.append(text.text, WordRunLook()) }
      default:
        switch WordWrapper(child) {
        case .content(let content)?:
          if child["w:anchor"]?.hasPrefix("_Toc") ?? false { runs.hasContentsLink = true }
          read(content, into: &runs)
        case .inserted(let content)?:
          runs.hasRevisions = true
          read(content, into: &runs)
        case .deleted?: runs.hasRevisions = true
        case .prompt?, .contents?, nil: break
        }
      }
    }
  }

  private mutating func run(_ element: MarkupElement, into runs: inout WordRuns) {
    let properties = element.first("w:rPr")
    let style = styles.run(properties?.first("w:rStyle")?["w:val"])
    func isOn(_ name: String, _ path: KeyPath<WordStyles.Style, Bool?>) -> Bool {
      properties?.toggle(name) ?? style?[keyPath: path] ?? runs.style[keyPath: path] ?? false
    }
    if isOn("w:vanish", \.isHidden) { return fieldMarks(element) }
    let raised = properties?.first("w:vertAlign")?["w:val"].map { $0 == "superscript" }
    let look = WordRunLook(
      isBold: isOn("w:b", \.isBold), isItalic: isOn("w:i", \.isItalic), isCaps: isOn("w:caps", \.isCaps),
      isRaised: raised ?? style?.isRaised ?? false,
      font: styles.fonts.name(properties) ?? style?.font ?? runs.style.font ?? styles.defaultFont)
    content(element, into: &runs, look)
  }

  /// Hidden runs show nothing, but the fields they open and close must be followed.
  private mutating func fieldMarks(_ element: MarkupElement) {
    for child in element.elements {
      if child.name == "w:fldChar" { _ = fields.mark(child) }
      if child.name == "w:instrText" { fields.instruct(child.text) }
    }
  }

  private mutating func content(_ element: MarkupElement, into runs: inout WordRuns, _ look: WordRunLook) {
    for child in element.elements {
      switch child.name {
      case "w:fldChar":
        if let ended = fields.mark(child) { result(of: ended, into: &runs, look) }
      case "w:instrText": fields.instruct(child.text)
      case "mc:AlternateContent":
        if let chosen = WordWrapper.choice(child) { content(chosen, into: &runs, look) }
      default: if fields.shows { shown(child, into: &runs, look) }
      }
    }
  }

  private mutating func shown(_ child: MarkupElement, into runs: inout WordRuns, _ look: WordRunLook) {
    switch child.name {
    case "w:t":
      fields.noteShown()
      text(child, into: &runs, look)
    case "w:tab", "w:ptab": runs.appendSpace()
    case "w:br":
      let kind = child["w:type"] ?? "textWrapping"
      if kind == "textWrapping" || kind == "text-wrapping" { runs.appendBreak() } else { runs.appendSpace() }
    case "w:cr": runs.appendBreak()
    case "w:noBreakHyphen": runs.append("-", look)
    case "w:sym": sign(child, into: &runs, look)
    case "w:footnoteReference":
      if let number = cite(child, &footnotes) { runs.append("[\(number)]", look) }
    case "w:endnoteReference":
      if let number = cite(child, &endnotes) { runs.append("[\(number)]", look) }
    case "w:ruby":
      for base in child.elements where base.name == "w:rubyBase" { read(base, into: &runs) }
    case "w:drawing", "w:pict", "w:object": runs.textBoxes += Self.textBoxes(in: child)
    default: break
    }
  }

  private func text(_ element: MarkupElement, into runs: inout WordRuns, _ look: WordRunLook) {
    var shown = letters.shown(element.text, font: look.font)
    if look.isCaps { shown = shown.uppercased() }
    if look.font.flatMap(SignFont.init) != nil, runs.text.opensSegment { shown = BulletGlyph.opening(shown) }
    if look.isRaised { return runs.appendRaised(shown, look) }
    let keepsSpaces = element["xml:space"] == "preserve"
    runs.append(keepsSpaces ? shown[...] : shown.trimmingSpaces(), look)
  }

  private mutating func sign(_ element: MarkupElement, into runs: inout WordRuns, _ look: WordRunLook) {
    guard let code = element["w:char"].flatMap({ UInt32($0, radix: 16) }).flatMap(Unicode.Scalar.init) else {
      return
    }
    fields.noteShown()
    let text = letters.sign(code, font: element["w:font"] ?? look.font)
    runs.append(runs.text.opensSegment ? BulletGlyph.opening(text) : text, look)
  }

  /// What a field shows that has no result of its own.
  private mutating func result(of field: WordFields.Field, into runs: inout WordRuns, _ look: WordRunLook) {
    guard fields.shows else { return }
    var text = field.form?.shown(hasShown: field.hasShown) ?? ""
    if field.keyword.uppercased() == "SYMBOL", !field.hasShown {
      text = letters.sign(instruction: field.instruction) ?? ""
    }
    guard !text.isEmpty else { return }
    fields.noteShown()
    runs.append(text, look)
  }

  /// The number of a note, one more for each first citation; nil for notes with a mark of their own.
  private func cite(_ reference: MarkupElement, _ notes: inout CitedNotes) -> Int? {
    guard let id = reference["w:id"], !(reference["w:customMarkFollows"].map(WordToggle.isOn) ?? false) else {
      return nil
    }
    return notes.number(of: id)
  }

  /// The outermost text boxes of a drawing; those within them are met when they are read.
  private static func textBoxes(in drawing: MarkupElement) -> [MarkupElement] {
    var boxes: [MarkupElement] = []
    func look(_ element: MarkupElement) {
      for child in element.elements {
        switch child.name {
        case "w:txbxContent": boxes.append(child)
        case "mc:AlternateContent": if let chosen = WordWrapper.choice(child) { look(chosen) }
        default: look(child)
        }
      }
    }
    look(drawing)
    return boxes
  }
}

extension String {
  fileprivate func trimmingSpaces() -> Substring {
    var text = self[...]
    while text.first == " " || text.first == "\n" { text = text.dropFirst() }
    while text.last == " " || text.last == "\n" { text = text.dropLast() }
    return text
  }
}
