/// Visible signs drawn one after the other on one baseline without a wide gap.
struct Run: Sendable {
  var glyphs: [Glyph]
  var left: Double
  var right: Double
  var baseline: Double
  var size: Double
  /// Place in the order of drawing.
  var order: Int

  init?(_ glyphs: [Glyph], order: Int) {
    guard let first = glyphs.first else { return nil }
    self.glyphs = glyphs
    self.order = order
    left = glyphs.reduce(first.left) { min($0, $1.left) }
    right = glyphs.reduce(first.right) { max($0, $1.right) }
    baseline = first.baseline
    size = glyphs.reduce(0) { max($0, $1.size) }
  }

  var top: Double { baseline - 0.72 * size }
  var bottom: Double { baseline + 0.22 * size }
  var text: String { glyphs.reduce(into: "") { $0 += ($1.followsSpace && !$0.isEmpty ? " " : "") + $1.text } }

  /// Share of the lower of two heights that overlaps.
  func overlap(with other: Run) -> Double {
    let shared = min(bottom, other.bottom) - max(top, other.top)
    return max(0, shared) / max(0.1, min(bottom - top, other.bottom - other.top))
  }
}

extension Run {
  /// Cuts drawn signs into runs; blanks become marks on the sign after them.
  static func runs(of glyphs: [Glyph]) -> [Run] {
    let wordGap = WordGap(glyphs)
    var runs: [Run] = []
    var current: [Glyph] = []
    var end: (x: Double, baseline: Double)?
    var isSpaced = false

    func finish() {
      if let run = Run(current, order: runs.count) { runs.append(run) }
      current = []
    }
    for var glyph in glyphs where !glyph.text.isEmpty {
      if let end, !glyph.isCombining {
        let gap = glyph.left - end.x
        let isNear = gap > -0.6 * glyph.size && gap < 0.45 * glyph.size
        if !isNear || abs(glyph.baseline - end.baseline) > 0.06 * glyph.size {
          finish()
          // A blank before a sign that is set wide still parts words.
          if gap > glyph.size || gap < 0 { isSpaced = false }
        }
      }
      end = (max(glyph.right, glyph.isCombining ? end?.x ?? 0 : glyph.right), glyph.baseline)
      if glyph.isSpace {
        isSpaced = true
      } else {
        if isSpaced || current.last.map({ wordGap.parts(glyph, after: $0) }) ?? false {
          glyph.followsSpace = true
        }
        isSpaced = false
        current.append(glyph)
      }
    }
    finish()
    return runs
  }
}
