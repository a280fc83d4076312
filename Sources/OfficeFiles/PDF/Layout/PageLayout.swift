import VietnameseText

/// One page in reading order.
struct PageLayout: Sendable {
  enum Item: Sendable {
    case line(TextPiece)
    case table(PrintedTable)
    /// Two columns with no line between.
    case columns(PrintedTable)

    var box: Box {
      switch self {
      case .line(let piece): piece.box
      case .table(let table), .columns(let table): table.box
      }
    }

    /// The text of the line or of each row.
    var texts: [String] {
      switch self {
      case .line(let piece): [piece.text]
      case .table(let table), .columns(let table): table.rows.map(\.text)
      }
    }
  }

  var number: Int
  var width: Double
  var height: Double
  var items: [Item]
  /// Text of electronic signature boxes.
  var signatures: [String]
  /// Signs in other directions that are no part of the text.
  var unreadTurned = 0
}

extension PageLayout {
  init(_ page: PageContent, fonts: FontTable) {
    number = page.number
    width = page.width
    height = page.height
    let drawn = Overlays.withoutSignatures(Overlays.withoutCovered(Run.runs(of: page.glyphs)))
    signatures = drawn.signatures
    var runs = drawn.runs
    var tables: [PrintedTable] = []
    var sideways = SidewaysText(page)
    for grid in RulingGrid.find(page.rules) {
      let table = PrintedTable(
        grid: grid, runs: runs, upright: sideways.texts(in: grid, fonts: fonts), fonts: fonts,
        page: page.number)
      guard let table else { continue }
      sideways.drop(in: grid)
      tables.append(table)
      runs = runs.flatMap { $0.outside(grid) }
    }
    let maker = PieceMaker(fonts: fonts, parting: 1.2)
    let pieces = LineClusters.lines(runs).flatMap { maker.pieces($0) }
      .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    items = tables.map { .table($0) }
    for band in Self.bands(pieces, between: tables) {
      let split = ColumnRegion.find(in: band)
      items += split.regions.flatMap { Self.items($0, page: page.number) }
      items += Self.lines(split.rest).map { .line($0) }
    }
    items.sort { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    let read = sideways.items(beside: page.glyphs.count, fonts: fonts)
    items += read.items
    unreadTurned = read.unread
  }

  /// Columns never reach over a table.
  private static func bands(_ pieces: [TextPiece], between tables: [PrintedTable]) -> [[TextPiece]] {
    let edges = tables.map(\.box.top).sorted()
    return Dictionary(grouping: pieces) { piece in edges.count { $0 < piece.box.top } }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// Pieces of one printed line come together again where no column parted them.
  static func lines(_ pieces: [TextPiece]) -> [TextPiece] {
    var lines: [TextPiece] = []
    for piece in pieces.sorted(by: { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }) {
      if let last = lines.last, abs(last.baseline - piece.baseline) <= 0.3 * min(last.size, piece.size) {
        lines[lines.count - 1] =
          last.box.left <= piece.box.left ? last.joined(with: piece) : piece.joined(with: last)
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  /// Letterhead and signature become a row of two cells; long columns are newspaper text, left before right.
  private static func items(_ region: ColumnRegion, page: Int) -> [Item] {
    let left = lines(region.left)
    let right = lines(region.right)
    guard min(left.count, right.count) <= 24 else { return (left + right).map { .line($0) } }
    let cells = [left, right].map { column in
      PrintedTable.Cell(
        paragraphs: paragraphs(column), isBold: column.allSatisfy(\.isBold),
        box: column.dropFirst().reduce(column.first?.box) { $0?.joined(with: $1.box) })
    }
    let row = PrintedTable.Row(
      cells: cells, page: page, printed: (left + right).map { SourceLine($0.text, page: page) })
    return [.columns(PrintedTable(columns: [], rows: [row], box: region.box))]
  }

  /// Lines stay apart, but an item of the list of recipients keeps its second line.
  private static func paragraphs(_ column: [TextPiece]) -> [String] {
    var paragraphs: [String] = []
    for piece in column {
      if piece.text == "NAM", let last = paragraphs.last, last.hasSuffix(" CHỦ NGHĨA VIỆT") {
        paragraphs[paragraphs.count - 1] = last + " NAM"
      } else if let last = paragraphs.last, let first = last.first, "-–+".contains(first),
        let end = last.last,
        !";.:".contains(end), !PrintedParagraphs.opens(piece.text)
      {
        paragraphs[paragraphs.count - 1] = PrintedParagraphs.join(last, piece.text)
      } else {
        paragraphs.append(piece.text)
      }
    }
    return paragraphs
  }
}

extension Run {
  /// What is left of the run outside a grid.
  func outside(_ grid: RulingGrid) -> [Run] {
    guard right > grid.box.left, left < grid.box.right, bottom > grid.box.top, top < grid.box.bottom else {
      return [self]
    }
    let rest = glyphs.filter { grid.cell(at: $0.middle, baseline - 0.3 * size) == nil }
    return Run(rest, order: order).map { [$0] } ?? []
  }
}
