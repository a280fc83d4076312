/// Text of a page that runs in other directions than the rest: heads of narrow columns, and whole tables that are set
/// sideways on an upright page.
struct SidewaysText {
  private var page: PageContent

  init(_ page: PageContent) {
    self.page = page
  }

  /// What stands in the cells of an upright table, by the place of the cell.
  func texts(in grid: RulingGrid, fonts: FontTable) -> [Int: [String]] {
    var groups: [Int: [TurnedGlyph]] = [:]
    for sign in page.turned {
      if let cell = grid.cell(at: sign.place.x, sign.place.y) { groups[cell, default: []].append(sign) }
    }
    return groups.mapValues { signs in
      QuarterTurn.allCases.flatMap { direction in
        let lines = Self.pieces(signs.filter { $0.direction == direction }.map(\.glyph), fonts)
        return PrintedParagraphs.paragraphs(of: lines, right: .infinity)
      }
    }
  }

  mutating func drop(in grid: RulingGrid) {
    page.turned.removeAll { grid.cell(at: $0.place.x, $0.place.y) != nil }
  }

  private static func pieces(_ glyphs: [Glyph], _ fonts: FontTable) -> [TextPiece] {
    guard !glyphs.isEmpty else { return [] }
    return LineClusters.lines(Run.runs(of: glyphs)).flatMap { PieceMaker(fonts: fonts).pieces($0) }
  }

  /// Whole tables, and text that is more than half as much as the page's other text. The rest is stamped or printed on
  /// the edge: it is counted only.
  func items(beside level: Int, fonts: FontTable) -> (items: [PageLayout.Item], unread: Int) {
    var items: [PageLayout.Item] = []
    var unread = 0
    for direction in QuarterTurn.allCases {
      let turned = page.turned(direction)
      guard !turned.glyphs.isEmpty else { continue }
      let layout = PageLayout(turned, fonts: fonts)
      let isText = level == 0 || turned.glyphs.count > 40 && turned.glyphs.count * 2 > level
      let hasTable = layout.items.contains { if case .table = $0 { true } else { false } }
      if isText || hasTable { items += layout.items } else { unread += turned.glyphs.count }
    }
    return (items, unread)
  }
}
