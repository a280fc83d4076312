/// One path while it is drawn, and the ruling lines in it: stroked straight lines, and filled rectangles thin
/// enough to be lines (Word draws every border so).
struct OutlinePath {
  private var current = Point(x: 0, y: 0)
  private var start = Point(x: 0, y: 0)
  private var segments: [(from: Point, to: Point)] = []
  private var figures: [[Point]] = []
  private var isCurved = false
  private(set) var hasCurves = false
  /// All that it reaches.
  private(set) var box: Box?

  /// Thicker fills are shading.
  private static let thinnest = 3.0
  private static let shortest = 4.0

  /// One figure of four sides along the page.
  var isRectangle: Bool {
    guard !hasCurves, figures.count == 1, let figure = figures.first, (4...6).contains(figure.count), let box
    else {
      return false
    }
    return figure.allSatisfy { point in
      (abs(point.x - box.left) < 0.5 || abs(point.x - box.right) < 0.5)
        && (abs(point.y - box.top) < 0.5 || abs(point.y - box.bottom) < 0.5)
    }
  }

  private mutating func reach(_ point: Point) {
    let spot = Box(left: point.x, top: point.y, right: point.x, bottom: point.y)
    box = box?.joined(with: spot) ?? spot
  }

  mutating func move(to point: Point) {
    reach(point)
    current = point
    start = point
    figures.append([point])
    isCurved = false
  }

  mutating func line(to point: Point) {
    reach(point)
    if !isCurved, segments.count < 20_000 { segments.append((current, point)) }
    current = point
    if !figures.isEmpty { figures[figures.count - 1].append(point) }
  }

  mutating func curve(to point: Point) {
    reach(point)
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
