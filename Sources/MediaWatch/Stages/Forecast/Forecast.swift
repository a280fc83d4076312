/// The counts to come, each with its bands.
package struct Forecast: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var median: Double
    /// Holds eight in ten of the truths.
    package var band80: ClosedRange<Double>
    /// Holds nineteen in twenty.
    package var band95: ClosedRange<Double>
  }

  package var points: [Point]
  /// The mean absolute error on the latest part, as a share of that of seasonal naive: below 1, or `NoForecast` was thrown.
  package var errorRatio: Double
  package var seasons: Seasons
}

/// Why there is no forecast.
package enum NoForecast: Error, Hashable, Sendable {
  /// So many values are there, so many are needed.
  case tooShort(Int, needed: Int)
  /// The error on the latest part as a share of that of seasonal naive, 1 or more.
  case noBetterThanNaive(Double)
}
