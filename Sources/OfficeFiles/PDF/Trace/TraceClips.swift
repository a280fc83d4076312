/// The clips in force while a page is drawn, as the boxes of their outlines: nothing outside is seen.
struct TraceClips: Sendable {
  private var boxes: [Box] = []
  /// What was pushed beyond the bound is only counted.
  private var uncounted = 0

  private static let deepest = 1000
  static let everywhere = Box(left: -1e9, top: -1e9, right: 1e9, bottom: 1e9)
  /// Signs reach a little over their clips.
  private static let slack = 1.5

  mutating func push(_ box: Box = everywhere) {
    guard boxes.count < Self.deepest else { return uncounted += 1 }
    boxes.append(boxes.last?.common(with: box) ?? box)
  }

  mutating func pop() {
    if uncounted > 0 { uncounted -= 1 } else { _ = boxes.popLast() }
  }

  /// What can be seen at most.
  var box: Box { boxes.last ?? Self.everywhere }

  /// Whether the middle of a sign can be seen.
  func shows(_ point: Point) -> Bool {
    boxes.last.map { $0.holds(point, slack: Self.slack) } ?? true
  }
}

extension Box {
  func common(with other: Box) -> Box {
    Box(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
  }

  func holds(_ point: Point, slack: Double = 0) -> Bool {
    point.x >= left - slack && point.x <= right + slack && point.y >= top - slack && point.y <= bottom + slack
  }
}
