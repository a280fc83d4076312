import Core
import VietnameseText

/// Tables in plain text whose columns are kept apart by spaces, as programs print them that turn pages into text. Below a
/// line such as "TT   Nội dung   Cơ quan chủ trì   Thời gian", a row begins where the first column holds something; what
/// stands below it is the rest of its cells.
extension TextReader {
  /// Lines without text between two rows: the foot of a page and the head of the next.
  private static let mostBlank = 10

  mutating func spaceTable(at first: Int) throws(UnreadableDocument) -> FoundTable? {
    guard lines.opensSpaceTable(first),
      var columns = SpaceColumns(header: lines.spacedPieces(first), most: limits.columns)
    else { return nil }
    var rows = [SpaceRow(cells: columns.header, lines: first...first)]
    var line = first + 1
    while line < lines.count, line - rows[rows.count - 1].lines.upperBound <= Self.mostBlank {
      defer { line += 1 }
      guard !lines.isBlank(line) else { continue }
      let pieces = lines.spacedPieces(line)
      if columns.isPageNumber(pieces) { continue }
      guard let cells = columns.cells(pieces) else { break }
      if cells[0].isEmpty, !columns.isTitle(pieces) {
        rows[rows.count - 1].add(cells, line)
      } else {
        rows.append(SpaceRow(cells: cells, lines: line...line))
        guard rows.count <= limits.cells / columns.count else { throw .tooComplex }
      }
    }
    let end = rows[rows.count - 1].lines.upperBound + 1
    noTableBefore = end
    guard rows.dropFirst().count(where: { $0.filled >= 3 }) >= 2 else { return nil }
    let table = Table(
      rows: rows.map { row in
        Table.Row(
          cells: row.cells.map { Table.Cell(paragraphs: $0.isEmpty ? [] : [$0]) },
          place: lines.place(row.lines.lowerBound, to: row.lines.upperBound))
      })
    return FoundTable(table: table, end: end)
  }
}

/// A row on its way: one text a column, and the lines that it takes.
private struct SpaceRow {
  var cells: [String]
  var lines: ClosedRange<Int>

  var filled: Int { cells.count { !$0.isEmpty } }

  mutating func add(_ rest: [String], _ line: Int) {
    for (column, text) in rest.enumerated() where !text.isEmpty {
      cells[column] += cells[column].isEmpty ? text : " " + text
    }
    lines = lines.lowerBound...line
  }
}

/// What stands together on a line, between two spaces or more.
struct SpacedPiece {
  var text: String
  /// In letters from the beginning of the line.
  var span: Range<Int>
}

/// Where the columns of a table stand, as far as the rows so far have shown it.
private struct SpaceColumns {
  let header: [String]
  private var spans: [Range<Int>]

  var count: Int { spans.count }

  /// Nil for a line that heads no table of numbered rows.
  init?(header pieces: [SpacedPiece], most: Int) {
    guard pieces.count >= 3, pieces.count <= most else { return nil }
    header = pieces.map(\.text)
    spans = pieces.map(\.span)
  }

  /// "4" in the middle of the foot of a page.
  func isPageNumber(_ pieces: [SpacedPiece]) -> Bool {
    pieces.count == 1 && pieces[0].span.lowerBound > spans[0].upperBound + 1
      && pieces[0].text.utf8.allSatisfy { (0x30...0x39).contains($0) } && pieces[0].text.utf8.count <= 4
  }

  /// A line over several columns that names a group of rows: "A. NHIỆM VỤ CHUNG".
  func isTitle(_ pieces: [SpacedPiece]) -> Bool {
    pieces.count == 1 && overlapped(pieces[0].span).count > 1 && pieces[0].text.count <= 100
      && pieces[0].text == pieces[0].text.uppercased()
  }

