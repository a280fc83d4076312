import Markup

/// What headers and footers of a Word document say, their tables and text boxes included.
enum WordMargins {
  /// Parts of one document that are looked at, and paragraphs that are kept.
  private static let mostParts = 24
  private static let mostParagraphs = 200

  static func read(_ package: WordPackage, _ body: WordWalk) throws(UnreadableDocument) -> [String] {
    var texts: [String] = []
    for part in try package.margins(most: mostParts) {
      guard let root = part.first("w:hdr") ?? part.first("w:ftr") else { continue }
      var walk = body.apart(root)
      try walk.blocks(in: root)
      walk.finishParagraph()
      for block in walk.output.blocks {
        let found: [String]
        if case .table(let table) = block.kind {
          found = table.rows.flatMap { $0.cells.flatMap { $0?.paragraphs ?? [] } }
        } else {
          found = [block.text]
        }
        for text in found where texts.count < mostParagraphs && !texts.contains(text) { texts.append(text) }
      }
    }
    return texts
  }
}
