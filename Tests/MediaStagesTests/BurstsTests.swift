import Core
import Foundation
import Testing

@testable import MediaStages

@Suite struct BurstsTests {
  private static func alerts(_ values: [Double], seconds: Int64) throws -> [Int] {
    var detector = BurstDetector(step: try #require(SeriesStep(milliseconds: seconds * 1000)))
    return values.enumerated().compactMap { index, value in
      let reading = detector.next(Timestamp(milliseconds: Int64(index) * seconds * 1000), value)
      #expect((reading.score >= 0.5) == reading.isAlert)
      return reading.isAlert ? index : nil
    }
  }

  @Test(arguments: [3.0, 20, 400]) func aPlantedBurstIsAlertedOnceAndSoon(mean: Double) throws {
    var simulation = CountSimulation(seed: 7)
    var values = simulation.newsHours(24 * 42, perHour: mean)
    let starts = [24 * 16 + 9, 24 * 23 + 20, 24 * 37 + 3]
    for start in starts {
      for hour in 0..<10 {
        values[start + hour] += simulation.count(mean: mean * 8 * pow(0.85, Double(hour)))
      }
    }
    let alerts = try Self.alerts(values, seconds: 3600)
    for start in starts {
      #expect(alerts.filter { (start..<start + 12).contains($0) }.count == 1)
      #expect(alerts.contains { (start..<start + 3).contains($0) })
    }
    let rest = alerts.filter { alert in !starts.contains { ($0..<$0 + 24).contains(alert) } }
    #expect(rest.count <= 2)
  }

  @Test(arguments: [0.05, 1, 30]) func noiseAndDailyPeaksGiveHardlyAnAlert(mean: Double) throws {
    var simulation = CountSimulation(seed: 11)
    let alerts = try Self.alerts(simulation.newsHours(24 * 100, perHour: mean), seconds: 3600)
    #expect(alerts.count <= 2)
  }

  @Test func aLastingRiseIsOneBurst() throws {
    var simulation = CountSimulation(seed: 3)
    var values = simulation.newsHours(24 * 30, perHour: 20)
    for index in 24 * 20..<values.count { values[index] = values[index] * 6 + 40 }
    #expect(try Self.alerts(values, seconds: 3600).filter { $0 >= 24 * 20 }.count == 1)
  }

  @Test func nothingIsAlertedWithoutHistory() throws {
    let values = [Double](repeating: 1, count: 40) + [500, 800, 900]
    #expect(try Self.alerts(values, seconds: 3600).isEmpty)
  }

  @Test func wildValuesAndTimesAreBorne() throws {
    var detector = BurstDetector(step: try #require(SeriesStep(milliseconds: 1)))
    let wild: [Double] = [0, -5, .nan, .infinity, 1e308, 1e-300, 1e15, 0]
    for index in 0..<4000 {
      let time = Int64(index) * (index % 7 == 0 ? 1 : 1_000_000)
      let reading = detector.next(Timestamp(milliseconds: time), wild[index % wild.count])
      #expect((0...1).contains(reading.score))
    }
  }

  @Test func theStateGoesOnAfterBeingStored() throws {
    var simulation = CountSimulation(seed: 5)
    let values = simulation.newsHours(600, perHour: 12)
    var detector = BurstDetector(step: try #require(SeriesStep(milliseconds: 3_600_000)))
    func time(_ index: Int) -> Timestamp { Timestamp(milliseconds: Int64(index) * 3_600_000) }
    for index in 0..<300 { _ = detector.next(time(index), values[index]) }
    var restored = try JSONDecoder().decode(BurstDetector.self, from: JSONEncoder().encode(detector))
    for index in 300..<600 {
      #expect(detector.next(time(index), values[index]) == restored.next(time(index), values[index]))
    }
  }

  @Test func theTailFollowsTheQuantileAndForgets() {
    var simulation = CountSimulation(seed: 9)
    var tail = RecentTail(quantile: 0.99, halfLife: 500)
    for _ in 0..<5000 { tail.add(simulation.uniform() * 1000) }
    #expect(abs(tail.quantile - 990) < 60)
    for _ in 0..<200_000 { tail.add(simulation.uniform() * 10) }
    #expect(tail.quantile < 11)
  }

  private static let tweets = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/nab/realTweets")

  /// NAB's score is the benchmark's to compute; here stands what it rests on: few alerts, and one in the windows of one series.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: tweets.path)))
  func mentionsOfACompanyAreAlertedInTheirWindows() throws {
    let file = Self.tweets.appending(path: "Twitter_volume_CRM.csv")
    let rows = try Data(contentsOf: file).split(separator: 0x0A).compactMap {
      try? SeriesRow(ArraySlice(Array($0)))
    }
    let step = try #require(SeriesStep(between: rows.prefix(64).map(\.time.time)))
    var detector = BurstDetector(step: step)
    let alerts = rows.filter { detector.next($0.time.time, $0.value).isAlert }
      .map { String(decoding: $0.written, as: UTF8.self) }
    #expect(alerts.count <= 6)
    for window in [
      ("2015-03-08 21", "2015-03-10 17"), ("2015-03-19 01", "2015-03-20 21"),
      ("2015-03-25 21", "2015-03-27 17"),
    ] {
      #expect(alerts.filter { $0 > window.0 && $0 < window.1 }.count == 1)
    }
  }
}
