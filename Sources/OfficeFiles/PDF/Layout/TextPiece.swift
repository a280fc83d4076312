import VietnameseText

/// Text that stands together on one printed line.
struct TextPiece: Hashable, Sendable {
  var text: String
  var box: Box
  var baseline: Double
  var size: Double
  var isBold: Bool
  var isItalic: Bool

  var middle: Double { (box.left + box.right) / 2 }
  var height: Double { box.bottom - box.top }

  /// Share of the lower of two heights that overlaps.
  func overlap(with other: TextPiece) -> Double {
    let shared = min(box.bottom, other.box.bottom) - max(box.top, other.box.top)
    return max(0, shared) / max(0.1, min(height, other.height))
  }

  func joined(with other: TextPiece) -> TextPiece {
    var piece = self
    piece.text += " " + other.text
    piece.box = box.joined(with: other.box)
    piece.isBold = isBold && other.isBold
    piece.isItalic = isItalic && other.isItalic
    return piece
  }
}

extension Box {
  func joined(with other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// Makes pieces of the runs of one printed line.
struct PieceMaker {
  var fonts: FontTable
  /// Gaps of this many times the size part two pieces; nil for none.
  var parting: Double?

  func pieces(_ line: [Run]) -> [TextPiece] {
    let placed = line.flatMap { run in run.glyphs.map { (glyph: $0, run: run.order) } }
    let sorted = placed.enumerated().sorted { first, second in
      let one =
        first.element.glyph.left - (first.element.glyph.isCombining ? 0.3 * first.element.glyph.size : 0)
      let two =
        second.element.glyph.left - (second.element.glyph.isCombining ? 0.3 * second.element.glyph.size : 0)
      return one == two ? first.offset < second.offset : one < two
    }.map(\.element)
    var pieces: [TextPiece] = []
    var group: [(glyph: Glyph, space: Bool)] = []
    var last: (glyph: Glyph, run: Int)?
    for (index, sign) in sorted.enumerated() {
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
      let gap = (glyph.left - before.glyph.right) / glyph.size
      let isParting = parting.map { gap > $0 } ?? false
      if isParting || (gap > 0.35 && parting != nil && Self.opensMotto(sorted[index...])) {
        pieces += piece(group)
        group = []
      }
      let space = Self.hasSpace(before: sign, after: before, gap: gap)
      group.append((glyph, space))
      if !glyph.isCombining || glyph.right > before.glyph.right { last = sign }
    }
    return pieces + piece(group)
  }

  private static func hasSpace(
    before sign: (glyph: Glyph, run: Int), after last: (glyph: Glyph, run: Int), gap: Double
  ) -> Bool {
    if sign.glyph.isCombining { return false }
    if sign.run == last.run { return sign.glyph.followsSpace || gap > 0.3 }
    if sign.glyph.text == "/", last.glyph.text.last?.isNumber == true { return false }
    if last.glyph.text.last?.isLetter == true, sign.glyph.text.first?.isNumber == true { return true }
    return gap > 0.18 || (sign.glyph.followsSpace && gap > 0.05)
  }

  private static func isDrawnTwice(_ glyph: Glyph, _ before: Glyph) -> Bool {
    glyph.text == before.text && abs(glyph.left - before.left) < 0.12 * glyph.size
      && abs(glyph.baseline - before.baseline) < 0.12 * glyph.size
  }

  /// The national motto's first line starts a column of its own, however narrow the gap before it.
  private static func opensMotto(_ signs: ArraySlice<(glyph: Glyph, run: Int)>) -> Bool {
    guard let first = signs.first?.glyph.text, first == "C" || first == "Đ" || first.hasPrefix("C") else {
      return false
    }
    let text = signs.prefix(34).reduce(into: "") { $0 += $1.glyph.text }
    let folded = Folding.fold(text).filter { $0 != " " }
    return folded.hasPrefix("conghoaxahoichunghia") || folded.hasPrefix("dangcongsanvietnam")
  }

  private func piece(_ group: [(glyph: Glyph, space: Bool)]) -> [TextPiece] {
    guard let first = group.first?.glyph else { return [] }
    var text = ""
    var box = Box(left: first.left, top: first.top, right: first.right, bottom: first.bottom)
    var bold = 0
    var italic = 0
    var size = 0.0
    for (glyph, space) in group {
      if space { text += " " }
      text += glyph.text
      box = box.joined(with: Box(left: glyph.left, top: glyph.top, right: glyph.right, bottom: glyph.bottom))
      if glyph.isOutlined || fonts.isBold(glyph.font) { bold += 1 }
      if fonts.isItalic(glyph.font) { italic += 1 }
      size = max(size, glyph.size)
    }
    let plain = text.collapsed
    guard !plain.isEmpty else { return [] }
    return [
      TextPiece(
        text: plain, box: box, baseline: first.baseline, size: size, isBold: bold * 10 >= group.count * 9,
        isItalic: italic * 10 >= group.count * 9)
    ]
  }
}
