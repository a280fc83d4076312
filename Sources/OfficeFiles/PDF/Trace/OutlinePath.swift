/// One path while it is drawn, and the ruling lines in it: stroked straight lines, and filled rectangles thin
/// enough to be lines (Word draws every border so).
struct OutlinePath {
  private var current = Point(x: 0, y: 0)
  private var start = Point(x: 0, y: 0)
  private var segments: [(from: Point, to: Point)] = []
  private var figures: [[Point]] = []
  private var isCurved = false
  private(set) var hasCurves = false

  /// Thicker fills are shading.
  private static let thinnest = 3.0
  private static let shortest = 4.0

  mutating func move(to point: Point) {
    current = point
    start = point
    figures.append([point])
    isCurved = false
  }

  mutating func line(to point: Point) {
    if !isCurved, segments.count < 20_000 { segments.append((current, point)) }
    current = point
    if !figures.isEmpty { figures[figures.count - 1].append(point) }
  }

  mutating func curve() {
    isCurved = true
    hasCurves = true
    if !figures.isEmpty { figures.removeLast() }
    figures.append([])
  }

  mutating func close() {
    if !isCurved, current != start { segments.append((current, start)) }
    current = start
  }

  func rules(isStroked: Bool) -> [Rule] {
    isStroked ? segments.compactMap { Self.rule(from: $0.from, to: $0.to) } : figures.compactMap(Self.rule)
  }

  private static func rule(from: Point, to: Point) -> Rule? {
    let width = abs(from.x - to.x)
    let height = abs(from.y - to.y)
    if height < 1, width >= shortest {
      return Rule(
        isHorizontal: true, position: (from.y + to.y) / 2, start: min(from.x, to.x), end: max(from.x, to.x))
    }
    if width < 1, height >= shortest {
      return Rule(
        isHorizontal: false, position: (from.x + to.x) / 2, start: min(from.y, to.y), end: max(from.y, to.y))
    }
    return nil
  }

  private static func rule(figure: [Point]) -> Rule? {
    guard figure.count >= 2, figure.count <= 6 else { return nil }
    let left = figure.map(\.x).min() ?? 0
    let right = figure.map(\.x).max() ?? 0
    let top = figure.map(\.y).min() ?? 0
    let bottom = figure.map(\.y).max() ?? 0
    if bottom - top <= thinnest, right - left >= max(shortest, 2 * (bottom - top)) {
      return Rule(isHorizontal: true, position: (top + bottom) / 2, start: left, end: right)
    }
    if right - left <= thinnest, bottom - top >= max(shortest, 2 * (right - left)) {
      return Rule(isHorizontal: false, position: (left + right) / 2, start: top, end: bottom)
    }
    return nil
  }
}
