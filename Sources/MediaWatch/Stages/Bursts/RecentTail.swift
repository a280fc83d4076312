import Foundation

/// A quantile of recent values in constant memory: a histogram of their logarithms, an eighth of a doubling a bucket, whose
/// entries lose half their weight every `halfLife` values.
struct RecentTail: Hashable, Sendable, Codable {
  private static let bucketsPerDoubling = 8.0
  private static let bucketLimit = 512

  private let share: Double
  private let growth: Double
  private var buckets: [Double] = []
  /// The weight of the next entry; it grows instead of all older ones shrinking.
  private var weight = 1.0
  private var total = 0.0
  /// The bucket that holds the quantile, and the weight above it.
  private var cursor = 0
  private var above = 0.0

  /// - Parameters:
  ///   - quantile: between 0 and 1, such as 0.99.
  ///   - halfLife: in values.
  init(quantile: Double, halfLife: Double) {
    share = 1 - quantile
    growth = exp2(1 / max(1, halfLife))
  }

  /// The value that the given share of recent ones lies below; 0 before the first.
  var quantile: Double {
    guard cursor < buckets.count, buckets[cursor] > 0 else { return 0 }
    let inside = min(1, max(0, (share * total - above) / buckets[cursor]))
    return exp2((Double(cursor + 1) - inside) / Self.bucketsPerDoubling) - 1
  }

  mutating func add(_ value: Double) {
    let bucket = min(Self.bucketLimit - 1, Int(log2(1 + value) * Self.bucketsPerDoubling))
    if bucket >= buckets.count {
      buckets.append(contentsOf: repeatElement(0, count: bucket + 1 - buckets.count))
    }
    buckets[bucket] += weight
    total += weight
    if bucket > cursor { above += weight }
    weight *= growth
    settle()
    if weight > 1e100 { rescale() }
  }

  /// Moves the cursor to the bucket where the weight from the top reaches the share.
  private mutating func settle() {
    let wanted = share * total
    while above >= wanted, cursor + 1 < buckets.count {
      cursor += 1
      above -= buckets[cursor]
    }
    while above + buckets[cursor] < wanted, cursor > 0 {
      above += buckets[cursor]
      cursor -= 1
    }
  }

  /// Brings the weights back to size, and sums anew what was kept as a running difference.
  private mutating func rescale() {
    let factor = 1 / weight
    for index in buckets.indices { buckets[index] *= factor }
    weight = 1
    total = buckets.reduce(0, +)
    above = buckets.dropFirst(cursor + 1).reduce(0, +)
    settle()
  }
}
