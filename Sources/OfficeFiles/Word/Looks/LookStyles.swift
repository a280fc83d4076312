import Markup

/// What styles say of the look of paragraphs and runs, inheritance followed.
struct LookStyles {
  struct Properties {
    var font: String?
    var size: Double?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isHidden: Bool?
    var isCaps: Bool?
    var color: String?
    var alignment: String?
    var firstLine: Double?
    var left: Double?
    var before: Double?
    var after: Double?
    var line: (value: Double, isShare: Bool)?
    var hasRule: Bool?
    var keepsWithNext: Bool?
    var isListItem: Bool?
  }

  private struct Style {
    var own = Properties()
    var basedOn: String?
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?
  private var defaults = Properties()
  private let fonts: WordFonts
  /// "Based on" is followed so many steps.
  private static let depth = 16

  init(_ root: MarkupElement?, fonts: WordFonts) {
    self.fonts = fonts
    guard let sheet = root?.first("w:styles") else { return }
    let all = sheet.first("w:docDefaults")
    defaults = Self.properties(
      all?.first("w:pPrDefault")?.first("w:pPr"), all?.first("w:rPrDefault")?.first("w:rPr"), fonts)
    for element in sheet.elements where element.name == "w:style" {
      guard let id = element["w:styleId"] else { continue }
      styles[id] = Style(
        own: Self.properties(element.first("w:pPr"), element.first("w:rPr"), fonts),
        basedOn: element.first("w:basedOn")?["w:val"])
      if element["w:type"] == "paragraph", element["w:default"].map(WordToggle.isOn) ?? false {
        defaultParagraph = id
      }
    }
  }

  /// All that holds for a paragraph, its own properties last.
  func paragraph(_ properties: MarkupElement?) -> Properties {
    let id = properties?.first("w:pStyle")?["w:val"] ?? defaultParagraph
    return style(id).over(defaults).under(Self.properties(properties, nil, fonts))
  }

  /// All that holds for a run of such a paragraph.
  func run(_ properties: MarkupElement?, in paragraph: Properties) -> Properties {
    let named = style(properties?.first("w:rStyle")?["w:val"])
    return named.over(paragraph).under(Self.properties(nil, properties, fonts))
  }

  private func style(_ id: String?) -> Properties {
    var found = Properties()
    var (next, steps) = (id, 0)
    while let id = next, let style = styles[id], steps < Self.depth {
      found = found.over(style.own)
      (next, steps) = (style.basedOn, steps + 1)
    }
    return found
  }

  private static func properties(
    _ paragraph: MarkupElement?, _ run: MarkupElement?, _ fonts: WordFonts
  ) -> Properties {
    var found = Properties()
    if let run {
      found.font = fonts.name(run)
      found.size = LookNumber.read(run.first("w:sz")?["w:val"]).map { $0 / 2 }
      found.isBold = run.toggle("w:b")
      found.isItalic = run.toggle("w:i")
      found.isHidden = run.toggle("w:vanish")
      found.isCaps = run.toggle("w:caps")
      found.isUnderlined = run.first("w:u").map { $0["w:val"] != "none" }
      found.color = run.first("w:color")?["w:val"]
    }
    guard let paragraph else { return found }
    found.alignment = paragraph.first("w:jc")?["w:val"].map { ["start": "left", "end": "right"][$0] ?? $0 }
    if let indent = paragraph.first("w:ind") {
      found.left = points(indent["w:left"] ?? indent["w:start"])
      found.firstLine = points(indent["w:firstLine"]) ?? points(indent["w:hanging"]).map { -$0 }
    }
    if let spacing = paragraph.first("w:spacing") {
      found.before = points(spacing["w:before"])
      found.after = points(spacing["w:after"])
      found.line = LookNumber.read(spacing["w:line"]).map { line in
        let isShare = ["auto", nil].contains(spacing["w:lineRule"])
        return (isShare ? line / 240 : line / 20, isShare)
      }
    }
    let border = paragraph.first("w:pBdr")
    found.hasRule = border.map { $0.first("w:top") != nil || $0.first("w:bottom") != nil }
    found.keepsWithNext = paragraph.toggle("w:keepNext")
    found.isListItem = paragraph.first("w:numPr").map { $0.first("w:numId")?["w:val"] != "0" }
    return found
  }

  private static func points(_ twips: String?) -> Double? { LookNumber.read(twips).map { $0 / 20 } }
}

extension LookStyles.Properties {
  /// What is said here, and below it what is not.
  func over(_ base: Self) -> Self {
    var found = self
    found.font = font ?? base.font
    found.size = size ?? base.size
    found.isBold = isBold ?? base.isBold
    found.isItalic = isItalic ?? base.isItalic
    found.isUnderlined = isUnderlined ?? base.isUnderlined
    found.isHidden = isHidden ?? base.isHidden
    found.isCaps = isCaps ?? base.isCaps
    found.color = color ?? base.color
    found.alignment = alignment ?? base.alignment
    found.firstLine = firstLine ?? base.firstLine
    found.left = left ?? base.left
    found.before = before ?? base.before
    found.after = after ?? base.after
    found.line = line ?? base.line
    found.hasRule = hasRule ?? base.hasRule
    found.keepsWithNext = keepsWithNext ?? base.keepsWithNext
    found.isListItem = isListItem ?? base.isListItem
    return found
  }

  func under(_ top: Self) -> Self { top.over(self) }
}

/// Figures of a file, which may say anything: what no page could have is read as if it were not there.
enum LookNumber {
  private static let sane = -1_000_000.0...1_000_000.0

  static func read(_ text: String?) -> Double? {
    text.flatMap { Double($0) }.flatMap { sane.contains($0) ? $0 : nil }
  }
}
