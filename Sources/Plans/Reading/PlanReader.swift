import AgencyNames
import Core
import OfficeFiles

/// Reads a plan: a line of typed stages, each of which can be dumped alone.
package enum PlanReader {
  package static func read(_ text: DocumentText) -> PlanDocument {
    let reading = PlanReading(text)
    return examined(reading.plan(), reading)
  }

  /// The same for documents of strangers, of which nothing is made when they have more than `mostTasks` tasks.
  package static func read(_ text: DocumentText, mostTasks: Int) throws(TooManyTasks) -> PlanDocument {
    let reading = PlanReading(text)
    let plan = reading.plan(mostTasks: mostTasks)
    guard plan.tasks.count <= mostTasks else { throw TooManyTasks(limit: mostTasks) }
    return examined(plan, reading)
  }

  private static func examined(_ plan: PlanDocument, _ reading: PlanReading) -> PlanDocument {
    var plan = plan
    var diagnosis = Diagnosis()
    diagnosis.examine(plan, reading)
    plan.diagnostics += diagnosis.diagnostics
    return plan
  }

  /// Codes of findings that follow from the names and the time of a task: whoever keeps tasks that people correct asks for
  /// these anew.
  package static let changingFindings = Diagnosis.changing

  /// Names in a plan which the directory does not know; throws what reading the directory throws.
  package static func unknownNames(
    in plan: PlanDocument, _ directory: DirectoryNames
  ) throws -> [Diagnostic] {
    var diagnosis = Diagnosis()
    try diagnosis.unknownNames(plan, directory)
    return diagnosis.diagnostics
  }
}

/// One reading, stage by stage.
struct PlanReading {
  let text: DocumentText
  let pieces: [Piece]
  let footnotes: [Paragraph]
  let parts: Parts
  let bodyPassages: [Passage]
  /// The outlines of the parts that may hold tasks.
  let outlines: [PartOutline]

  init(_ text: DocumentText) {
    self.text = text
    (pieces, footnotes) = JoinLines.run(text)
    parts = PartCutter.cut(pieces)
    bodyPassages = pieces.compactMap { piece in
      if case .paragraph(let paragraph) = piece { return paragraph.body }
      return nil
    }
    outlines = Self.outlines(parts)
  }

  /// - Parameter mostTasks: With more tasks than this the reading stops; the plan then holds some more, not all.
  func plan(mostTasks: Int = .max) -> PlanDocument {
    var header = HeaderReader.read(parts, body: bodyPassages)
    let closing = ClosingReader.read(parts.closing)
    header.signer = closing.signer
    let planYear = header.period.from == header.period.to ? header.period.to : nil
    let citing = citations(own: header.number)
    var reporting = ReportingCollector()
    var drafts: [TaskDraft] = []
    if PlanPresence.holdsPlan(parts, outlines.map(\.outline)) {
      for entry in outlines {
        var collector = TaskCollector(
          entry.outline, prefix: entry.prefix, origin: entry.part.kind == .annex ? .annex : .body,
          planYear: planYear, mostTasks: mostTasks, introduction: introduction(entry.part))
        collector.run()
        drafts += collector.drafts
        guard drafts.count <= mostTasks else { break }
        if entry.part.kind != .annex { reporting.scan(entry.outline, kinds: collector.kinds) }
      }
    }
    return PlanDocument(
      document: header, citations: citing.citations, legalBases: citing.bases, tasks: drafts.map(\.task),
      reporting: reporting.distinct(), recipients: closing.recipients, diagnostics: text.diagnostics)
  }

  private static let orders: Set<String> = ["Công văn", "Công điện", "Chỉ thị", "Thông báo"]

  /// Whom a letter or directive addresses: they act where an item names nobody.
  private func introduction(_ part: Parts.Part) -> IntroductionRule.Introduction? {
    guard part.kind == .main, let type = parts.type, Self.orders.contains(type.name) else { return nil }
    return part.preamble.last.flatMap { IntroductionRule.ordered($0.body) }
  }

  struct PartOutline {
    var part: Parts.Part
    var outline: Outline
    var prefix: String
  }

  private static func outlines(_ parts: Parts) -> [PartOutline] {
    let hasAttached = parts.parts.contains { $0.kind == .attached }
    let annexes = parts.parts.filter { $0.kind == .annex }.count
    var annex = 0
    return parts.parts.compactMap { part in
      if part.kind == .annex { annex += 1 }
      // A decision that promulgates an attached plan holds no task of it.
      if part.kind == .main, hasAttached { return nil }
      if part.kind == .annex, !AnnexRule.mayHoldTasks(part) { return nil }
      let prefix = part.kind == .annex ? annexes > 1 ? "PL\(annex)" : "PL" : ""
      return PartOutline(part: part, outline: Outline.build(part.pieces), prefix: prefix)
    }
  }

  private func citations(own: String?) -> (citations: [Citation], bases: [String]) {
    var finder = CitationFinder(own: own)
    var bases: [Int] = []
    let preambles = Set(parts.parts.filter { $0.kind == .main }.flatMap { $0.preamble.map(\.place) })
    func scan(_ paragraph: Paragraph) {
      let found = finder.scan(paragraph.body, paragraph.place)
      guard preambles.contains(paragraph.place) else { return }
      for index in found where !bases.contains(index) { bases.append(index) }
    }
    let letterheadEnd = parts.parts.first?.title.first?.place
    for piece in pieces {
      switch piece {
      case .paragraph(let paragraph):
        if let letterheadEnd, paragraph.place < letterheadEnd { continue }
        scan(paragraph)
      case .table(let table, let place):
        if let letterheadEnd, place < letterheadEnd { continue }
        for row in table.rows {
          for case .some(let cell) in row.cells { finder.scan(Passage(cell.text), row.place) }
        }
      }
    }
    for footnote in footnotes { scan(footnote) }
    return (finder.citations, bases.map { finder.citations[$0].number })
  }
}
