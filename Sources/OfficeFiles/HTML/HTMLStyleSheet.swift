import Markup

/// The rules of a page's own style sheets that name fonts, or hide what they match.
struct HTMLStyleSheet {
  struct Rule {
    /// Names a font; nil within for one of Unicode letters.
    var font: HTMLFont??
    var isHidden = false
    var isRaised = false
  }

  /// Rules by their last simple selector: "p", ".title", "p.title", "#head", "*".
  private var rules: [Substring: Rule] = [:]
  private static let mostRules = 4000

  init(_ tree: MarkupTree) {
    for sheet in tree.root.descendants("style").prefix(64) { read(sheet.text) }
  }

  var isEmpty: Bool { rules.isEmpty }

  /// What the rules say of an element, the more special ones last.
  func rules(for element: MarkupElement) -> [Rule] {
    guard !rules.isEmpty else { return [] }
    let name = element.name[...]
    var found = [rules["*"], rules[name]]
    for part in (element["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace) {
      found += [rules[".\(part)"], rules["\(name).\(part)"]]
    }
    if let id = element["id"] { found += [rules["#\(id.lowercased())"]] }
    return found.compactMap { $0 }
  }

  private mutating func read(_ text: String) {
    guard text.utf8.count <= 1 << 20 else { return }
    for piece in Self.withoutComments(text.lowercased()).split(separator: "}") {
      // Behind "@media … {" stands a rule as well.
      let sides = piece.split(separator: "{")
      guard sides.count >= 2, rules.count < Self.mostRules else { continue }
      guard let rule = Self.rule(sides[sides.count - 1]) else { continue }
      for selector in sides[sides.count - 2].split(separator: ",") {
        guard let last = selector.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).last else {
          continue
        }
        rules[last, default: Rule()].take(rule)
      }
    }
  }

  private static func rule(_ declarations: Substring) -> Rule? {
    var rule = Rule()
    var says = false
    HTMLStyle.forEach(String(declarations)) { property, value in
      if let family = HTMLStyle.family(property, value) {
        rule.font = .some(HTMLFont(family))
        says = true
      }
      if HTMLStyle.hides(property, value) {
        rule.isHidden = true
        says = true
      }
      if property == "vertical-align", value.hasPrefix("super") {
        rule.isRaised = true
        says = true
      }
    }
    return says ? rule : nil
  }

  private static func withoutComments(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "/*") {
      output += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return output }
      rest = rest[close.upperBound...]
    }
    return (output + rest).replacing("<!--", with: "").replacing("-->", with: "")
  }
}

extension HTMLStyleSheet.Rule {
  mutating func take(_ other: HTMLStyleSheet.Rule) {
    if let font = other.font { self.font = font }
    isHidden = isHidden || other.isHidden
    isRaised = isRaised || other.isRaised
  }
}
