import Core
import OfficeFiles
import PlanReading
import VietnameseText

/// What plan reading finds of the content: rules that are no longer in force, times that contradict each other, annexes that are
/// named and missing, numbers that jump.
enum CitationRules {
  private static let codes: Set = [
    "rule-expired", "dates-contradict", "annex-missing", "numbering-gap", "numbering-repeated",
  ]

  /// - Parameter day: Of the document.
  static func findings(_ text: DocumentText, _ plan: PlanDocument, on day: Day) -> [Diagnostic] {
    plan.diagnostics.filter { finding in
      switch finding.code {
      case "rule-expired": !isOlder(day, than: finding)
      case "annex-missing": namesOwnAnnex(text)
      default: codes.contains(finding.code)
      }
    }
  }

  /// A rule was in force as long as the one that took its place did not exist, which is of the year in its number.
  private static func isOlder(_ day: Day, than finding: Diagnostic) -> Bool {
    let numbers = finding.message.vi.split(separator: "nay là").last?.split { !$0.isNumber }.compactMap {
      Int($0)
    }
    guard let year = numbers?.first(where: { (1990...2100).contains($0) }) else { return false }
    return day.year < year
  }

  /// Documents whose annexes are named: "Phụ lục II Nghị quyết số 214/NQ-CP" is none of this document.
  private static let others = [
    "nghi quyet", "nghi dinh", "thong tu", "luat", "quyet dinh", "chi thi", "cong van", "van ban",
  ]

  private static func namesOwnAnnex(_ text: DocumentText) -> Bool {
    let words = text.lines.lazy.flatMap { Folding.fold($0.text).split { !$0.isLetter && !$0.isNumber } }.map(
      String.init)
    let all = Array(words)
    for place in all.indices.dropLast(2) where all[place] == "phu" && all[place + 1] == "luc" {
      // Behind its number, and "của", "ban hành kèm theo".
      let behind = all[(place + 2)...].prefix(10).filter {
        !["so", "cua", "ban", "hanh", "kem", "theo", "tai"].contains($0)
          && !$0.allSatisfy { "ivxlc".contains($0) }
          && Int($0) == nil
      }
      let next = behind.prefix(2).joined(separator: " ")
      if !others.contains(where: next.hasPrefix) { return true }
    }
    return false
  }
}
