import OfficeFiles

/// An official letter ("công văn") names no kind of document: it says its matter behind "V/v" and whom it is sent to
/// behind "Kính gửi".
enum LetterRule {
  private static let matter = PhraseSet("v/v|về việc")
  private static let addressed: Phrase = "kính gửi"
  static let kind = DocumentTypes.kinds.first { $0.name == "Công văn" }

  /// The piece that begins with "Kính gửi", near the top; nil when the document is no letter.
  static func addressees(_ pieces: [Piece]) -> Int? {
    pieces.prefix(40).firstIndex { piece in
      switch piece {
      case .paragraph(let paragraph): addressed.matches(paragraph.body, at: 0)
      case .table(let table, _): cells(table).contains { addressed.matches(Passage($0), at: 0) }
      }
    }
  }

  /// The matter as printed in the letterhead, which goes on in the lines below up to the dateline.
  static func title(_ letterhead: [String]) -> String? {
    guard let first = letterhead.firstIndex(where: { matter.match(Passage($0), at: 0) > 0 }) else {
      return nil
    }
    var lines: [String] = []
    for line in letterhead[first...] {
      let passage = Passage(line)
      // A number at the beginning of a line is in capitals and goes on.
      let isCapitals = passage.isInCapitals && DocumentNumber.read(passage, at: 0) == nil
      if !lines.isEmpty, Dateline.read(passage) != nil || isCapitals { break }
      lines.append(lines.isEmpty ? passage.tail(from: matter.match(passage, at: 0)) : line)
    }
    return TextTrim.item(lines.joined(separator: " "))
  }

  private static func cells(_ table: Table) -> [String] {
    table.rows.flatMap { row in row.cells.compactMap { $0 }.flatMap(\.paragraphs) }
  }
}
