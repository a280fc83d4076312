import Markup
import VietnameseText

/// Turns the text of runs into what their fonts show of it.
struct WordLetters {
  /// What the whole document's text says where no font from before Unicode is named.
  private let text: LegacyText?

  /// For texts whose fonts are all that is known.
  static let unnamed = WordLetters(text: nil)

  private init(text: LegacyText?) {
    self.text = text
  }

  /// - Parameter body: all that is going to be read.
  init(_ body: MarkupElement, styles: WordStyles) {
    text = LegacyText(Self.withoutNames(body, styles))
  }

  /// The paragraphs of runs whose own fonts are not from before Unicode.
  private static func withoutNames(_ body: MarkupElement, _ styles: WordStyles) -> [String] {
    var pieces: [String] = []
    body.walk { element in
      guard element.name == "w:p" else { return true }
      let text = element.descendants("w:r").reduce(into: "") { text, run in
        let font = styles.fonts.name(run.first("w:rPr"))
        guard font.flatMap(LegacyFont.init) == nil, font.flatMap(SignFont.init) == nil else { return }
        for child in run.elements where child.name == "w:t" { text += child.text }
      }
      if !text.isEmpty { pieces.append(text) }
      return true
    }
    return pieces
  }

  func shown(_ text: String, font: String?) -> String {
    if let font {
      if let signs = SignFont(font) { return signs.shown(text) }
      if let legacy = LegacyFont(font) { return legacy.decode(text) }
    }
    return self.text?.decode(text) ?? text
  }

  /// The sign at place `code` of a font.
  func sign(_ code: Unicode.Scalar, font: String?) -> String {
    if let sign = font.flatMap(SignFont.init)?.sign(of: code) { return String(sign) }
    guard (0xF000...0xF0FF).contains(code.value) else { return shown(String(code), font: font) }
    if font.flatMap(LegacyFont.init) != nil, let letter = Unicode.Scalar(code.value - 0xF000) {
      return shown(String(letter), font: font)
    }
    return String(SignFont.likelySign(code))
  }

  /// The sign that a field asks for: `SYMBOL 179 \f "Symbol"`, its code in decimal or as 0x….
  func sign(instruction: String) -> String? {
    let words = instruction.split(separator: " ").map { $0.trimmingPrefix("\"") }
    guard words.count >= 2 else { return nil }
    let number = words[1].lowercased()
    let code = number.hasPrefix("0x") ? UInt32(number.dropFirst(2), radix: 16) : UInt32(number)
    guard let scalar = code.flatMap(Unicode.Scalar.init) else { return nil }
    let quoted = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    let font = quoted.count >= 3 && quoted[0].lowercased().contains("\\f") ? String(quoted[1]) : nil
    return sign(scalar, font: font)
  }
}
