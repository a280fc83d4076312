import Foundation

/// Forecasts that need no fitting. Each gives `horizon` counts from every origin, a row an origin.
struct SimpleForecasts {
  let values: [Double]
  let logs: [Double]
  let seasons: Seasons
  let origins: [Int]
  let horizon: Int

  init(_ values: [Double], seasons: Seasons, origins: [Int], horizon: Int) {
    self.values = values
    logs = values.map { log1p($0) }
    self.seasons = seasons
    self.origins = origins
    self.horizon = horizon
  }

  private func rows(_ row: (Int) -> [Double]) -> [Double] { origins.flatMap(row) }

  /// The last period again.
  func seasonalNaive(period: Int) -> [Double] {
    rows { origin in (0..<horizon).map { values[max(0, origin - period) + $0 % period] } }
  }

  /// The last long period again, raised or lowered by what the level changed since then.
  func levelledNaive() -> [Double] {
    let period = seasons.long
    let span = max(4, seasons.isDouble ? seasons.short : period / 13)
    return rows { origin in
      var change = 0.0
      if origin - period - span >= 0 {
        change = mean(logs[origin - span..<origin]) - mean(logs[origin - period - span..<origin - period])
      }
      return (0..<horizon).map { max(0, expm1(min(50, logs[origin - period + $0 % period] + change))) }
    }
  }

  /// The middle of the last four long periods, each without its level, on the level of the last one.
  func profile() -> [Double] {
    let period = seasons.long
    return rows { origin in
      let count = min(4, origin / period)
      let starts = (0..<count).map { origin - (count - $0) * period }
      let levels = starts.map { mean(logs[$0..<$0 + period]) }
      return (0..<horizon).map { step in
        let place = step % period
        let middle = median(zip(starts, levels).map { logs[$0 + place] - $1 })
        return max(0, expm1(middle + (levels.last ?? 0)))
      }
    }
  }

  /// Theta (Assimakopoulos and Nikolopoulos 2000): simple smoothing and half the slope of the straight line.
  func theta(rate: Double = 0.5) -> [Double] {
    var (level, at) = (logs.first ?? 0, 0)
    var (sumX, sumY, sumXX, sumXY) = (0.0, 0.0, 0.0, 0.0)
    return rows { origin in
      while at < origin {
        let (x, y) = (Double(at), logs[at])
        level += rate * (y - level)
        sumX += x
        sumY += y
        sumXX += x * x
        sumXY += x * y
        at += 1
      }
      let count = Double(origin)
      let spread = count * sumXX - sumX * sumX
      let slope = spread > 0 ? (count * sumXY - sumX * sumY) / spread : 0
      let start = (1 - pow(1 - rate, count)) / rate
      return (0..<horizon).map { max(0, expm1(min(50, level + slope / 2 * (Double($0) + start)))) }
    }
  }

  private func mean(_ values: ArraySlice<Double>) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : (sorted[middle - 1] + (middle < sorted.count ? sorted[middle] : last)) / 2
  }
}
