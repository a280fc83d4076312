/// One way of forecasting: what it would have said at origins in the past, how far off that was, and what it says now.
struct ForecastMember {
  /// A row of counts for each past origin.
  var past: [Double]
  /// The counts to come.
  var future: [Double]
  /// The mean absolute error at each past origin.
  var errors: [Double]

  /// - Parameters:
  ///   - actual: what came after each past origin; as many counts as `past`.
  ///   - tried: counts in a row.
  ///   - limit: larger counts are cut to it.
  init(past: [Double], future: [Double], actual: [Double], tried: Int, limit: Double) {
    let past = past.map { $0.isFinite ? min(limit, $0) : limit }
    self.past = past
    self.future = future.map { $0.isFinite ? min(limit, $0) : limit }
    errors = stride(from: 0, to: actual.count, by: tried).map { start in
      var sum = 0.0
      for index in start..<start + tried { sum += abs(past[index] - actual[index]) }
      return sum / Double(tried)
    }
  }
}

/// Members joined by weights: the inverse cubes of their errors at past origins.
struct ForecastCombination {
  private static let power = 3

  /// With weights from all past origins.
  private(set) var future: [Double]
  /// What would have been said at each past origin, with weights from the other origins alone, so that its errors are honest.
  private(set) var past: [Double] = []

  init(_ members: [ForecastMember], tried: Int) {
    let origins = members.first?.errors.count ?? 0
    let sums = members.map { $0.errors.reduce(0, +) }
    future = Self.mean(members.map { $0.future[...] }, weights: Self.weights(sums))
    for origin in 0..<origins {
      let others = zip(members, sums).map { origins > 1 ? $1 - $0.errors[origin] : $1 }
      let rows = members.map { $0.past[origin * tried..<(origin + 1) * tried] }
      past += Self.mean(rows, weights: Self.weights(others))
    }
  }

  private static func weights(_ errors: [Double]) -> [Double] {
    let least = max(1e-9, errors.min() ?? 0)
    let raw = errors.map { error in
      (0..<power).reduce(1.0) { product, _ in product * least / max(least, error) }
    }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }

  private static func mean(_ rows: [ArraySlice<Double>], weights: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.first?.count ?? 0)
    for (row, weight) in zip(rows, weights) {
      for (place, count) in row.enumerated() { sums[place] += weight * count }
    }
    return sums
  }
}
