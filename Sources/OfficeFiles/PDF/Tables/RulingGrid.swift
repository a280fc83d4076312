/// The cells that crossing ruling lines enclose.
struct RulingGrid: Sendable {
  struct Cell: Hashable, Sendable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  /// Edges from left to right and from top to bottom.
  var columns: [Double]
  var rows: [Double]
  var cells: [Cell] = []
  /// Index into `cells` for each grid place, row by row.
  private var owners: [Int] = []

  var columnCount: Int { columns.count - 1 }
  var rowCount: Int { rows.count - 1 }
  var box: Box {
    Box(left: columns.first ?? 0, top: rows.first ?? 0, right: columns.last ?? 0, bottom: rows.last ?? 0)
  }

  /// Index of the cell that holds a point.
  func cell(at x: Double, _ y: Double) -> Int? {
    guard let column = Self.place(of: x, in: columns), let row = Self.place(of: y, in: rows) else {
      return nil
    }
    return owners[row * columnCount + column]
  }

  private static func place(of value: Double, in edges: [Double]) -> Int? {
    guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
    var low = 0
    var high = edges.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}

extension RulingGrid {
  /// More lines than this are a drawing.
  private static let mostLines = 1500
  private static let mostPlaces = 40_000

  /// All tables of a page with at least two columns, from the top; grids inside other grids are left out.
  static func find(_ rules: [Rule]) -> [RulingGrid] {
    let level = RulingLines(rules.filter(\.isHorizontal)).parted
    let upright = RulingLines(rules.filter { !$0.isHorizontal }).parted
    guard level.count >= 2, !upright.isEmpty, level.count + upright.count <= mostLines else { return [] }
    var groups = DisjointSets(level.count + upright.count)
    for (row, line) in level.enumerated() {
      for (column, other) in upright.enumerated() {
        let crosses =
          other.position >= line.start - 3 && other.position <= line.end + 3
          && line.position >= other.start - 3
          && line.position <= other.end + 3
        if crosses { groups.unite(row, level.count + column) }
      }
    }
    let members = Dictionary(grouping: 0..<(level.count + upright.count), by: { groups.root($0) })
    let grids = members.values.compactMap { group in
      grid(
        level: group.filter { $0 < level.count }.map { level[$0] },
        upright: group.filter { $0 >= level.count }.map { upright[$0 - level.count] })
    }.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    return grids.filter { grid in
      !grids.contains { other in
        other.area > grid.area && grid.box.left >= other.box.left - 1 && grid.box.right <= other.box.right + 1
          && grid.box.top >= other.box.top - 1 && grid.box.bottom <= other.box.bottom + 1
      }
    }
  }

  private var area: Double { (box.right - box.left) * (box.bottom - box.top) }

  private static func grid(level: [RulingLines.Line], upright: [RulingLines.Line]) -> RulingGrid? {
    guard level.count >= 2, !upright.isEmpty else { return nil }
    let left = min(level.map(\.start).min() ?? 0, upright.map(\.position).min() ?? 0)
    let right = max(level.map(\.end).max() ?? 0, upright.map(\.position).max() ?? 0)
    let top = min(upright.map(\.start).min() ?? 0, level.map(\.position).min() ?? 0)
    let bottom = max(upright.map(\.end).max() ?? 0, level.map(\.position).max() ?? 0)
    let columns = edges(upright.map(\.position) + [left, right], apart: 4)
    let rows = edges(level.map(\.position) + [top, bottom], apart: 4)
    guard columns.count >= 3, rows.count >= 2, columns.count <= 100, columns.count * rows.count <= mostPlaces
    else {
      return nil
    }
    var grid = RulingGrid(columns: columns, rows: rows)
    grid.mergePlaces(level: level, upright: upright)
    return grid
  }

  private static func edges(_ positions: [Double], apart: Double) -> [Double] {
    positions.sorted().reduce(into: []) { edges, position in
      if let last = edges.last, position - last < apart { return }
      edges.append(position)
    }
  }

  /// Places with no line between them are one cell, if together they make a rectangle.
  private mutating func mergePlaces(level: [RulingLines.Line], upright: [RulingLines.Line]) {
    var sets = DisjointSets(rowCount * columnCount)
    let walls = columns.map { edge in upright.filter { abs($0.position - edge) < 4 } }
    let floors = rows.map { edge in level.filter { abs($0.position - edge) < 4 } }
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        let place = row * columnCount + column
        if column + 1 < columnCount,
          !walls[column + 1].contains(where: { $0.covers(rows[row], rows[row + 1]) })
        {
          sets.unite(place, place + 1)
        }
        if row + 1 < rowCount,
          !floors[row + 1].contains(where: { $0.covers(columns[column], columns[column + 1]) })
        {
          sets.unite(place, place + columnCount)
        }
      }
    }
    owners = Array(repeating: -1, count: rowCount * columnCount)
    for group in Dictionary(grouping: owners.indices, by: { sets.root($0) }).values.sorted(by: {
      $0[0] < $1[0]
    }) {
      add(group)
    }
  }

  private mutating func add(_ group: [Int]) {
    let rowNumbers = group.map { $0 / columnCount }
    let columnNumbers = group.map { $0 % columnCount }
    let row = rowNumbers.min() ?? 0
    let column = columnNumbers.min() ?? 0
    let height = (rowNumbers.max() ?? row) - row + 1
    let width = (columnNumbers.max() ?? column) - column + 1
    if height * width == group.count {
      for place in group { owners[place] = cells.count }
      cells.append(Cell(row: row, column: column, rowSpan: height, columnSpan: width))
    } else {
      for place in group {
        owners[place] = cells.count
        cells.append(Cell(row: place / columnCount, column: place % columnCount, rowSpan: 1, columnSpan: 1))
      }
    }
  }
}

/// Union-find with path halving.
struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func unite(_ first: Int, _ second: Int) {
    parents[root(first)] = root(second)
  }
}
