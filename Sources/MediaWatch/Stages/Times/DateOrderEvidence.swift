/// What the dates of one source tell of the order of their numbers. Each date rules out the orders in which it would be none;
/// where several remain, nothing is published after the last date that is sure, and news lie close together.
struct DateOrderEvidence {
  /// How many dates cannot be read in an order, by element and of all.
  private var ruledOut: [Int: [DateOrder: Int]] = [:]
  private var ruledOutAnywhere: [DateOrder: Int] = [:]
  /// The days of dates that are another in each order, the first ones.
  private var open: [[DateOrder: Int64]] = []
  /// The last day of a date that leaves no doubt.
  private var lastSure: Int64?

  private static let mostOpen = 500
  /// So many different dates in doubt show how close they lie.
  private static let fewest = 3
  /// So many times closer they must lie in another order than in the usual one.
  private static let closeness: Int64 = 4
  private static let day: Int64 = 86_400_000

  /// - Parameter readings: the days that one date of the element `name` can be.
  mutating func add(_ readings: [DateOrder: Int64], name: Int) {
    guard !readings.isEmpty else { return }
    for order in DateOrder.allCases {
      let count = readings[order] == nil ? 1 : 0
      ruledOut[name, default: [:]][order, default: 0] += count
      ruledOutAnywhere[order, default: 0] += count
    }
    if Set(readings.values).count == 1, let day = readings.values.first {
      add(sure: day)
    } else if open.count < Self.mostOpen {
      open.append(readings)
    }
  }

  /// A date that leaves no doubt.
  mutating func add(sure day: Int64) { lastSure = max(lastSure ?? day, day) }

  /// The order of each element's dates.
  func orders(usual: DateOrder) -> [Int: DateOrder] {
    ruledOut.mapValues { own in
      var orders = DateOrder.allCases
      for count in [own, ruledOutAnywhere, beyondSure] {
        let least = orders.map { count[$0, default: 0] }.min() ?? 0
        orders.removeAll { count[$0, default: 0] > least }
      }
      let usual = orders.contains(usual) ? usual : orders[0]
      guard Set(open).count >= Self.fewest else { return usual }
      let closest = orders.min { span($0) < span($1) } ?? usual
      return span(closest) * Self.closeness < span(usual) ? closest : usual
    }
  }

  /// How many dates an order puts behind the last sure one.
  private var beyondSure: [DateOrder: Int] {
    guard let lastSure else { return [:] }
    var counts: [DateOrder: Int] = [:]
    for readings in open {
      for (order, day) in readings where day > lastSure + Self.day { counts[order, default: 0] += 1 }
    }
    return counts
  }

  private func span(_ order: DateOrder) -> Int64 {
    let days = open.compactMap { $0[order] }
    return (days.max() ?? 0) - (days.min() ?? 0)
  }
}
