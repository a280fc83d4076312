import Core
import OfficeFiles

/// The stages of plan reading that can be printed alone.
package enum PlanStage: String, CaseIterable, Sendable {
  case paragraphs, parts, outline, sections, tasks, reporting, citations, header, closing
}

extension PlanReader {
  /// Prints one stage of the reading of a document, a line an element, with its source lines.
  package static func dump(_ stage: PlanStage, of text: DocumentText) -> String {
    let reading = PlanReading(text)
    switch stage {
    case .paragraphs: return StageText.paragraphs(reading.pieces)
    case .parts: return StageText.parts(reading.parts)
    case .outline:
      return reading.outlines.map { StageText.outline($0.outline, kinds: nil) }.joined(separator: "\n")
    case .sections:
      return reading.outlines.map { entry in
        var collector = TaskCollector(entry.outline, planYear: nil)
        collector.run()
        return StageText.outline(entry.outline, kinds: collector.kinds)
      }.joined(separator: "\n")
    case .tasks: return reading.plan().tasks.map(StageText.task).joined()
    case .reporting: return reading.plan().reporting.map(StageText.duty).joined()
    case .citations:
      return reading.plan().citations.map {
        "\($0.place.line)\t\($0.kind ?? "?")\t\($0.number)\t\($0.issuer ?? "")\n"
      }.joined()
    case .header: return StageText.header(reading.plan().document)
    case .closing:
      return reading.parts.closing.map { "\($0.place.line)\tcell \($0.cell)\t\($0.text)\n" }.joined()
    }
  }
}

/// Stages as text for a person.
enum StageText {
  static func paragraphs(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .paragraph(let paragraph): line(paragraph)
      case .table(let table, let place): "\(place.line)-\(place.endLine)\ttable of \(table.rows.count) rows\n"
      }
    }.joined()
  }

  static func parts(_ parts: Parts) -> String {
    var output = "type\t\(parts.type?.name ?? "none")\n"
    for text in parts.letterhead { output += "letterhead\t\(text)\n" }
    for part in parts.parts {
      output += "part \(part.kind.rawValue)\n"
      for paragraph in part.title { output += "  title\t\(paragraph.fullText)\n" }
      for paragraph in part.preamble { output += "  preamble\t\(paragraph.fullText)\n" }
      output += "  \(part.pieces.count) pieces\n"
    }
    return output
  }

  static func outline(_ outline: Outline, kinds: [SectionKind?]?) -> String {
    var output = ""
    for (index, node) in outline.nodes.enumerated() {
      let indent = String(repeating: "  ", count: node.depth)
      let kind = kinds.map { "[\($0[index]?.rawValue ?? "-")] " } ?? ""
      switch node.content {
      case .paragraph(let paragraph): output += indent + kind + line(paragraph)
      case .table(let table, let place):
        output += indent + kind + "\(place.line)\ttable of \(table.rows.count) rows\n"
      }
    }
    return output
  }

  private static func line(_ paragraph: Paragraph) -> String {
    let style = (paragraph.isBold ? " bold" : "") + (paragraph.isItalic ? " italic" : "")
    let label = paragraph.label.map { "⟨\($0.printed)⟩ " } ?? ""
    return "\(paragraph.place.line)-\(paragraph.place.endLine)\(style)\t\(label)\(paragraph.body.text)\n"
  }

  static func task(_ task: PlanTask) -> String {
    var output = "\(task.place.line)-\(task.place.endLine)\t\(task.ref)\t\(task.text)\n"
    if !task.leads.isEmpty { output += "\tchủ trì: \(task.leads.joined(separator: " | "))\n" }
    if !task.coordinators.isEmpty { output += "\tphối hợp: \(task.coordinators.joined(separator: " | "))\n" }
    if !task.monitors.isEmpty { output += "\ttheo dõi: \(task.monitors.joined(separator: " | "))\n" }
    if let timing = task.timing { output += "\tthời gian: \(timing.raw) (\(timing.kind.rawValue))\n" }
    return output
  }

  static func duty(_ duty: ReportingDuty) -> String {
    "\(duty.place.line)\t\(duty.who ?? "?") → \(duty.to ?? "?")\t\(duty.covers ?? "-")\t\(duty.due ?? "-")\n"
  }

  static func header(_ header: DocumentHeader) -> String {
    let period = [header.period.from, header.period.to, header.period.orientation].map {
      $0.map(String.init) ?? "-"
    }
    return [
      "type\t\(header.type ?? "-")", "number\t\(header.number ?? "-")", "place\t\(header.place ?? "-")",
      "date\t\(header.date?.description ?? "-")", "title\t\(header.title ?? "-")",
      "issuer\t\(header.issuer ?? "-")",
      "province\t\(header.province ?? "-")", "period\t\(period.joined(separator: " "))",
      "signer\t\(header.signer.authority ?? "-") / \(header.signer.position ?? "-") / \(header.signer.name ?? "-")",
    ].joined(separator: "\n") + "\n"
  }
}

/// A plan as text for a screen: `haidang plan extract --format table`.
package enum PlanTableText {
  package static func print(_ plan: PlanDocument) -> String {
    var output = StageText.header(plan.document) + "\n"
    output += plan.tasks.map(StageText.task).joined()
    if !plan.reporting.isEmpty { output += "\n" + plan.reporting.map(StageText.duty).joined() }
    for diagnostic in plan.diagnostics {
      output += "! \(diagnostic.place.map { "\($0.line): " } ?? "")\(diagnostic.message.vi)\n"
    }
    return output
  }
}
