import Core
import PlanReading

/// The years over which a plan's repeating tasks run, both included; never more than `longest`.
package struct PlanYears: Hashable, Sendable {
  package static let longest = 30
  static let sane = 1990...2100

  package let from: Int
  package let to: Int
  /// The day of the plan: what was over before it is not owed.
  package let issued: Day?

  package init(from: Int, to: Int, issued: Day? = nil) {
    let first = min(max(from, Self.sane.lowerBound), Self.sane.upperBound)
    self.from = first
    self.to = min(max(first, to), first + Self.longest - 1)
    self.issued = issued
  }

  /// The period of the title. Where it is silent: from the plan's own year to the last year that one of its tasks
  /// names; else the plan's year alone. Years of mere orientation ("định hướng đến 2030") make no occurrences.
  package init(title: (from: Int?, to: Int?), taskYears: [Int], issued: Day?, today: Day) {
    let named = taskYears.filter(Self.sane.contains)
    let issuedYear = issued?.year ?? named.min() ?? title.to ?? today.year
    let first = title.from ?? min(issuedYear, title.to ?? issuedYear)
    let last = title.to ?? title.from ?? max(named.max() ?? first, first)
    self.init(from: first, to: last, issued: issued)
  }

  package var years: ClosedRange<Int> { from...to }
}
