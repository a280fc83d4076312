import Core

/// Forecasts counts: a few ways of smoothing and repeating, tried from origins in the past, joined by how well they did there;
/// bands from their joint errors. The parameters are the same for all series.
package struct Forecaster: Sendable {
  /// Steps ahead at most.
  package static let horizonLimit = 5_000

  /// How many values the shortest series has that is forecast, one without seasons.
  package static func leastValues(horizon: Int) -> Int { leastHistory + 2 * min(horizon, mostTrials) }

  private static let leastHistory = 8
  /// Origins that are asked for.
  private static let mostTrials = 4

  /// Forecasts even what seasonal naive forecasts as well; for measuring.
  package var isForced = false

  package init() {}

  /// - Parameters:
  ///   - values: counts at equal steps, the newest last; negative ones are taken as 0, and only the last 20,000 are read.
  ///   - horizon: steps ahead, cut to 1…5,000.
  package func forecast(_ values: [Double], step: SeriesStep, horizon: Int) throws(NoForecast) -> Forecast {
    let values = values.suffix(RegularSeries.pointLimit).map { $0 > 0 ? min($0, SeriesCount.largest) : 0 }
    let horizon = min(Self.horizonLimit, max(1, horizon))
    let seasons = Seasons(of: values, step: step, horizon: horizon)
    let shortest = max(Self.leastHistory, 2 * seasons.long)
    // Where the history is short for the horizon, less of it is tried, and the bands are drawn out.
    let tried = min(horizon, max(0, values.count - shortest) / 2)
    let needed = min(horizon, Self.mostTrials)
    guard tried >= needed else { throw .tooShort(values.count, needed: shortest + 2 * needed) }
    let trial = ForecastTrial(values, seasons: seasons, shortest: shortest, tried: tried, horizon: horizon)
    let combination = ForecastCombination(trial.members(), tried: tried)
    let ratio = ratio(of: combination, to: trial)
    guard isForced || ratio < 1 else { throw .noBetterThanNaive(ratio) }
    let bands = ErrorBands(past: combination.past, actual: trial.actual, horizon: tried, limit: trial.limit)
    let points = combination.future.enumerated().map { step, count in
      Forecast.Point(
        median: count, band80: bands.band(0.8, around: count, step: step),
        band95: bands.band(0.95, around: count, step: step))
    }
    return Forecast(points: points, errorRatio: ratio, seasons: seasons)
  }

  private func ratio(of combination: ForecastCombination, to trial: ForecastTrial) -> Double {
    let error = zip(combination.past, trial.actual).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(trial.tried)
    let naive = trial.naiveError()
    return naive > 0 ? error / naive : 1
  }
}
