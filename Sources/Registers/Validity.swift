import Core
import Store

/// From when to when the entries of a register hold.
package struct Validity: Sendable {
  /// The first day; nil when entries hold from the start.
  package let from: StaticString?
  /// The last day; an entry without one holds until further notice.
  package let to: StaticString
  /// How many days before the end it counts as ending soon.
  package let soon: Int

  package init(from: StaticString? = nil, to: StaticString, soon: Int = 60) {
    self.from = from
    self.to = to
    self.soon = soon
  }

  package enum State: String, Titled, Hashable, Sendable, CaseIterable {
    case endsSoon = "ends-soon"
    case inForce = "in-force"
    case coming
    case ended

    package var title: Localised<String> {
      switch self {
      case .endsSoon: Localised(vi: "Sắp hết hạn", en: "Ends soon")
      case .inForce: Localised(vi: "Còn hiệu lực", en: "In force")
      case .coming: Localised(vi: "Chưa hiệu lực", en: "Not yet in force")
      case .ended: Localised(vi: "Đã hết hạn", en: "Ended")
      }
    }
  }

  package func state(from first: Day?, to last: Day?, on today: Day) -> State {
    if let last, last < today { return .ended }
    if let first, first > today { return .coming }
    return last.map { $0 <= today.adding(days: soon) } == true ? .endsSoon : .inForce
  }

  /// What holds of the rows in a state, so that the index by the last day serves it.
  func condition(_ state: State, on today: Day) -> SQL {
    let last: SQL = "COALESCE(\(raw: to), '9999-12-31')"
    let hasBegun: SQL = from.map { " AND (\(raw: $0) IS NULL OR \(raw: $0) <= \(today))" } ?? ""
    let soonest = today.adding(days: soon)
    return switch state {
    case .ended: "\(sql: last) < \(today)"
    case .endsSoon: "\(sql: last) >= \(today) AND \(sql: last) <= \(soonest)\(sql: hasBegun)"
    case .inForce: "\(sql: last) > \(soonest)\(sql: hasBegun)"
    case .coming: from.map { "\(sql: last) >= \(today) AND \(raw: $0) > \(today)" } ?? "1 = 0"
    }
  }
}

extension Register {
  /// How an entry stands; nil in registers without periods.
  package func state(of entry: Entry, on today: Day) -> Validity.State? {
    guard let validity else { return nil }
    return validity.state(
      from: validity.from.flatMap { day("\($0)", of: entry) }, to: day("\(validity.to)", of: entry), on: today
    )
  }

  private func day(_ name: String, of entry: Entry) -> Day? {
    guard case .day(let day)? = fields.first(where: { $0.key == name })?.get(entry) else { return nil }
    return day
  }
}
