import OfficeFiles

/// A title that stands in a box at the top: the box is opened, its other cells become the letterhead.
enum TitleInTable {
  /// The pieces with the box replaced by paragraphs, the title last; nil when no box near the top holds one.
  static func opened(_ pieces: [Piece]) -> [Piece]? {
    for (index, piece) in pieces.enumerated().prefix(6) {
      guard case .table(let table, let place) = piece else { continue }
      let cells = table.rows.flatMap { row in row.cells.compactMap { $0 } }
      guard let title = cells.first(where: isTitle) else { continue }
      let others = cells.filter { $0 != title }
      let paragraphs = (others + [title]).flatMap { cell in
        cell.paragraphs.map { text in
          Piece.paragraph(
            Paragraph(
              form: .plain, label: nil, body: Passage(text), isBold: cell.isBold, isItalic: false,
              place: place))
        }
      }
      return Array(pieces[..<index]) + paragraphs + Array(pieces[(index + 1)...])
    }
    return nil
  }

  private static func isTitle(_ cell: Table.Cell) -> Bool {
    cell.paragraphs.contains { text in
      guard let heading = DocumentTypes.heading(Passage(text)) else { return false }
      return heading.kind.mayHoldTasks
    }
  }
}
