import Markup

/// How a piece of HTML looks, as far as reading needs it.
struct HTMLStyle {
  var isBold = false
  var isItalic = false

  /// The style within `element`, which inherits this one.
  func within(_ element: MarkupElement) -> HTMLStyle {
    var style = self
    switch element.name {
    case "b", "strong", "th": style.isBold = true
    case "i", "em": style.isItalic = true
    default: break
    }
    guard let declarations = element["style"], declarations.contains("font") else { return style }
    Self.forEach(declarations) { property, value in
      switch property {
      case "font-weight": style.isBold = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
      case "font-style": style.isItalic = value.hasPrefix("italic") || value.hasPrefix("oblique")
      default: break
      }
    }
    return style
  }

  /// Whether an element is not shown.
  static func isHidden(_ element: MarkupElement) -> Bool {
    if element["hidden"] != nil { return true }
    guard let declarations = element["style"] else { return false }
    guard declarations.contains("display") || declarations.contains("mso-hide") else { return false }
    var hidden = false
    forEach(declarations) { property, value in
      if property == "display" && value.hasPrefix("none") || property == "mso-hide" && value.hasPrefix("all")
      {
        hidden = true
      }
    }
    return hidden
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

  private static func forEach(_ declarations: String, _ visit: (Substring, Substring) -> Void) {
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
