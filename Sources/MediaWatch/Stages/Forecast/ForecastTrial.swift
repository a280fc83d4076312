/// The ways of forecasting a series, each tried from origins in its past.
struct ForecastTrial {
  /// Origins in the past, at most half of the steps tried apart: what was long ago says less of what comes.
  private static let originLimit = 24
  /// Smoothing settings are compared from every so many origins, to save time.
  private static let comparedOrigins = 3
  /// So many of the best smoothings are members.
  private static let bestSmoothings = 2
  /// Below this likeness to the period before, ways without a season are tried too.
  private static let seasonalLikeness = 0.5

  let values: [Double]
  let seasons: Seasons
  /// Steps ahead that are tried, and wanted.
  let tried: Int
  let horizon: Int
  let origins: [Int]
  /// What came after each origin, `tried` counts a row.
  let actual: [Double]
  /// No forecast goes beyond ten times the largest count.
  let limit: Double
  private let isSeasonless: Bool

  /// - Parameters:
  ///   - shortest: values before the first origin at least.
  ///   - tried: at most half of the values beyond `shortest`.
  init(_ values: [Double], seasons: Seasons, shortest: Int, tried: Int, horizon: Int) {
    self.values = values
    self.seasons = seasons
    self.tried = tried
    self.horizon = horizon
    let room = values.count - tried - shortest
    let stride = max(1, min(room / Self.originLimit, tried / 2))
    let count = max(1, min(Self.originLimit, room / stride + 1))
    origins = (0..<count).map { values.count - tried - (count - 1 - $0) * stride }
    actual = origins.flatMap { values[$0..<$0 + tried] }
    limit = 10 * (values.max() ?? 0) + 10
    isSeasonless =
      !seasons.isDouble && (seasons.short == 1 || seasons.short > 24)
      || Autocorrelation(values).at(seasons.short) < Self.seasonalLikeness
  }

  func members() -> [ForecastMember] { simple() + smoothings() }

  /// The error that the combination has to be below: that of seasonal naive, and of naive where a season is in doubt.
  func naiveError() -> Double {
    let periods = isSeasonless ? [seasons.short, 1] : [seasons.short]
    return periods.map { naive(period: $0).errors.reduce(0, +) }.min() ?? 0
  }

  private func naive(period: Int) -> ForecastMember {
    member { $0.seasonalNaive(period: period) }
  }

  private func member(_ counts: (SimpleForecasts) -> [Double]) -> ForecastMember {
    let past = SimpleForecasts(values, seasons: seasons, origins: origins, horizon: tried)
    let now = SimpleForecasts(values, seasons: seasons, origins: [values.count], horizon: horizon)
    return ForecastMember(past: counts(past), future: counts(now), actual: actual, tried: tried, limit: limit)
  }

  private func simple() -> [ForecastMember] {
    var members: [ForecastMember] = []
    if seasons.short > 1 {
      members = [
        naive(period: seasons.short), member { $0.levelledNaive() }, member { $0.profile() },
      ]
      if seasons.isDouble { members.append(naive(period: seasons.long)) }
    }
    if isSeasonless { members += [naive(period: 1), member { $0.theta() }] }
    return members
  }

  private struct Candidate {
    var smoothing: Smoothing
    var scale: CountScale
    var rates: SmoothingRates
    var error: Double
  }

  private func smoothings() -> [ForecastMember] {
    let compared = stride(from: origins.count - 1, through: 0, by: -Self.comparedOrigins).reversed().map {
      $0
    }
    let places = compared.map { origins[$0] }
    let shapes = isSeasonless && seasons.short > 1 ? [seasons, Seasons()] : [seasons]
    var candidates: [Candidate] = []
    for scale in CountScale.allCases {
      let scaled = values.map(scale.apply)
      for shape in shapes {
        let smoothing = Smoothing(scaled, seasons: shape)
        for rates in SmoothingRates.tried(for: shape) {
          let said = smoothing.forecasts(rates, origins: places, horizon: tried)
          let error = error(said, scale, rows: compared)
          candidates.append(Candidate(smoothing: smoothing, scale: scale, rates: rates, error: error))
        }
      }
    }
    return candidates.sorted { $0.error < $1.error }.prefix(Self.bestSmoothings).map { candidate in
      func counts(_ origins: [Int], _ horizon: Int) -> [Double] {
        candidate.smoothing.forecasts(candidate.rates, origins: origins, horizon: horizon)
          .map { candidate.scale.undo($0, limit: limit) }
      }
      return ForecastMember(
        past: counts(origins, tried), future: counts([values.count], horizon), actual: actual, tried: tried,
        limit: limit)
    }
  }

  /// The sum of absolute errors of rows of scaled counts said from the origins at `rows`.
  private func error(_ said: [Double], _ scale: CountScale, rows: [Int]) -> Double {
    var sum = 0.0
    for (place, row) in rows.enumerated() {
      for step in 0..<tried {
        let count = scale.undo(said[place * tried + step], limit: limit)
        sum += abs(count - actual[row * tried + step])
      }
    }
    return sum.isFinite ? sum : .greatestFiniteMagnitude
  }
}
