/// A signature block cut by the page break comes together: the rest of the recipients, the name under the
/// title.
enum ColumnJoin {
  static func join(_ pages: inout [PageLayout]) {
    for page in pages.indices.dropFirst() {
      guard case .columns(var block)? = pages[page - 1].items.last, isSignature(block) else { continue }
      while case .line(let piece)? = pages[page].items.first,
        take(piece, into: &block, page: pages[page].number)
      {
        pages[page].items.removeFirst()
      }
      pages[page - 1].items[pages[page - 1].items.count - 1] = .columns(block)
    }
  }

  private static func isSignature(_ block: PrintedTable) -> Bool {
    block.rows.first?.cells.first??.paragraphs.first?.hasPrefix("Nơi nhận") ?? false
  }

  /// An item of the list stands at its left edge, a line of the signature is centred below the others.
  private static func take(_ piece: TextPiece, into block: inout PrintedTable, page: Int) -> Bool {
    guard block.rows.count == 1, block.rows[0].cells.count == 2, let list = block.rows[0].cells[0]?.box,
      let signature = block.rows[0].cells[1]?.box
    else { return false }
    let isItem = abs(piece.box.left - list.left) < 4 && piece.box.right < signature.left
    let isSigned =
      abs(piece.middle - (signature.left + signature.right) / 2) < 3 * piece.size
      && piece.box.left > (list.left + list.right) / 2
    guard isItem || isSigned else { return false }
    let column = isItem ? 0 : 1
    var paragraphs = block.rows[0].cells[column]?.paragraphs ?? []
    if isItem, let last = paragraphs.last, !PrintedParagraphs.opens(piece.text), last.hasPrefix("-") {
      paragraphs[paragraphs.count - 1] = PrintedParagraphs.join(last, piece.text)
    } else {
      paragraphs.append(piece.text)
    }
    block.rows[0].cells[column]?.paragraphs = paragraphs
    block.rows[0].printed?.append(SourceLine(piece.text, page: page))
    return true
  }
}
