import Foundation

/// How far the truth was from past forecasts, and so how wide the bands ahead are: the quantiles of past errors themselves
/// (conformal), in logarithms, scaled by how errors grow with the distance.
struct ErrorBands {
  /// The mean error of logarithms at each step ahead, neighbours joined.
  private var scale: [Double]
  /// The errors in units of `scale`, without sign, sorted.
  private var sizes: [Double]

  /// No bound goes beyond ten times the largest count.
  private let limit: Double

  init(past: [Double], actual: [Double], horizon: Int, limit: Double) {
    self.limit = limit
    let errors = zip(past, actual).map { abs(log1p($1) - log1p($0)) }
    var sums = [Double](repeating: 0, count: horizon)
    for (index, error) in errors.enumerated() { sums[index % horizon] += error }
    let rows = Double(max(1, errors.count / max(1, horizon)))
    let smooth = (0..<horizon).map { step in
      let near = sums[max(0, step - 2)...min(horizon - 1, step + 2)]
      return near.reduce(0, +) / Double(near.count) / rows
    }
    let least = max(1e-9, (smooth.max() ?? 0) * 1e-3)
    let scale = smooth.map { max(least, $0) }
    self.scale = scale
    sizes = errors.enumerated().map { $1 / scale[$0 % horizon] }.sorted()
  }

  /// The band that holds a share of the truths, such as 0.95, around a count so many steps ahead. Beyond the steps that were
  /// measured it widens with the square root of the distance.
  func band(_ share: Double, around count: Double, step: Int) -> ClosedRange<Double> {
    guard let last = scale.last, let most = sizes.last else { return count...count }
    let place = share * Double(sizes.count - 1)
    let low = Int(place)
    let size =
      low + 1 < sizes.count ? sizes[low] + (sizes[low + 1] - sizes[low]) * (place - Double(low)) : most
    let spread =
      step < scale.count ? scale[step] : last * (Double(step + 1) / Double(scale.count)).squareRoot()
    let (middle, width) = (log1p(count), size * spread)
    let bottom = max(0, expm1(middle - width))
    return min(bottom, count)...max(count, min(limit, expm1(min(50, middle + width))))
  }
}
