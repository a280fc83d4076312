import Core
import OfficeFiles

@testable import PlanReading

/// Plans written into a test as an official would type them: a paragraph a line, tables as lines with bars.
enum PlanText {
  static func document(_ text: String) -> DocumentText {
    var lines: [SourceLine] = []
    var blocks: [Block] = []
    var rows: [Table.Row] = []
    var first = 0
    func closeTable() {
      guard !rows.isEmpty else { return }
      blocks.append(
        Block(.table(Table(rows: rows)), "", place: SourcePlace(line: first, endLine: lines.count)))
      rows = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = String(line).trimmingSpaces()
      if text.hasPrefix("|") {
        if rows.isEmpty { first = lines.count + 1 }
        lines.append(SourceLine(text))
        let cells = text.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { Table.Cell(paragraphs: [String($0).trimmingSpaces()].filter { !$0.isEmpty }) }
        rows.append(Table.Row(cells: cells, place: SourcePlace(line: lines.count)))
        continue
      }
      closeTable()
      lines.append(SourceLine(text))
      guard !text.isEmpty else { continue }
      let isBold = text.hasPrefix("**") && text.hasSuffix("**")
      let plain = isBold ? String(text.dropFirst(2).dropLast(2)) : text
      blocks.append(Block(.paragraph, plain, isBold: isBold, place: SourcePlace(line: lines.count)))
    }
    closeTable()
    return DocumentText(lines: lines, blocks: blocks)
  }

  static func read(_ text: String) -> PlanDocument { PlanReader.read(document(text)) }

  /// A plan with only the given body.
  static func tasks(_ body: String) -> [String] {
    read("**KẾ HOẠCH**\n**Thử nghiệm năm 2026**\nCăn cứ nhu cầu công việc;\n" + body).tasks.map(line)
  }

  /// "ref | text | L: leads | C: coordinators | M: monitors | T: kind from-to", empty parts left out.
  static func line(_ task: PlanTask) -> String {
    var parts = [task.ref, task.text]
    if !task.leads.isEmpty { parts.append("L: " + task.leads.joined(separator: " / ")) }
    if !task.coordinators.isEmpty { parts.append("C: " + task.coordinators.joined(separator: " / ")) }
    if !task.monitors.isEmpty { parts.append("M: " + task.monitors.joined(separator: " / ")) }
    if let timing = task.timing {
      parts.append(
        "T: \(timing.kind.rawValue) \(timing.from.map(String.init) ?? "")-\(timing.to.map(String.init) ?? "")"
      )
    }
    return parts.joined(separator: " | ")
  }
}
