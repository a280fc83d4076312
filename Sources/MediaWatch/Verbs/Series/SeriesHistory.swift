import Core
import MediaStages

/// The rows of one series, made regular.
struct SeriesHistory {
  /// The name in the column `series`; nil without such a column.
  let name: ArraySlice<UInt8>?
  private var order = SeriesOrder()
  private var format: SeriesTimeFormat?
  /// Rows until the step is known.
  private var waiting: [(number: Int, row: SeriesRow)] = []
  private var series: RegularSeries?

  /// - Parameter first: the first row of the series, not yet taken.
  init(first: SeriesRow) {
    name = first.isNamed ? ArraySlice(Array(first.series)) : nil
  }

  func holds(_ row: SeriesRow) -> Bool { name.map { $0 == row.series } ?? true }

  mutating func take(_ number: Int, _ row: SeriesRow) {
    do {
      _ = try order.accept(row.time.time, step: nil)
    } catch {
      return SeriesInput.report(number, error)
    }
    format = row.time.format
    guard series == nil else { return append(number, row) }
    waiting.append((number, row))
    if waiting.count >= SeriesStep.sample { start() }
  }

  /// The series and the way its times are written; nil when it has fewer than two rows.
  mutating func finished() -> (RegularSeries, SeriesTimeFormat)? {
    if series == nil { start() }
    guard let series, let format else { return nil }
    return (series, format)
  }

  private mutating func start() {
    guard let first = waiting.first, let step = SeriesStep(between: waiting.map(\.row.time.time)) else {
      return
    }
    series = RegularSeries(step: step, start: first.row.time.time, value: first.row.value)
    for (number, row) in waiting.dropFirst() { append(number, row) }
    waiting = []
  }

  private mutating func append(_ number: Int, _ row: SeriesRow) {
    switch series?.append(row.time.time, row.value) {
    case nil, .next: break
    case .afterGap(let steps): SeriesInput.report(number, gapOf: steps)
    case .anew(let steps):
      SeriesInput.report(
        number, vi: "thiếu \(steps) bước trước dòng này; bỏ phần lịch sử trước đó",
        en: "\(steps) steps are missing before this line; the history before is dropped")
    case .sameStep: SeriesInput.report(number, .duplicate)
    }
  }
}
