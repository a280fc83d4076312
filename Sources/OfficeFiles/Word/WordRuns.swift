import Markup

/// The text of one paragraph while its runs are read.
struct WordRuns {
  let style: WordStyles.Style
  private(set) var text = SegmentedText()
  var textBoxes: [MarkupElement] = []
  var hasRevisions = false
  /// Fields within fields, each true while its instruction (which is not shown) is read.
  private var fields: [Bool] = []

  init(style: WordStyles.Style) {
    self.style = style
  }

  private var isInstruction: Bool { fields.contains(true) }

  mutating func append(_ text: some StringProtocol, bold: Bool, italic: Bool) {
    if !isInstruction { self.text.append(text, bold: bold, italic: italic) }
  }

  mutating func appendSpace() {
    if !isInstruction { text.appendSpace() }
  }

  mutating func appendBreak() {
    if !isInstruction { text.appendBreak() }
  }

  /// A field begins ("begin"), shows its result from here ("separate"), or ends ("end").
  mutating func field(_ kind: String?) {
    switch kind {
    case "begin" where fields.count < 64: fields.append(true)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }
}

extension WordWalk {
  /// Reads the runs within a paragraph, link, insertion or the like.
  mutating func read(_ element: MarkupElement, into runs: inout WordRuns) {
    for child in element.elements {
      switch child.name {
      case "w:r": run(child, into: &runs)
      case "w:ins", "w:moveTo":
        runs.hasRevisions = true
        read(child, into: &runs)
      case "w:del", "w:moveFrom": runs.hasRevisions = true
      case "w:hyperlink", "w:smartTag", "w:fldSimple", "w:customXml", "w:dir", "w:bdo", "w:sdtContent":
        read(child, into: &runs)
      case "w:sdt": if let content = child.first("w:sdtContent") { read(content, into: &runs) }
      case "mc:AlternateContent": if let chosen = Self.choice(child) { read(chosen, into: &runs) }
      case "m:oMath", "m:oMathPara":
        for text in child.descendants("m:t") { runs.append(text.text, bold: false, italic: false) }
      default: break
      }
    }
  }

  private mutating func run(_ element: MarkupElement, into runs: inout WordRuns) {
    let properties = element.first("w:rPr")
    let style = styles.run(properties?.first("w:rStyle")?["w:val"])
    func isOn(_ name: String, _ path: KeyPath<WordStyles.Style, Bool?>) -> Bool {
      properties?.toggle(name) ?? style?[keyPath: path] ?? runs.style[keyPath: path] ?? false
    }
    if isOn("w:vanish", \.isHidden) { return fieldMarks(element, into: &runs) }
    let bold = isOn("w:b", \.isBold)
    let italic = isOn("w:i", \.isItalic)
    let caps = isOn("w:caps", \.isCaps)
    content(element, into: &runs, bold: bold, italic: italic, caps: caps)
  }

  /// Hidden runs show nothing, but the fields they open and close must be followed.
  private func fieldMarks(_ element: MarkupElement, into runs: inout WordRuns) {
    for child in element.elements where child.name == "w:fldChar" { runs.field(child["w:fldCharType"]) }
  }

  private mutating func content(
    _ element: MarkupElement, into runs: inout WordRuns, bold: Bool, italic: Bool, caps: Bool
  ) {
    for child in element.elements {
      switch child.name {
      case "w:t":
        let text = child.text
        let shown = caps ? text.uppercased() : text
        let keepsSpaces = child["xml:space"] == "preserve"
        runs.append(keepsSpaces ? shown[...] : shown.trimmingSpaces(), bold: bold, italic: italic)
      case "w:tab", "w:ptab": runs.appendSpace()
      case "w:br":
        let kind = child["w:type"] ?? "textWrapping"
        if kind == "textWrapping" { runs.appendBreak() } else { runs.appendSpace() }
      case "w:cr": runs.appendBreak()
      case "w:noBreakHyphen": runs.append("-", bold: bold, italic: italic)
      case "w:sym":
        let code = child["w:char"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
        if let code { runs.append(BulletGlyph.printed(String(code)), bold: bold, italic: italic) }
      case "w:fldChar": runs.field(child["w:fldCharType"])
      case "w:footnoteReference":
        if let number = cite(child, &footnotes) { runs.append("[\(number)]", bold: bold, italic: italic) }
      case "w:endnoteReference":
        if let number = cite(child, &endnotes) { runs.append("[\(number)]", bold: bold, italic: italic) }
      case "mc:AlternateContent":
        if let chosen = Self.choice(child) {
          content(chosen, into: &runs, bold: bold, italic: italic, caps: caps)
        }
      case "w:ruby":
        for base in child.elements where base.name == "w:rubyBase" { read(base, into: &runs) }
      case "w:drawing", "w:pict", "w:object": runs.textBoxes += Self.textBoxes(in: child)
      default: break
      }
    }
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
        case "mc:AlternateContent": if let chosen = choice(child) { look(chosen) }
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
