import Foundation

/// How alike a series is to itself some steps earlier, its level followed by a running mean.
struct Autocorrelation {
  /// Values looked at, the last ones: bounds the time.
  private static let window = 4096

  private let rest: [Double]
  private let power: Double

  init(_ values: [Double]) {
    let logs = values.suffix(Self.window).map { log1p($0) }
    var level = logs.first ?? 0
    let rest = logs.map { value in
      level += 0.02 * (value - level)
      return value - level
    }
    let mean = rest.isEmpty ? 0 : rest.reduce(0, +) / Double(rest.count)
    self.rest = rest.map { $0 - mean }
    power = self.rest.reduce(0) { $0 + $1 * $1 }
  }

  /// From -1 to 1; 0 for a lag beyond the history.
  func at(_ lag: Int) -> Double {
    guard lag > 0, lag < rest.count, power > 1e-12 else { return 0 }
    var sum = 0.0
    for index in lag..<rest.count { sum += rest[index] * rest[index - lag] }
    return sum / power
  }

  /// The lag of the highest peak above 0.3; 1 when there is none.
  func period(limit: Int) -> Int {
    guard limit >= 3 else { return 1 }
    let lags = (0...limit).map { at($0) }
    var best = (lag: 1, value: 0.3)
    for lag in 2..<limit
    where lags[lag] > best.value && lags[lag] >= lags[lag - 1] && lags[lag] >= lags[lag + 1] {
      // A multiple of the period is no better than the period.
      if best.lag == 1 || lag % best.lag != 0 || lags[lag] > best.value + 0.1 { best = (lag, lags[lag]) }
    }
    return best.lag
  }
}
