/// The rows of a table of RTF: cells end at edges, and cells of different rows share the edges that lie close together.
struct RTFTable {
  struct Cell {
    var paragraphs: [StyledText] = []
    /// Twips from the left.
    var edge = 0
    var beginsDown = false
    var goesDown = false
    var goesAcross = false
  }

  private var rows: [[Cell]] = []
  /// Edges closer than this are one.
  private static let tolerance = 60

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ row: [Cell]) { if !row.isEmpty { rows.append(row) } }

  /// One entry a grid column; nil for a place that a merged cell covers.
  func grid() throws(UnreadableDocument) -> [[Table.Cell?]] {
    var edges: [Int] = []
    for edge in rows.flatMap({ $0.map(\.edge) }).sorted()
    where edge - (edges.last ?? .min / 2) > Self.tolerance {
      edges.append(edge)
    }
    guard edges.count <= 1024 else { throw .tooComplex }
    var grid = WordGrid()
    for row in rows {
      grid.beginRow(before: 0)
      var column = 0
      for cell in row {
        let end = (edges.lastIndex { $0 <= cell.edge + Self.tolerance } ?? column) + 1
        let spans = WordGrid.Spans(
          columns: max(1, end - column),
          vertical: cell.beginsDown ? .begins : cell.goesDown ? .goesOn : .none,
          horizontal: cell.goesAcross ? .goesOn : .none)
        try grid.add(cell.paragraphs, spans)
        column = max(column + 1, end)
      }
    }
    return grid.rows
  }
}
