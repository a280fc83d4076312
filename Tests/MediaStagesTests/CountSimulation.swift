import Foundation

/// Made-up counts with known seasons and bursts, the same on every run.
struct CountSimulation {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
  }

  /// A Poisson count: by multiplication, above 30 by the normal approximation.
  mutating func count(mean: Double) -> Double {
    guard mean < 30 else {
      let normal = (-2 * log(max(1e-12, uniform()))).squareRoot() * cos(2 * .pi * uniform())
      return max(0, (mean + mean.squareRoot() * normal).rounded())
    }
    var (count, product) = (0.0, uniform())
    while product > exp(-mean) {
      count += 1
      product *= uniform()
    }
    return count
  }

  /// Counts with a daily and a weekly season: few at night, fewer at weekends.
  mutating func newsHours(_ hours: Int, perHour mean: Double, trend: Double = 0) -> [Double] {
    (0..<hours).map { hour in
      let day = 1 - 0.8 * cos(2 * .pi * Double(hour % 24) / 24)
      let week = hour / 24 % 7 >= 5 ? 0.6 : 1.1
      return count(mean: mean * day * week * (1 + trend * Double(hour) / Double(hours)))
    }
  }
}
