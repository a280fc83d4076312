/// Which deadline belongs to which period.
enum ReportPairing {
  typealias Period = ReportPeriodRule.Period
  typealias Due = ReportDueRule.Due

  /// - Parameter isOnlyAdHoc: The words are "báo cáo đột xuất", not "định kỳ hoặc đột xuất".
  static func pairs(_ periods: [Period], _ dues: [Due], isOnlyAdHoc: Bool = false) -> [(
    covers: String?, due: String?
  )] {
    let regular = periods.filter { !$0.isAdHoc }
    // "Báo cáo đột xuất: khi có yêu cầu" asks for nothing regular.
    if isOnlyAdHoc, regular.isEmpty, dues.isEmpty { return [(covers: "đột xuất", due: nil)] }
    let adHoc = periods.filter(\.isAdHoc).map { (covers: $0.covers, due: String?.none) }
    return regularPairs(regular, dues, hasAdHoc: !adHoc.isEmpty) + adHoc
  }

  /// The day of each period ("trước ngày 20 tháng cuối quý") that belongs to a period: the nearest, unless it is nearer to
  /// another period.
  static func periodDay(
    of covers: String?, _ periods: [Period], _ days: [(text: String, at: Int)]
  ) -> String? {
    // What comes every week has days of its own.
    let periods = periods.filter { !$0.span.isShort }
    guard let covers, let own = periods.firstIndex(where: { $0.covers == covers }) else { return nil }
    func nearest(_ word: Int) -> Int? {
      periods.indices.min { abs(periods[$0].at - word) < abs(periods[$1].at - word) }
    }
    return days.filter { nearest($0.at) == own }
      .min { abs($0.at - periods[own].at) < abs($1.at - periods[own].at) }?.text
  }

  private static func regularPairs(_ periods: [Period], _ dues: [Due], hasAdHoc: Bool) -> [(
    covers: String?, due: String?
  )] {
    guard !periods.isEmpty else {
      if !dues.isEmpty { return dues.map { (nil, $0.day) } }
      return [(nil, nil)]
    }
    guard !dues.isEmpty else { return periods.map { ($0.covers, nil) } }
    if periods.count == 1 {
      // "trước ngày 20 hằng tháng, … trước ngày 15/8/2026": the day of one year is no day of each month.
      let hasBare = dues.contains { $0.day == nil }
      return dues.map { (hasBare && $0.isOnce ? nil : periods[0].covers, $0.day) }
    }
    if periods.count == dues.count { return zip(periods, dues).map { ($0.covers, $1.day) } }
    var taken: [Int: String] = [:]
    for due in dues {
      let free = periods.indices.filter { taken[$0] == nil }
      let nearest = free.min { abs(periods[$0].at - due.at) < abs(periods[$1].at - due.at) }
      if let nearest, let day = due.day { taken[nearest] = day }
    }
    return periods.indices.map { (periods[$0].covers, taken[$0]) }
  }
}
