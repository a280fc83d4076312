import Core

/// Puts blocks and readable lines together for formats without lines of their own: one line a paragraph or table row.
struct DocumentAssembly {
  private(set) var lines: [SourceLine] = []
  private(set) var blocks: [Block] = []
  var diagnostics: [Diagnostic] = []
  private var cells = 0
  private let limits: ReadingLimits

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  mutating func add(_ kind: Block.Kind, _ text: StyledText) {
    add(kind, text.text, isBold: text.isBold, isItalic: text.isItalic)
  }

  mutating func add(_ kind: Block.Kind, _ text: String, isBold: Bool = false, isItalic: Bool = false) {
    guard !text.isEmpty, !MarkdownMarks.isRule(text.utf8) else { return }
    lines.append(SourceLine(text))
    blocks.append(
      Block(kind, text, isBold: isBold, isItalic: isItalic, place: SourcePlace(line: lines.count)))
  }

  /// Adds a table of rows that may differ in width; rows without any text are kept, tables without any are not.
  mutating func add(rows: [[Table.Cell?]]) throws(UnreadableDocument) {
    let width = rows.reduce(0) { max($0, $1.count) }
    guard width > 0, rows.contains(where: { row in row.contains { $0?.paragraphs.isEmpty == false } }) else {
      return
    }
    guard width <= limits.columns, rows.count <= (limits.cells - cells) / width else { throw .tooComplex }
    cells += width * rows.count
    let first = lines.count + 1
    let table = Table(
      rows: rows.map { row in
        lines.append(SourceLine(row.compactMap { $0?.text }.joined(separator: " | ")))
        let missing = Array(repeating: Table.Cell?.some(Table.Cell(paragraphs: [])), count: width - row.count)
        return Table.Row(cells: row + missing, place: SourcePlace(line: lines.count))
      })
    blocks.append(Block(.table(table), "", place: SourcePlace(line: first, endLine: lines.count)))
  }

  /// Adds all that another file says.
  mutating func add(_ text: DocumentText) throws(UnreadableDocument) {
    for block in text.blocks {
      if case .table(let table) = block.kind {
        try add(rows: table.rows.map(\.cells))
      } else {
        add(block.kind, block.text, isBold: block.isBold, isItalic: block.isItalic)
      }
    }
    for diagnostic in text.diagnostics where !diagnostics.contains(where: { $0.code == diagnostic.code }) {
      var note = diagnostic
      note.place = nil
      diagnostics.append(note)
    }
  }

  /// Says once what a reader should know.
  mutating func note(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(where: { $0.code == diagnostic.code }) { diagnostics.append(diagnostic) }
  }

  func document() throws(UnreadableDocument) -> DocumentText {
    guard !blocks.isEmpty else { throw .empty }
    guard lines.count <= limits.lines else { throw .tooManyLines(limits.lines) }
    return DocumentText(lines: lines, blocks: blocks, diagnostics: diagnostics).withoutContents
  }
}
