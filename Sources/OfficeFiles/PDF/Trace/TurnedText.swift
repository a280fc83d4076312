/// A sign that runs in another direction than the page.
struct TurnedGlyph: Sendable {
  var direction: QuarterTurn
  /// Placed as if the page were turned so that it reads level.
  var glyph: Glyph
  /// Its middle on the page as it is.
  var place: Point
}

/// The directions of text besides the level one.
enum QuarterTurn: Int, Sendable, CaseIterable {
  case down = 1
  case upsideDown = 2
  case up = 3

  /// Of a text's direction; nil for level and slanted text.
  init?(along: Point, scale: Double) {
    if abs(along.x) < 0.12 * scale {
      self = along.y > 0 ? .down : .up
    } else if abs(along.y) < 0.12 * scale, along.x < 0 {
      self = .upsideDown
    } else {
      return nil
    }
  }

  /// Where a point of a page lies when the page is turned so that this direction reads level.
  func turnBack(_ point: Point, width: Double, height: Double) -> Point {
    switch self {
    case .down: Point(x: point.y, y: width - point.x)
    case .upsideDown: Point(x: width - point.x, y: height - point.y)
    case .up: Point(x: height - point.y, y: point.x)
    }
  }

  func turnBack(_ rule: Rule, width: Double, height: Double) -> Rule {
    let ends = [rule.start, rule.end].map { end in
      turnBack(
        rule.isHorizontal ? Point(x: end, y: rule.position) : Point(x: rule.position, y: end), width: width,
        height: height)
    }
    let isHorizontal = abs(ends[0].x - ends[1].x) > abs(ends[0].y - ends[1].y)
    let along = ends.map { isHorizontal ? $0.x : $0.y }
    return Rule(
      isHorizontal: isHorizontal, position: isHorizontal ? ends[0].y : ends[0].x, start: along.min() ?? 0,
      end: along.max() ?? 0)
  }
}

extension PageContent {
  /// The page turned so that its text of one direction reads level: that text, and the lines.
  func turned(_ direction: QuarterTurn) -> PageContent {
    var page = PageContent(number: number, width: width, height: height)
    if direction != .upsideDown { swap(&page.width, &page.height) }
    page.glyphs = turned.filter { $0.direction == direction }.map(\.glyph)
    page.rules = rules.map { direction.turnBack($0, width: width, height: height) }
    page.pictureShare = pictureShare
    page.pictureResolution = pictureResolution
    page.curvedShapes = curvedShapes
    return page
  }
}
