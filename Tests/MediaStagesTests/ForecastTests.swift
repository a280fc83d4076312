import Core
import Testing

@testable import MediaStages

@Suite struct ForecastTests {
  private static func hours() throws -> SeriesStep { try #require(SeriesStep(milliseconds: 3_600_000)) }

  @Test func hourlyCountsAreForecastBetterThanByRepeatingTheDay() throws {
    var (ours, naive, inside95, inside80, steps) = (0.0, 0.0, 0, 0, 0)
    for seed in 0..<6 {
      var simulation = CountSimulation(seed: UInt64(seed))
      let values = simulation.newsHours(24 * 36, perHour: [3, 15, 80][seed % 3], trend: Double(seed % 2))
      let (past, future) = (Array(values.dropLast(48)), values.suffix(48))
      let forecast = try Forecaster().forecast(past, step: Self.hours(), horizon: 48)
      #expect(forecast.seasons == Seasons(short: 24, long: 168))
      for (index, (point, truth)) in zip(forecast.points, future).enumerated() {
        ours += abs(point.median - truth)
        naive += abs(past[past.count - 24 + index % 24] - truth)
        inside95 += point.band95.contains(truth) ? 1 : 0
        inside80 += point.band80.contains(truth) ? 1 : 0
        steps += 1
      }
    }
    #expect(ours < 0.75 * naive)
    #expect((0.9...0.99).contains(Double(inside95) / Double(steps)))
    #expect((0.7...0.9).contains(Double(inside80) / Double(steps)))
  }

  @Test func aRandomWalkIsNotForecastWithASeason() throws {
    var simulation = CountSimulation(seed: 21)
    var level = 1000.0
    let values = (0..<400).map { _ in
      level = max(1, level + simulation.uniform() * 20 - 10)
      return level
    }
    do {
      let forecast = try Forecaster().forecast(
        values, step: #require(SeriesStep(milliseconds: 7 * 86_400_000)), horizon: 13)
      #expect(forecast.errorRatio < 1)
    } catch let reason as NoForecast {
      guard case .noBetterThanNaive(let ratio) = reason else { return #expect(Bool(false), "\(reason)") }
      #expect(ratio >= 1)
    }
  }

  @Test func whatRepeatsExactlyNeedsNoForecast() throws {
    let values = (0..<400).map { Double($0 % 24) }
    #expect(throws: NoForecast.noBetterThanNaive(1)) {
      try Forecaster().forecast(values, step: Self.hours(), horizon: 24)
    }
  }

  @Test(arguments: [0, 1, 5, 9]) func shortHistoriesAreNotForecast(count: Int) throws {
    #expect(throws: NoForecast.self) {
      try Forecaster().forecast([Double](repeating: 3, count: count), step: Self.hours(), horizon: 24)
    }
  }

  @Test(arguments: [(7, 86_400), (24, 3600), (52, 604_800), (96, 900), (12, 1000)])
  func seasonsAreFound(period: Int, seconds: Int) throws {
    var simulation = CountSimulation(seed: 2)
    let values = (0..<period * 9).map { index in
      simulation.count(mean: 60 + 50 * Double(index % period) / Double(period))
    }
    let step = try #require(SeriesStep(milliseconds: Int64(seconds) * 1000))
    #expect(Seasons(of: values, step: step, horizon: 8).short == period)
  }

  @Test func bandsEncloseTheMedianAndStayAtOrAboveZero() throws {
    var simulation = CountSimulation(seed: 31)
    let values = simulation.newsHours(24 * 30, perHour: 0.4)
    var forecaster = Forecaster()
    forecaster.isForced = true
    for point in try forecaster.forecast(values, step: Self.hours(), horizon: 300).points {
      #expect(point.band95.lowerBound >= 0)
      #expect(point.band80.contains(point.median))
      #expect(point.band95.contains(point.band80))
    }
  }

  @Test(arguments: [1, 7, 60, 3600, 86_400]) func wildHistoriesAreBorne(seconds: Int64) throws {
    var simulation = CountSimulation(seed: 41)
    let wild: [Double] = [0, 1e15, -1, .nan, .infinity, 1e-300, 5]
    let values = (0..<700).map { _ in wild[Int(simulation.uniform() * 7)] }
    var forecaster = Forecaster()
    forecaster.isForced = true
    let step = try #require(SeriesStep(milliseconds: seconds * 1000))
    for point in try forecaster.forecast(values, step: step, horizon: 50).points {
      #expect(point.median.isFinite)
      #expect(point.band95.upperBound.isFinite)
    }
  }
}
