import Core
import Foundation

/// Finds bursts in a series of counts, one value after the other, in constant memory. The means of the last few values (1, 3 and 12 of them) are
/// compared each with the upper tail of its own recent history (not with a mean and deviation, which daily peaks exceed every
/// day), and a burst is reported once. A value: it can be stored between two values of the series.
package struct BurstDetector: Sendable, Codable {
  package struct Reading: Hashable, Sendable {
    /// From 0 to 1; 0.5 and above exactly where a burst begins. While a burst goes on it is held below 0.5; before there is enough
    /// history it is 0.
    package var score: Double
    package var isAlert: Bool
  }

  /// Values whose mentions make a burst worth an alert.
  private static let mentionSpan = 12

  private let settings: BurstSettings
  private let step: SeriesStep
  private var tails: [RecentTail]
  /// The mean of the last values, for each span.
  private var means: [Double]
  /// What the means join the tails with at most while a burst is young.
  private var ceilings: [Double]
  /// The last values, the newest at `place`.
  private var recent: [Double]
  private var place = 0
  private var first: Timestamp?
  private var last: Timestamp?
  private var count = 0
  private var mentions = 0.0
  private var alerted: Timestamp?
  private var wasAbove: Timestamp?

  package init(step: SeriesStep, settings: BurstSettings? = nil) {
    let settings = settings ?? BurstSettings(step: step)
    self.settings = settings
    self.step = step
    let halfLife = max(settings.shortestHalfLife, step.count(ofSeconds: settings.halfLifeSeconds))
    tails = settings.spans.map { _ in RecentTail(quantile: settings.quantile, halfLife: halfLife) }
    means = settings.spans.map { _ in 0 }
    ceilings = means
    recent = Array(repeating: 0, count: max(Self.mentionSpan, settings.spans.max() ?? 1))
  }

  /// - Parameters:
  ///   - time: later than those before.
  ///   - value: a count; negative ones and NaN are taken as 0.
  package mutating func next(_ time: Timestamp, _ value: Double) -> Reading {
    let value = value > 0 ? min(value, SeriesCount.largest) : 0
    forgetBeforeGap(time)
    place = place + 1 == recent.count ? 0 : place + 1
    recent[place] = value
    count &+= 1
    mentions += value
    average()
    let reading = judge(time, rise)
    if reading.isAlert {
      ceilings = tails.map { max(0, settings.ceiling * ($0.quantile + settings.floor) - settings.floor) }
    }
    let isYoung = alerted.map { time.milliseconds - $0.milliseconds < settings.pauseSeconds * 1000 } ?? false
    for index in tails.indices {
      tails[index].add(isYoung ? min(means[index], ceilings[index]) : means[index])
    }
    first = first ?? time
    last = time
    return reading
  }

  /// After a gap longer than the longest span, the values before it say nothing of the mean of the span.
  private mutating func forgetBeforeGap(_ time: Timestamp) {
    guard let last, step.count(from: last, to: time) > recent.count else { return }
    let level = tails.last?.quantile ?? 0
    for index in recent.indices { recent[index] = min(recent[index], level) }
  }

  private mutating func average() {
    var (sum, used, index) = (0.0, 0, place)
    for (number, span) in settings.spans.enumerated() {
      while used < span {
        sum += recent[index]
        index = index == 0 ? recent.count - 1 : index - 1
        used += 1
      }
      means[number] = sum / Double(min(span, max(1, count)))
    }
  }

  /// The mean over the spans of the logarithm of (mean + floor) / (tail + floor).
  private var rise: Double {
    var (above, below) = (1.0, 1.0)
    for index in tails.indices {
      above *= means[index] + settings.floor
      below *= tails[index].quantile + settings.floor
    }
    return log(above / below) / Double(max(1, tails.count))
  }

  private mutating func judge(_ time: Timestamp, _ rise: Double) -> Reading {
    guard hasHistory(time) else { return Reading(score: 0, isAlert: false) }
    let score = rise > 0 ? 1 - exp2(-rise / settings.threshold) : 0
    guard rise > settings.threshold else { return Reading(score: min(score, Self.held), isAlert: false) }
    let isNew = isCalm(time) && recent.reduce(0, +) >= settings.burstMentions
    wasAbove = time
    guard isNew else { return Reading(score: Self.held, isAlert: false) }
    alerted = time
    return Reading(score: score, isAlert: true)
  }

  /// What a score that begins no burst stays below.
  private static let held = 0.49

  private func hasHistory(_ time: Timestamp) -> Bool {
    guard let first, count > settings.historyValues, mentions >= settings.historyMentions else {
      return false
    }
    return time.milliseconds - first.milliseconds >= settings.historySeconds * 1000
  }

  private func isCalm(_ time: Timestamp) -> Bool {
    if let alerted, time.milliseconds - alerted.milliseconds < settings.pauseSeconds * 1000 { return false }
    guard let wasAbove else { return true }
    let calm = max(settings.calmSeconds * 1000, Int64(settings.calmValues) * step.milliseconds)
    return time.milliseconds - wasAbove.milliseconds >= calm
  }
}
