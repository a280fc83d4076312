import Core

/// The regular distance between the rows of a series, and what strays from it.
package struct SeriesStep: Hashable, Sendable, Codable {
  package let milliseconds: Int64

  package init?(milliseconds: Int64) {
    guard milliseconds > 0 else { return nil }
    self.milliseconds = milliseconds
  }

  /// How many rows `init(between:)` should be given when there are more.
  package static let sample = 64

  /// The most frequent distance of neighbours, the shortest of equally frequent ones; nil below two different times.
  package init?(between times: some Collection<Timestamp>) {
    var counts: [Int64: Int] = [:]
    for (time, next) in zip(times, times.dropFirst()) where next > time {
      counts[next.milliseconds - time.milliseconds, default: 0] += 1
    }
    guard let best = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else { return nil }
    milliseconds = best.key
  }

  /// Steps that lie between two times, rounded; at least 0 and bounded.
  package func count(from start: Timestamp, to end: Timestamp) -> Int {
    let distance = max(0, end.milliseconds - start.milliseconds)
    return Int(clamping: (distance + milliseconds / 2) / milliseconds)
  }

  /// Steps in a span of time.
  package func count(ofSeconds seconds: Int64) -> Double { Double(seconds) * 1000 / Double(milliseconds) }
}

/// Passes rows on in their order, and says what is wrong with the others.
package struct SeriesOrder: Sendable {
  /// A single row that leaps further ahead is taken for a mistake, lest all after it come too early.
  private static let leap: Int64 = 10 * 366 * 86_400_000

  private var last: Timestamp?
  private var leapt: Timestamp?

  package init() {}

  /// The number of steps left out before this row, 0 as a rule; nil `step` when none is known yet.
  package mutating func accept(_ time: Timestamp, step: SeriesStep?) throws(SeriesFault) -> Int {
    guard let last else {
      last = time
      return 0
    }
    guard time != last else { throw .duplicate }
    guard time > last else { throw .unordered }
    if time.milliseconds - last.milliseconds > Self.leap {
      guard let leapt, time > leapt, time.milliseconds - leapt.milliseconds <= Self.leap else {
        leapt = time
        throw .farAhead
      }
    }
    leapt = nil
    self.last = time
    return step.map { max(0, $0.count(from: last, to: time) - 1) } ?? 0
  }
}