  /// The texts of a line, one a column; nil when it does not keep to the columns.
  mutating func cells(_ pieces: [SpacedPiece]) -> [String]? {
    guard pieces.count <= count else { return nil }
    var cells = Array(repeating: "", count: count)
    if isTitle(pieces) || isNumberedTitle(pieces) {
      if pieces.count > 1 { cells[0] = pieces[0].text }
      cells[1] = pieces[pieces.count - 1].text
      return cells
    }
    for piece in pieces.flatMap(apart) {
      let found = overlapped(piece.span)
      guard found.count < 2 else { return nil }
      let column = found.first ?? nearest(piece.span)
      guard cells[column].isEmpty else { return nil }
      cells[column] = piece.text
      let start = min(spans[column].lowerBound, piece.span.lowerBound)
      spans[column] = start..<max(spans[column].upperBound, piece.span.upperBound)
    }
    return cells
  }

  /// "II   Cải cách thể chế, tổ chức bộ máy và chế độ công vụ" may reach into the next column.
  private func isNumberedTitle(_ pieces: [SpacedPiece]) -> Bool {
    pieces.count == 2 && overlapped(pieces[0].span).first == 0 && pieces[0].text.utf8.count <= 6
      && pieces[1].span.lowerBound < spans[2].lowerBound - 8 && overlapped(pieces[1].span).count > 1
  }

  private func overlapped(_ span: Range<Int>) -> [Int] { spans.indices.filter { spans[$0].overlaps(span) } }

  private func nearest(_ span: Range<Int>) -> Int {
    let distances = spans.map { max($0.lowerBound - span.upperBound, span.lowerBound - $0.upperBound) }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(letters))
  }

  /// Two cells that came so close that one space parts them.
  private func apart(_ piece: SpacedPiece) -> [SpacedPiece] {
    let found = overlapped(piece.span)
    guard found.count == 2, let left = found.first, let right = found.last, right == left + 1,
      spans[left].upperBound < spans[right].lowerBound
    else { return [piece] }
    let letters = Array(piece.text.unicodeScalars)
    let gap = spans[left].upperBound..<spans[right].lowerBound
    guard
      let split = letters.indices.first(where: {
        letters[$0] == " " && gap.contains(piece.span.lowerBound + $0)
      })
    else { return [piece] }
    let middle = piece.span.lowerBound + split
    return [
      SpacedPiece(text: Self.text(letters[..<split]), span: piece.span.lowerBound..<middle),
      SpacedPiece(text: Self.text(letters[(split + 1)...]), span: middle + 1..<piece.span.upperBound),
    ]
  }
}

extension TextLines {
  private static let indexHeads: Set<String> = ["tt", "stt", "so tt", "so"]

  /// Whether a line begins like the head of a table with numbered rows.
  func opensSpaceTable(_ line: Int) -> Bool {
    let range = trimmed(line)
    let opening = bytes[range].prefix(16)
    guard range.count > 20,
      let gap = opening.indices.dropLast().first(where: { opening[$0] == 0x20 && opening[$0 + 1] == 0x20 })
    else { return false }
    return Self.indexHeads.contains(Folding.fold(String(decoding: opening[..<gap], as: UTF8.self)))
  }

  /// The pieces of a line that two spaces or more part.
  func spacedPieces(_ line: Int) -> [SpacedPiece] {
    var pieces: [SpacedPiece] = []
    var text = String.UnicodeScalarView()
    var start = 0
    var blanks = 0
    func put() {
      if !text.isEmpty { pieces.append(SpacedPiece(text: String(text), span: start..<start + text.count)) }
    }
    for (index, letter) in String(decoding: bytes[ranges[line]], as: UTF8.self).unicodeScalars.enumerated() {
      guard letter != " ", letter != "\u{A0}" else {
        blanks += 1
        continue
      }
      if blanks > 1 || text.isEmpty {
        put()
        text = String.UnicodeScalarView()
        start = index
      } else if blanks == 1 {
        text.append(" ")
      }
      blanks = 0
      text.append(letter)
    }
    put()
    return pieces
  }
}
