/// The rates of exponential smoothing in the error-correction form, additive in the scale of the counts: level, damped trend, two
/// seasons and a remainder that persists (Taylor 2003 and 2010: double seasonal Holt–Winters with an autoregressive
/// error; with rates of 0 it is Holt's damped trend or simple smoothing).
struct SmoothingRates: Hashable {
  var level: Double
  var short = 0.0
  var long = 0.0
  var persistence = 0.0
  var trend = 0.0
  var damping = 1.0

  /// The settings tried for a series; the one that forecast its own past best is taken. The same few for all series.
  static func tried(for seasons: Seasons) -> [SmoothingRates] {
    var rates: [SmoothingRates] = []
    if seasons.isDouble {
      for level in [0.003, 0.03, 0.1, 0.3] {
        for (short, long) in [(0.05, 0.2), (0.2, 0.2), (0.05, 0.05)] {
          for persistence in [0, 0.95] {
            rates.append(Self(level: level, short: short, long: long, persistence: persistence))
          }
        }
      }
      for (level, trend) in [(0.05, 0.003), (0.05, 0.03), (0.3, 0.003), (0.3, 0.03)] {
        rates.append(Self(level: level, short: 0.1, long: 0.05, trend: trend, damping: 0.97))
      }
    } else if seasons.short > 1 {
      for short in [0.05, 0.2] {
        for level in [0.03, 0.1, 0.3, 0.8] {
          rates += [0, 0.8].map { Self(level: level, short: short, persistence: $0) }
        }
        for level in [0.3, 0.7] {
          rates += dampings.filter { $0.trend <= 0.1 }.map {
            SmoothingRates(level: level, short: short, slope: $0)
          }
        }
      }
    } else {
      rates = [0.1, 0.3, 0.7, 1].map { Self(level: $0) }
      for level in [0.3, 0.7, 1] { rates += dampings.map { Self(level: level, slope: $0) } }
    }
    return rates
  }

  private typealias Slope = (trend: Double, damping: Double)
  private static let dampings: [Slope] = [(0.02, 0.97), (0.1, 0.9), (0.3, 0.9), (0.003, 0.995)]

  private init(level: Double, short: Double = 0, slope: Slope) {
    self.init(level: level, short: short, trend: slope.trend, damping: slope.damping)
  }

  init(
    level: Double, short: Double = 0, long: Double = 0, persistence: Double = 0, trend: Double = 0,
    damping: Double = 1
  ) {
    self.level = level
    self.short = short
    self.long = long
    self.persistence = persistence
    self.trend = trend
    self.damping = damping
  }
}

/// A history in the scale it is smoothed in, with the level and seasons of its first two periods.
struct Smoothing {
  let values: [Double]
  private let seasons: Seasons
  private let level: Double
  private let short: [Double]
  private let long: [Double]

  init(_ values: [Double], seasons: Seasons) {
    self.values = values
    self.seasons = seasons
    let count = min(values.count, max(2, min(values.count / seasons.long, 2) * seasons.long))
    let start = values.prefix(count)
    level = start.reduce(0, +) / Double(max(1, start.count))
    short = Self.season(of: start.map { [level] in $0 - level }, period: seasons.short)
    guard seasons.isDouble else {
      long = [0]
      return
    }
    let rest = start.enumerated().map { [level, short] in $1 - level - short[$0 % short.count] }
    long = Self.season(of: rest, period: seasons.long)
  }

  private static func season(of rest: [Double], period: Int) -> [Double] {
    var (sums, counts) = ([Double](repeating: 0, count: period), [Double](repeating: 0, count: period))
    for (index, value) in rest.enumerated() {
      sums[index % period] += value
      counts[index % period] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// Forecasts `horizon` values ahead from each origin, in the scale of the history: `origins.count` rows of them. An origin is
  /// the number of values known; origins rise.
  func forecasts(_ rates: SmoothingRates, origins: [Int], horizon: Int) -> [Double] {
    var (level, trend, error) = (level, 0.0, 0.0)
    var (short, long) = (short, long)
    var output = [Double](repeating: 0, count: origins.count * horizon)
    var (at, shortAt, longAt) = (0, 0, 0)
    for (row, origin) in origins.enumerated() {
      // The measured inner loop of the stage: unchecked places, each reset before it reaches its bound.
      values.withUnsafeBufferPointer { values in
        short.withUnsafeMutableBufferPointer { short in
          long.withUnsafeMutableBufferPointer { long in
            while at < origin, at < values.count {
              let base = level + rates.damping * trend + short[shortAt] + long[longAt]
              let rest = values[at] - base - rates.persistence * error
              error = values[at] - base
              level += rates.damping * trend + rates.level * rest
              trend = rates.damping * trend + rates.trend * rest
              short[shortAt] += rates.short * rest
              long[longAt] += rates.long * rest
              at += 1
              shortAt = shortAt + 1 == short.count ? 0 : shortAt + 1
              longAt = longAt + 1 == long.count ? 0 : longAt + 1
            }
          }
        }
      }
      var (persisting, factor, slope) = (error, 1.0, 0.0)
      var (shortAhead, longAhead) = (shortAt, longAt)
      for step in 0..<horizon {
        factor *= rates.damping
        slope += factor * trend
        persisting *= rates.persistence
        output[row * horizon + step] = level + slope + short[shortAhead] + long[longAhead] + persisting
        shortAhead = shortAhead + 1 == short.count ? 0 : shortAhead + 1
        longAhead = longAhead + 1 == long.count ? 0 : longAhead + 1
      }
    }
    return output
  }
}
