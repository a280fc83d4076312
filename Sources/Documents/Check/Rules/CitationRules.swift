import Core
import PlanReading

/// What plan reading finds of the content: rules that are no longer in force, times that contradict each other, annexes that are
/// named and missing, numbers that jump.
enum CitationRules {
  private static let codes: Set = [
    "rule-expired", "dates-contradict", "annex-missing", "numbering-gap", "numbering-repeated",
  ]

  static func findings(_ plan: PlanDocument) -> [Diagnostic] {
    plan.diagnostics.filter { codes.contains($0.code) }
  }
}
