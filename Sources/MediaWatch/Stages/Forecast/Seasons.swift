import Core

/// The periods of a series, in steps: the shorter (a day of hours, a week of days) and, where history reaches, the longer (a week
/// of hours); 1 for none.
package struct Seasons: Hashable, Sendable {
  package var short = 1
  package var long = 1

  package init(short: Int = 1, long: Int = 1) {
    self.short = max(1, short)
    self.long = max(self.short, long)
  }

  var isDouble: Bool { long > short }

  /// The longest period looked for.
  static let limit = 2016

  /// The periods that the calendar suggests for a step, as far as the history holds three of them (two of the long one) and
  /// some of what the horizon needs; for other steps the period that the history itself shows.
  init(of values: [Double], step: SeriesStep, horizon: Int) {
    let (day, week) = (step.count(ofSeconds: 86_400), step.count(ofSeconds: 7 * 86_400))
    let year = step.count(ofSeconds: 365 * 86_400)
    let candidates: (short: Int, long: Int)
    if day >= 2, day == day.rounded(), week <= Double(Self.limit) {
      candidates = (Int(day), Int(week))
    } else if day >= 2, day == day.rounded(), day <= Double(Self.limit) {
      candidates = (Int(day), 1)
    } else if day == 1 {
      candidates = (7, 1)
    } else if week == 1 {
      candidates = (Int(year), 1)
    } else {
      candidates = (Autocorrelation(values).period(limit: min(Self.limit, values.count / 3)), 1)
    }
    func isCovered(_ period: Int) -> Bool {
      period > 1 && values.count >= 2 * period + min(horizon, period) + max(6, period / 4)
    }
    short = isCovered(candidates.short) ? candidates.short : 1
    long = short > 1 && isCovered(candidates.long) ? candidates.long : short
  }
}
