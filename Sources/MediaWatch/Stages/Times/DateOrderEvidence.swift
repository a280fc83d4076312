import Core

/// What the dates of one source tell of the order of their numbers. Each date rules out the orders in which it would be none;
/// where several remain, nothing is published after the last date that is sure, and news lie close together.
struct DateOrderEvidence {
  /// How many dates cannot be read in an order, by element and of all.
  private var ruledOut: [Int: PerOrder<Int>] = [:]
  private var ruledOutAnywhere = PerOrder { _ in 0 }
  /// The days since 1970 of dates that are another in each order, the first ones.
  private var open: [PerOrder<Int?>] = []
  /// The last day of a date that leaves no doubt.
  private var lastSure: Int?

  private static let mostOpen = 500
  /// So many dates in doubt show how close they lie.
  private static let fewest = 3
  /// So many times closer they must lie in another order than in the usual one.
  private static let closeness = 4

  /// - Parameter readings: the days that one date of the element `name` can be.
  mutating func add(_ readings: PerOrder<Day?>, name: Int) {
    let days = PerOrder { readings[$0]?.daysSince1970 }
    let possible = DateOrder.allCases.compactMap { days[$0] }
    guard let first = possible.first else { return }
    for order in DateOrder.allCases {
      let count = days[order] == nil ? 1 : 0
      ruledOut[name, default: PerOrder { _ in 0 }][order] += count
      ruledOutAnywhere[order] += count
    }
    if possible.allSatisfy({ $0 == first }) {
      add(sure: first)
    } else if open.count < Self.mostOpen {
      open.append(days)
    }
  }

  /// A date that leaves no doubt, in days since 1970.
  mutating func add(sure day: Int) { lastSure = max(lastSure ?? day, day) }

  /// The order of each element's dates.
  func orders(usual: DateOrder) -> [Int: DateOrder] {
    let beyond = PerOrder { order in
      lastSure.map { last in open.count { $0[order].map { $0 > last + 1 } ?? false } } ?? 0
    }
    let spans = PerOrder(span)
    return ruledOut.mapValues { own in
      var orders = DateOrder.allCases
      for count in [own, ruledOutAnywhere, beyond] {
        let least = orders.map { count[$0] }.min() ?? 0
        orders.removeAll { count[$0] > least }
      }
      let usual = orders.contains(usual) ? usual : orders[0]
      guard open.count >= Self.fewest else { return usual }
      let closest = orders.min { spans[$0] < spans[$1] } ?? usual
      return spans[closest] * Self.closeness < spans[usual] ? closest : usual
    }
  }

  private func span(_ order: DateOrder) -> Int {
    let days = open.compactMap { $0[order] }
    return (days.max() ?? 0) - (days.min() ?? 0)
  }
}
