import Markup

/// How a piece of HTML looks, as far as reading needs it.
struct HTMLStyle {
  var isBold = false
  var isItalic = false
  /// Small, above the line.
  var isRaised = false
  /// Nil for fonts of Unicode letters.
  var font: HTMLFont?

  /// The style within `element`, which inherits this one.
  func within(_ element: MarkupElement, _ sheet: HTMLStyleSheet) -> HTMLStyle {
    var style = self
    switch element.name {
    case "b", "strong", "th": style.isBold = true
    case "i", "em": style.isItalic = true
    case "sup": style.isRaised = true
    case "font": if let face = element["face"] { style.font = HTMLFont(face) }
    default: break
    }
    for rule in sheet.rules(for: element) {
      if let font = rule.font { style.font = font }
      if rule.isRaised { style.isRaised = true }
    }
    guard let declarations = element["style"],
      declarations.contains("font") || declarations.contains("vertical-align")
    else { return style }
    Self.forEach(declarations) { property, value in
      if let family = Self.family(property, value) { style.font = HTMLFont(family) }
      switch property {
      case "vertical-align": style.isRaised = value.hasPrefix("super")
      case "font-weight": style.isBold = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
      case "font-style": style.isItalic = value.hasPrefix("italic") || value.hasPrefix("oblique")
      default: break
      }
    }
    return style
  }

  /// Whether an element is not shown.
  static func isHidden(_ element: MarkupElement, _ sheet: HTMLStyleSheet) -> Bool {
    if element["hidden"] != nil || sheet.rules(for: element).contains(where: \.isHidden) { return true }
    guard let declarations = element["style"] else { return false }
    guard ["display", "mso-hide", "visibility"].contains(where: declarations.contains) else { return false }
    var hidden = false
    forEach(declarations) { property, value in if hides(property, value) { hidden = true } }
    return hidden
  }

  static func hides(_ property: Substring, _ value: Substring) -> Bool {
    property == "display" && value.hasPrefix("none") || property == "mso-hide" && value.hasPrefix("all")
      || property == "visibility" && value.hasPrefix("hidden")
  }

  /// The list of fonts that a declaration names, in lower case; nil for any other declaration.
  static func family(_ property: Substring, _ value: Substring) -> Substring? {
    if property == "font-family" || property == "mso-ascii-font-family" || property == "mso-hansi-font-family"
    {
      return value
    }
    // "bold 12pt/1.5 '.VnTime', serif": behind the size.
    guard property == "font",
      let size = value.split(separator: " ").first(where: { $0.first?.isNumber ?? false })
    else { return nil }
    return value[size.endIndex...]
  }

  /// Whether the element is a line of a table of contents that Word made ("MsoToc1"), or such a table.
  static func isContents(_ element: MarkupElement) -> Bool {
    if element["role"] == "doc-toc" { return true }
    guard element.name == "p" || element.name == "div" else { return false }
    return element["class"]?.lowercased().split(separator: " ").contains { $0.hasPrefix("msotoc") } ?? false
  }

  /// Whether the element holds a note at the end of a Word document.
  static func isNote(_ element: MarkupElement) -> Bool {
    guard element.name == "div", let declarations = element["style"] else { return false }
    return declarations.contains("mso-element:footnote") && !declarations.contains("footnote-list")
      || declarations.contains("mso-element:endnote") && !declarations.contains("endnote-list")
  }

  /// A list whose items are printed without marks.
  static func hasNoMarks(_ list: MarkupElement) -> Bool {
    var none = false
    forEach(list["style"] ?? "") { property, value in
      if property.hasPrefix("list-style") { none = value.hasPrefix("none") }
    }
    return none
  }

  static func forEach(_ declarations: String, _ visit: (Substring, Substring) -> Void) {
    let text = declarations.lowercased()
    for declaration in text.utf8.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      visit(trimmed(declaration[..<colon]), trimmed(declaration[declaration.index(after: colon)...]))
    }
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring {
    Substring(text.drop { $0 <= 0x20 })
  }
}
