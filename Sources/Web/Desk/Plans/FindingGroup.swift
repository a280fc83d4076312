import Core
import PlanRegistry

/// Findings of one kind that differ in a few words only, shown as one line with a count.
struct FindingGroup: Sendable {
  var findings: [Diagnostic]
  /// How many there are, those not at hand included.
  var total: Int

  init(findings: [Diagnostic], total: Int? = nil) {
    self.findings = findings
    self.total = max(total ?? 0, findings.count)
  }

  /// From how many on they fold.
  private static let fewest = 4

  /// In the order of their first; kinds with few findings stay single lines.
  static func groups(
    _ findings: [Diagnostic], totals: [PlanFindings.Kind: Int] = [:]
  ) -> [FindingGroup] {
    var order: [PlanFindings.Kind] = []
    var byKind: [PlanFindings.Kind: [Diagnostic]] = [:]
    for finding in findings {
      let kind = PlanFindings.Kind(severity: finding.severity, code: finding.code)
      if byKind[kind] == nil { order.append(kind) }
      byKind[kind, default: []].append(finding)
    }
    return order.flatMap { kind -> [FindingGroup] in
      let findings = byKind[kind] ?? []
      return findings.count >= fewest
        ? [FindingGroup(findings: findings, total: totals[kind])]
        : findings.map { FindingGroup(findings: [$0]) }
    }
  }

  /// What all say, with "…" for what differs; the first one's words when they share too little.
  func title(_ language: Language) -> String {
    let messages = findings.map { $0.message[language].split(separator: " ") }
    guard let first = messages.first else { return "" }
    var (start, end) = (first.count, first.count)
    for words in messages.dropFirst() {
      start = min(start, zip(first, words).prefix { $0 == $1 }.count)
      end = min(end, zip(first.reversed(), words.reversed()).prefix { $0 == $1 }.count)
    }
    guard start < first.count else { return first.joined(separator: " ") }
    guard start + end >= 2 else { return first.joined(separator: " ") + " …" }
    end = min(end, first.count - start)
    return (first.prefix(start) + ["…"] + first.suffix(end)).joined(separator: " ")
  }
}
