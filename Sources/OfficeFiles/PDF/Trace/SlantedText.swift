import Foundation

/// Text that runs aslant over a page: a poster, a page that was laid askew.
struct SlantedText {
  private var signs: [(glyph: Glyph, place: Point, angle: Double)] = []

  /// Signs that a watermark has at most.
  private static let most = 40

  /// - Parameters:
  ///   - place: where the sign begins on the page.
  ///   - along: the direction in which it runs.
  mutating func add(_ glyph: Glyph, at place: Point, along: Point) {
    guard signs.count < 100_000 else { return }
    signs.append((glyph, place, atan2(along.y, along.x)))
  }

  /// The signs as if the page were turned so that they read level; none of a watermark.
  var levelled: [Glyph] {
    guard signs.count > Self.most else { return [] }
    let usual = signs.map(\.angle).sorted()[signs.count / 2]
    let (sine, cosine) = (sin(usual), cos(usual))
    let level = signs.filter { abs($0.angle - usual) < 0.12 }.map { sign in
      var glyph = sign.glyph
      let width = glyph.right - glyph.left
      glyph.left = sign.place.x * cosine + sign.place.y * sine
      glyph.right = glyph.left + width
      glyph.baseline = sign.place.y * cosine - sign.place.x * sine
      return glyph
    }
    // No sign lies outside the page.
    let left = min(0, level.map(\.left).min() ?? 0)
    let top = min(0, level.map(\.top).min() ?? 0)
    return level.map { glyph in
      var glyph = glyph
      glyph.left -= left
      glyph.right -= left
      glyph.baseline -= top
      return glyph
    }
  }
}
