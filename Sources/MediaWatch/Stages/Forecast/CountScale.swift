import Foundation

/// The scale in which counts are smoothed: on the square root their noise is even, on the logarithm their seasons multiply.
enum CountScale: CaseIterable {
  case logarithm
  case squareRoot

  func apply(_ count: Double) -> Double {
    switch self {
    case .logarithm: log1p(count)
    case .squareRoot: count.squareRoot()
    }
  }

  /// Back to a count, at least 0 and at most `limit`.
  func undo(_ scaled: Double, limit: Double) -> Double {
    guard scaled > 0 else { return 0 }
    switch self {
    case .logarithm: return min(limit, expm1(min(scaled, 50)))
    case .squareRoot: return min(limit, scaled * scaled)
    }
  }
}
