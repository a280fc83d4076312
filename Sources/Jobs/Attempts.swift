/// How often a job is tried before it is dead, and how long it rests after a failure: twice as long each time.
package struct Attempts: Hashable, Sendable {
  /// At least 1. An attempt is counted when it begins, so one that kills its process counts too.
  package var most: Int
  package var firstRest: Duration
  package var longestRest: Duration

  package init(most: Int, firstRest: Duration, longestRest: Duration) {
    self.most = max(1, most)
    self.firstRest = firstRest
    self.longestRest = longestRest
  }

  /// Ten attempts over about an hour.
  package static let standard = Attempts(most: 10, firstRest: .seconds(10), longestRest: .seconds(1800))

  /// The rest after a failed attempt (counted from 1): half of the doubled time for sure, the other half by chance, so
  /// that jobs that failed together do not come back together.
  package func rest(
    after attempt: Int, using generator: inout some RandomNumberGenerator
  ) -> Duration {
    let doubled = firstRest * (1 << min(max(attempt, 1) - 1, 30))
    return min(doubled, longestRest) * Double.random(in: 0.5...1, using: &generator)
  }
}

extension Duration {
  /// Rounded down.
  var milliseconds: Int64 { Int64(self / .milliseconds(1)) }
}
