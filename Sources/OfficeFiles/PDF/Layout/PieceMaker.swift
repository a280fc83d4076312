import VietnameseText

/// Makes pieces of the runs of one printed line.
struct PieceMaker {
  var fonts: FontTable
  /// Gaps of this many times the size part two pieces; nil for none.
  var parting: Double?

  private typealias Sign = (glyph: Glyph, run: Int)
  private typealias Placed = (glyph: Glyph, space: Bool)

  func pieces(_ line: [Run]) -> [TextPiece] {
    let signs = Self.sorted(line)
    var pieces: [TextPiece] = []
    var start = 0
    for index in signs.indices where index > 0 && Self.gap(before: signs[index], after: signs[index - 1]) > 2
    {
      pieces += self.pieces(signs[start..<index], of: signs)
      start = index
    }
    return pieces + self.pieces(signs[start...], of: signs)
  }

  private static func sorted(_ line: [Run]) -> [Sign] {
    let placed = line.flatMap { run in run.glyphs.map { (glyph: $0, run: run.order) } }
    return placed.enumerated().sorted { first, second in
      let one =
        first.element.glyph.left - (first.element.glyph.isCombining ? 0.3 * first.element.glyph.size : 0)
      let two =
        second.element.glyph.left - (second.element.glyph.isCombining ? 0.3 * second.element.glyph.size : 0)
      return one == two ? first.offset < second.offset : one < two
    }.map(\.element)
  }

  private static func gap(before sign: Sign, after last: Sign) -> Double {
    (sign.glyph.left - last.glyph.right) / sign.glyph.size
  }

  /// Signs of one line with no very wide gap among them.
  private func pieces(_ signs: ArraySlice<Sign>, of line: [Sign]) -> [TextPiece] {
    let spacing = LetterSpacing.of(signs.map(\.glyph))
    var pieces: [TextPiece] = []
    var group: [Placed] = []
    var last: Sign?
    var hasWords = false
    for (index, sign) in zip(signs.indices, signs) {
      let glyph = sign.glyph
      guard let before = last else {
        group = [(glyph, false)]
        last = sign
        continue
      }
      if Self.isDrawnTwice(glyph, before.glyph) {
        group[group.count - 1].glyph.isOutlined = true
        continue
      }
      let gap = Self.gap(before: sign, after: before)
      let isParting = parting.map { gap - 2 * spacing.usual > $0 } ?? false
      if isParting || (gap > 0.35 && parting != nil && Self.opensMotto(line[index...])) {
        pieces += piece(group)
        group = []
      }
      let space =
        spacing.isWide
        ? spacing.partsWords(gap, hasBlank: sign.glyph.followsSpace)
        : Self.hasSpace(before: sign, after: before, gap: gap)
      group.append((glyph, space))
      hasWords = hasWords || space
      if !glyph.isCombining || glyph.right > before.glyph.right { last = sign }
    }
    // Spelled without wider blanks between words.
    if spacing.isTyped, !hasWords, pieces.isEmpty { return piece(group).map(\.withSyllables) }
    return pieces + piece(group)
  }

  private static func hasSpace(before sign: Sign, after last: Sign, gap: Double) -> Bool {
    if sign.glyph.isCombining { return false }
    if sign.run == last.run { return sign.glyph.followsSpace || gap > 0.3 }
    if sign.glyph.text == "/", last.glyph.text.last?.isNumber == true { return false }
    // A number that was stamped into a blank; but small figures close to their letter belong to it ("CO₂").
    if last.glyph.text.last?.isLetter == true, sign.glyph.text.first?.isNumber == true {
      return !(sign.glyph.size < 0.85 * last.glyph.size && gap < 0.15)
    }
    return gap > 0.18 || (sign.glyph.followsSpace && gap > 0.05)
  }

  private static func isDrawnTwice(_ glyph: Glyph, _ before: Glyph) -> Bool {
    glyph.text == before.text && abs(glyph.left - before.left) < 0.12 * glyph.size
      && abs(glyph.baseline - before.baseline) < 0.12 * glyph.size
  }

  /// The national motto's first line starts a column of its own, however narrow the gap before it.
  private static func opensMotto(_ signs: ArraySlice<Sign>) -> Bool {
    guard let first = signs.first?.glyph.text, first == "C" || first == "Đ" || first.hasPrefix("C") else {
      return false
    }
    let text = signs.prefix(34).reduce(into: "") { $0 += $1.glyph.text }
    let folded = Folding.fold(text).filter { $0 != " " }
    return folded.hasPrefix("conghoaxahoichunghia") || folded.hasPrefix("dangcongsanvietnam")
  }

  private func piece(_ group: [Placed]) -> [TextPiece] {
    guard let first = group.first?.glyph else { return [] }
    var text = PieceText(group.map(\.glyph), fonts: fonts)
    var box = Box(left: first.left, top: first.top, right: first.right, bottom: first.bottom)
    var bold = 0
    var italic = 0
    var size = 0.0
    for (glyph, space) in group {
      text.append(glyph, space: space)
      box = box.joined(with: Box(left: glyph.left, top: glyph.top, right: glyph.right, bottom: glyph.bottom))
      if glyph.isOutlined || fonts.isBold(glyph.font) { bold += 1 }
      if fonts.isItalic(glyph.font) { italic += 1 }
      size = max(size, glyph.size)
    }
    let plain = text.finished
    guard !plain.isEmpty else { return [] }
    return [
      TextPiece(
        text: plain, box: box, baseline: text.baseline, size: size, isBold: bold * 10 >= group.count * 9,
        isItalic: italic * 10 >= group.count * 9, isNote: text.opensNote)
    ]
  }
}

extension TextPiece {
  /// Letters without blanks as words.
  fileprivate var withSyllables: TextPiece {
    var piece = self
    piece.text = SpelledLetters.syllables(Array(text)) ?? text
    return piece
  }
}
