import Core

/// Counts at equal distances, the last ones of a longer history, gaps filled.
package struct RegularSeries: Sendable {
  /// Points kept at most: two years of hours, two months of five minutes.
  package static let pointLimit = 20_000

  package private(set) var values: [Double] = []
  package let step: SeriesStep
  package private(set) var end: Timestamp
  /// Steps that no row was there for and that were filled.
  package private(set) var filled = 0

  package init(step: SeriesStep, start: Timestamp, value: Double) {
    self.step = step
    end = start
    values = [value]
  }

  package enum Place: Hashable, Sendable {
    case next
    /// So many steps were left out; they are filled.
    case afterGap(Int)
    /// So many steps were left out that the history before is dropped.
    case anew(Int)
    /// Falls on the step of the row before: passed over.
    case sameStep
  }

  /// The longest gap that is filled: a week where steps are shorter than a day, else seven steps.
  private var gapLimit: Int { max(7, min(2016, Int(step.count(ofSeconds: 7 * 86_400)))) }

  /// Adds a row that is later than all before.
  package mutating func append(_ time: Timestamp, _ value: Double) -> Place {
    let steps = step.count(from: end, to: time)
    guard steps > 0 else { return .sameStep }
    defer { end = time }
    if steps - 1 > gapLimit {
      values = [value]
      filled = 0
      return .anew(steps - 1)
    }
    if steps > 1 { fill(steps - 1, before: value) }
    values.append(value)
    if values.count >= 2 * Self.pointLimit { values.removeFirst(values.count - Self.pointLimit) }
    return steps > 1 ? .afterGap(steps - 1) : .next
  }

  /// Short gaps by a straight line, longer ones by the same hours of the day before, or the same days of the week before.
  private mutating func fill(_ count: Int, before value: Double) {
    let season = Int(
      step.count(ofSeconds: 86_400) > 1.5 ? step.count(ofSeconds: 86_400) : step.count(ofSeconds: 7 * 86_400))
    let last = values[values.count - 1]
    let isStraight = count <= 3 || season < 2 || values.count < season
    for index in 1...count {
      let share = Double(index) / Double(count + 1)
      values.append(isStraight ? last + (value - last) * share : values[values.count - season])
    }
    filled += count
  }
}
