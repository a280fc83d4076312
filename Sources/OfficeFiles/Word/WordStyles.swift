import Markup

/// What the styles of a document say about its paragraphs and runs, inheritance followed.
struct WordStyles {
  struct Style {
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var isCaps: Bool?
    var isRaised: Bool?
    /// The font of Western letters.
    var font: String?
    /// What Word calls the style in its files, the same in every language of its menus: "toc 1", "heading 2".
    var name = ""
    /// 0 the highest heading; nil for body text.
    var outlineLevel: Int?
    var numberID: String?
    var numberLevel: Int?
    var basedOn: String?
  }

  private(set) var byID: [String: Style] = [:]
  private var defaultParagraph: String?
  /// Numbers of numbering styles, by style.
  private var numberingStyles: [String: String] = [:]

  let fonts: WordFonts
  /// The font where nothing names one.
  private(set) var defaultFont: String?

  init(_ root: MarkupElement?, fonts: WordFonts = WordFonts(nil)) {
    self.fonts = fonts
    guard let styles = root?.first("w:styles") else { return }
    let defaults = styles.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")
    defaultFont = fonts.name(defaults)
    for element in styles.elements where element.name == "w:style" {
      guard let id = element["w:styleId"] else { continue }
      byID[id] = style(element)
      if element["w:type"] == "paragraph", element["w:default"].map(WordToggle.isOn) ?? false {
        defaultParagraph = id
      }
      if element["w:type"] == "numbering" { numberingStyles[id] = byID[id]?.numberID }
    }
    for id in byID.keys { byID[id] = inherited(id) }
  }

  func paragraph(_ id: String?) -> Style { (id ?? defaultParagraph).flatMap { byID[$0] } ?? Style() }

  func run(_ id: String?) -> Style? { id.flatMap { byID[$0] } }

  func number(ofNumberingStyle id: String) -> String? { numberingStyles[id] }

  /// Follows "based on", at most as many steps as there are styles in any sane document.
  private func inherited(_ id: String) -> Style? {
    guard var style = byID[id] else { return nil }
    var parent = style.basedOn
    var steps = 0
    while let name = parent, let base = byID[name], steps < 16 {
      style.isBold = style.isBold ?? base.isBold
      style.isItalic = style.isItalic ?? base.isItalic
      style.isHidden = style.isHidden ?? base.isHidden
      style.isCaps = style.isCaps ?? base.isCaps
      style.font = style.font ?? base.font
      style.isRaised = style.isRaised ?? base.isRaised
      style.outlineLevel = style.outlineLevel ?? base.outlineLevel
      style.numberID = style.numberID ?? base.numberID
      style.numberLevel = style.numberLevel ?? base.numberLevel
      parent = base.basedOn
      steps += 1
    }
    return style
  }

  private func style(_ element: MarkupElement) -> Style {
    var style = Style()
    style.name = element.first("w:name")?["w:val"]?.lowercased() ?? ""
    style.basedOn = element.first("w:basedOn")?["w:val"]
    if let run = element.first("w:rPr") {
      style.isBold = run.toggle("w:b")
      style.isItalic = run.toggle("w:i")
      style.isHidden = run.toggle("w:vanish")
      style.isCaps = run.toggle("w:caps")
      style.font = fonts.name(run)
      style.isRaised = run.first("w:vertAlign")?["w:val"].map { $0 == "superscript" }
    }
    if let paragraph = element.first("w:pPr") {
      style.outlineLevel = paragraph.first("w:outlineLvl")?["w:val"].flatMap { Int($0) }
      let number = paragraph.first("w:numPr")
      style.numberID = number?.first("w:numId")?["w:val"]
      style.numberLevel = number?.first("w:ilvl")?["w:val"].flatMap { Int($0) }
    }
    if style.outlineLevel == nil, style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)),
      (1...9).contains(level)
    {
      style.outlineLevel = level - 1
    }
    return style
  }
}

/// Values that switch a property on or off.
enum WordToggle {
  static func isOn(_ value: String) -> Bool { !["0", "false", "off", "none"].contains(value) }
}

extension MarkupElement {
  /// Whether a property is on; nil when it is not mentioned.
  func toggle(_ name: String) -> Bool? {
    guard let element = first(name) else { return nil }
    return element["w:val"].map(WordToggle.isOn) ?? true
  }
}
