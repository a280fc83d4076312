struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// x' = ax + cy + e, y' = bx + dy + f, as PDF writes it.
struct Affine: Sendable {
  var a, b, c, d, e, f: Double

  static let identity = Affine(1, 0, 0, 1, 0, 0)

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// Six numbers, else the identity.
  init(_ numbers: [Double]) {
    self = .identity
    guard numbers.count == 6 else { return }
    self = Affine(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  var determinant: Double { a * d - b * c }

  func apply(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
  }

  /// The box of what the unit square, where pictures lie, becomes.
  var boxOfUnit: Box {
    let corners = [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map { apply(Point(x: $0.0, y: $0.1)) }
    return Box(
      left: corners.map(\.x).min() ?? 0, top: corners.map(\.y).min() ?? 0, right: corners.map(\.x).max() ?? 0,
      bottom: corners.map(\.y).max() ?? 0)
  }

  func applyDirection(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y, y: b * point.x + d * point.y)
  }
}
