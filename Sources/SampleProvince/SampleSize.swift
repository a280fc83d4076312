import Core

/// How large a made-up province is.
package struct SampleSize: Hashable, Sendable {
  /// Agencies of the province, those that ended included.
  package let agencies: Int
  /// Plans in the register; each has some dozens of tasks, more in a larger province.
  package let plans: Int
  /// Years of history up to the day on which it is made.
  package let years: Int

  package static let agencyRange = 5...3000
  package static let planRange = 1...200
  package static let yearRange = 1...10

  /// What `./run` shows.
  package static let small = SampleSize(agencies: 24, plans: 3, years: 3, unchecked: ())

  private init(agencies: Int, plans: Int, years: Int, unchecked: Void) {
    self.agencies = agencies
    self.plans = plans
    self.years = years
  }

  /// Throws `Refused` with every number that is out of its range.
  package init(agencies: Int, plans: Int, years: Int) throws {
    let refusals = [
      Self.refusal("agencies", agencies, Self.agencyRange, Localised(vi: "cơ quan", en: "agencies")),
      Self.refusal("plans", plans, Self.planRange, Localised(vi: "kế hoạch", en: "plans")),
      Self.refusal("years", years, Self.yearRange, Localised(vi: "năm", en: "years")),
    ].compactMap(\.self)
    guard refusals.isEmpty else { throw Refused(refusals) }
    self.init(agencies: agencies, plans: plans, years: years, unchecked: ())
  }

  private static func refusal(
    _ field: String, _ value: Int, _ range: ClosedRange<Int>, _ name: Localised<String>
  ) -> Refusal? {
    .unless(
      range.contains(value),
      Refusal(
        "sample-\(field)",
        Localised(
          vi: "Tỉnh mẫu có từ \(range.lowerBound) đến \(range.upperBound) \(name.vi), không phải \(value).",
          en: "A sample province has \(range.lowerBound) to \(range.upperBound) \(name.en), not \(value)."),
        field: field))
  }
}
