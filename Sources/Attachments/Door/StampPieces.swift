import Core
import OfficeFiles
import VietnameseText

/// The places where a stamp may stand: lines of the head of the first page, taken apart where a tab, a cell or wide
/// space parts them.
enum StampPieces {
  /// Lines of text and rows of a letterhead that count as its head.
  private static let mostLines = 60
  /// Columns and rows of a letterhead; a larger table is a list, whose cells may well say "MẬT".
  private static let mostColumns = 3
  private static let mostRows = 8
  /// The letterhead stands among the first blocks; a box of one cell may stand anywhere in the head.
  private static let letterheadBlocks = 4

  /// One entry a line, each the pieces beside each other on it.
  static func head(of text: DocumentText) -> [[String]] {
    var lines: [[String]] = []
    for (index, block) in text.blocks.enumerated() where lines.count < mostLines {
      guard (block.place.page ?? 1) <= 1 else { break }
      if case .table(let table) = block.kind {
        if index < letterheadBlocks || table.rows.allSatisfy({ $0.cells.count == 1 }) {
          lines += cells(of: table)
        }
      } else {
        for line in block.place.line...max(block.place.line, block.place.endLine)
        where text.lines.indices.contains(line - 1) {
          let found = pieces(text.lines[line - 1].text)
          if !found.isEmpty { lines.append(found) }
        }
      }
    }
    return Array(lines.prefix(mostLines))
  }

  /// Each paragraph of each cell is a line of its own, under the one above it in its cell.
  private static func cells(of table: Table) -> [[String]] {
    guard table.rows.count <= mostRows, table.rows.allSatisfy({ $0.cells.count <= mostColumns }) else {
      return []
    }
    var lines: [[String]] = []
    for row in table.rows {
      let cells = row.cells.compactMap(\.self)
      // A label and its value beside each other.
      if cells.count == 2, cells.allSatisfy({ $0.paragraphs.count == 1 }) {
        lines.append(cells.flatMap { pieces($0.text) })
      } else {
        for cell in cells { lines += cell.paragraphs.map(pieces).filter { !$0.isEmpty } + [[""]] }
      }
    }
    return lines
  }

  /// What stands on one line, parted by tabs, bars or two spaces, without frames and marks around it.
  static func pieces(_ line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var blanks = 0
    func put() {
      let bare = bare(piece)
      if !bare.isEmpty { pieces.append(bare) }
      piece = ""
    }
    for sign in line.composed {
      let isBlank = sign == " " || sign == "\u{A0}"
      blanks = isBlank ? blanks + 1 : 0
      // Spaced letters ("M  Ậ  T") hold together: one letter between wide spaces ends nothing.
      if sign == "\t" || sign == "|" || sign == "│" || (blanks == 2 && !endsInSingleLetter(piece)) { put() }
      piece.append(sign)
    }
    put()
    return pieces
  }

  private static func endsInSingleLetter(_ text: String) -> Bool {
    let word = text.split(whereSeparator: \.isWhitespace).last
    return word.map { $0.count == 1 && $0.allSatisfy(\.isLetter) } ?? false
  }

  /// Without frames, brackets and marks of Markdown around it.
  static func bare(_ text: String) -> String {
    let trimmed = text.drop { !$0.isLetter && !$0.isNumber && $0 != "☐" && $0 != "☑" && $0 != "☒" }
    var end = trimmed.endIndex
    while end > trimmed.startIndex {
      let sign = trimmed[trimmed.index(before: end)]
      if sign.isLetter || sign.isNumber || sign == ":" { break }
      end = trimmed.index(before: end)
    }
    return String(trimmed[..<end])
  }
}
