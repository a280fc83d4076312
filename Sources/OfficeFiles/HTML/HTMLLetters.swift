import Markup
import VietnameseText

/// Turns the text of a page into what its fonts show of it.
struct HTMLLetters {
  /// What the whole page's text says where no font from before Unicode is named.
  private let text: LegacyText?

  init(_ tree: MarkupTree) {
    var pieces: [String] = []
    tree.root.walkText { pieces.append($0) }
    text = LegacyText(pieces)
  }

  /// - Parameter opens: the text opens a paragraph.
  func shown(_ text: String, _ font: HTMLFont?, opens: Bool) -> String {
    switch font {
    case .signs(let signs)?:
      let shown = signs.shown(text)
      return opens ? BulletGlyph.opening(shown) : shown
    case .legacy(let legacy)?: return legacy.decode(text)
    case nil: return self.text?.decode(text) ?? text
    }
  }
}

/// A font whose letters are not what they seem.
enum HTMLFont {
  case legacy(LegacyFont)
  case signs(SignFont)

  /// Nil for a font of Unicode letters. `family` is a list, of which the first counts.
  init?(_ family: some StringProtocol) {
    let name = String(family.prefix { $0 != "," }.filter { $0 != "\"" && $0 != "'" })
    if let legacy = LegacyFont(name) {
      self = .legacy(legacy)
    } else if let signs = SignFont(name) {
      self = .signs(signs)
    } else {
      return nil
    }
  }
}
