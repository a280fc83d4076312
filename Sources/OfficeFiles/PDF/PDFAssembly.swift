import Core

/// Puts laid-out pages into the one shape that readers of plans take.
struct PDFAssembly {
  private var lines: [SourceLine] = []
  private var blocks: [Block] = []

  static func document(
    _ pages: [PageLayout], margins: [String], diagnostics: [Diagnostic]
  ) -> DocumentText {
    var assembly = PDFAssembly()
    for page in pages { assembly.add(page) }
    return DocumentText(
      lines: assembly.lines, blocks: assembly.blocks, margins: margins, diagnostics: diagnostics
    ).withoutContents
  }

  private mutating func add(_ page: PageLayout) {
    var note: TextPiece?
    for item in page.items {
      switch item {
      case .line(let piece):
        let place = addLine(piece.text, page.number)
        if piece.isNote, piece.box.top > 0.4 * page.height {
          blocks.append(Block(.footnote, piece.text, box: piece.box, place: place))
          note = piece
          continue
        }
        if let open = note, piece.goesOn(open) {
          blocks[blocks.count - 1].text = PrintedParagraphs.join(blocks[blocks.count - 1].text, piece.text)
          blocks[blocks.count - 1].place = blocks[blocks.count - 1].place.joined(with: place)
          note?.box = piece.box
          continue
        }
        note = nil
        blocks.append(
          Block(
            .line, piece.text, isBold: piece.isBold, isItalic: piece.isItalic, box: piece.box, place: place))
      case .table(let table), .columns(let table):
        note = nil
        add(table, box: item.box)
      }
    }
  }

  private mutating func add(_ table: PrintedTable, box: Box) {
    let rows = table.rows.map { row in
      let texts = row.cells.compactMap { $0?.text }.filter { !$0.isEmpty }
      let printed = row.printed ?? [SourceLine(texts.joined(separator: " | "), page: row.page)]
      let places = printed.map { addLine($0.text, $0.page ?? row.page) }
      let place = places.dropFirst().reduce(places.first) { $0?.joined(with: $1) }
      return Table.Row(
        cells: row.cells.map { cell in
          cell.map {
            Table.Cell(
              paragraphs: $0.paragraphs, columnSpan: $0.columnSpan, rowSpan: $0.rowSpan, isBold: $0.isBold)
          }
        }, place: place ?? SourcePlace(line: max(1, lines.count), page: row.page))
    }
    guard let first = rows.first else { return }
    let place = rows.dropFirst().reduce(first.place) { $0.joined(with: $1.place) }
    blocks.append(Block(.table(Table(rows: rows)), "", box: box, place: place))
  }

  private mutating func addLine(_ text: String, _ page: Int) -> SourcePlace {
    lines.append(SourceLine(text, page: page))
    return SourcePlace(line: lines.count, page: page)
  }
}

extension TextPiece {
  /// Whether a line is the next one of a footnote: right below, in letters as small.
  fileprivate func goesOn(_ note: TextPiece) -> Bool {
    abs(size - note.size) < 0.6 && box.top > note.box.top && box.top - note.box.bottom < 0.8 * size
  }
}
