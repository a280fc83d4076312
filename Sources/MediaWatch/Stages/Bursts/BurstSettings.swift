import Core

/// When a rise in counts is a burst: one set for series of a few minutes a step, one for longer steps, none by series.
package struct BurstSettings: Hashable, Sendable, Codable {
  /// The score from which a burst begins: on average over the spans, e^0.4, half again as much as the tail of recent history.
  package var threshold = 0.4
  package var quantile = 0.99
  /// How far back the tail reaches: the time after which a value counts half; at least `shortestHalfLife` values.
  package var halfLifeSeconds: Int64 = 7 * 86_400
  package var shortestHalfLife = 96.0
  /// Means over so many values are compared, each with its own tail.
  package var spans = [1, 3, 12]
  /// Added to both sides of the comparison, so that few counts do not make a large ratio.
  package var floor = 0.5
  /// For a day from its beginning, a burst joins the tail up to so many times what the tail was, lest it hide the next one.
  package var ceiling = 3.0
  /// No alert before this much history, in time and in values, and so many mentions.
  package var historySeconds: Int64 = 2 * 86_400
  package var historyValues = 28
  package var historyMentions = 30.0
  /// No alert with fewer mentions in the last twelve values.
  package var burstMentions = 5.0
  /// After an alert none for this long, and none before the score stayed below the threshold for `calm`.
  package var pauseSeconds: Int64 = 86_400
  package var calmSeconds: Int64 = 3_600
  package var calmValues = 3

  /// From a quarter of an hour on, a burst is a few values of few hundred: short spans, and none of it joins the tail.
  package init(step: SeriesStep) {
    guard step.milliseconds >= 900_000 else { return }
    spans = [1, 2, 4]
    ceiling = 1
    halfLifeSeconds = 14 * 86_400
  }
}
