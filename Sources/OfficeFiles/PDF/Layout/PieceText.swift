import VietnameseText

/// The text of a piece while its signs are put together: small raised figures are told from the rest.
struct PieceText {
  /// Of the largest signs, on which the line stands.
  let baseline: Double
  private(set) var opensNote = false
  private let size: Double
  private let opensWithSign: Bool
  private var text = ""
  private var raised = ""
  private var end = -Double.infinity

  init(_ signs: [Glyph], fonts: FontTable) {
    let largest = signs.max { $0.size < $1.size }
    baseline = largest?.baseline ?? 0
    size = largest?.size ?? 0
    opensWithSign = signs.first.map { SignFont(fonts.family($0.font)) != nil } ?? false
  }

  mutating func append(_ glyph: Glyph, space: Bool) {
    defer { end = max(end, glyph.right) }
    if isRaisedFigure(glyph, space: space) { return raised += glyph.text }
    let isAfterNote = finishRaised()
    if space || isAfterNote && opensNote && text.last == "]" { text += " " }
    text += glyph.text
  }

  /// White space collapsed, and a bullet of any shape a bullet.
  var finished: String {
    var copy = self
    _ = copy.finishRaised()
    let plain = copy.text.collapsed
    return opensWithSign ? BulletGlyph.opening(plain) : plain
  }

  /// A figure above the line, close to what it belongs to: at the start of the line to what follows.
  private func isRaisedFigure(_ glyph: Glyph, space: Bool) -> Bool {
    guard glyph.text.utf8.count == 1, glyph.text.utf8.allSatisfy(\.isASCIIDigit) else { return false }
    let raise = baseline - glyph.baseline
    guard raise > 0.12 * size, glyph.size < 0.85 * size || raise > 0.25 * size else { return false }
    return text.isEmpty || !raised.isEmpty || !space && glyph.left - end < 0.2 * size
  }

  /// Whether there were raised figures to put down.
  private mutating func finishRaised() -> Bool {
    guard !raised.isEmpty else { return false }
    let shown = RaisedNumber.shown(raised, after: text)
    if text.isEmpty { opensNote = shown.hasPrefix("[") }
    text += shown
    raised = ""
    return true
  }
}
