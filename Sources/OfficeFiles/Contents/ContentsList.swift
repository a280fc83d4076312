import Core

/// Finds tables of contents that were typed, pasted or printed, and takes them out: their lines name what stands
/// further on, and would be read as tasks of the plan.
///
/// A line of it ends in a page. That alone says little; it is a list of contents when "Mục lục" stands above it, when
/// dots lead to its pages, or when its titles come again further on.
struct ContentsList {
  private let blocks: [Block]
  /// The last block that begins with a title, by its key.
  private let places: [String: Int]

  /// Returns whether there was one.
  static func remove(from blocks: inout [Block]) -> Bool {
    guard blocks.contains(where: { mayBelong($0) }) else { return false }
    let list = ContentsList(blocks)
    let ranges = list.ranges()
    for range in ranges.reversed() { blocks.removeSubrange(range) }
    return !ranges.isEmpty
  }

  private init(_ blocks: [Block]) {
    self.blocks = blocks
    var places: [String: Int] = [:]
    for (index, block) in blocks.enumerated() where !block.text.isEmpty {
      places[ContentsTitle.key(ContentsEntry(block.text) == nil ? block.text : "")] = index
    }
    self.places = places
  }

  private static func mayBelong(_ block: Block) -> Bool {
    if case .table(let table) = block.kind { return table.rows.count >= 1 && endsInPages(table) }
    return ContentsEntry(block.text) != nil || ContentsTitle.isHeading(block.text)
  }

  private func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < blocks.count {
      let found = look(at: index)
      if found.isList { ranges.append(index..<found.end) }
      // What was looked at and is no list is not looked at again from its middle: time grows with the text only.
      index = max(index + 1, found.end)
    }
    return ranges
  }

  /// Whether a list begins at a block, and the end of what was looked at.
  private func look(at start: Int) -> (isList: Bool, end: Int) {
    if ContentsTitle.isHeading(blocks[start].text) {
      return run(from: start + 1, isHeaded: true).map { (true, $0.end) } ?? (false, start)
    }
    guard entries(of: blocks[start]) != nil, let run = run(from: start, isHeaded: false) else {
      return (false, start)
    }
    let found = run.entries
    let again = found.count { recurs($0.title, after: run.end - 1) }
    let led = found.count(where: \.hasLeader)
    let isList =
      found.count >= 3 && (again >= 2 && again * 2 >= found.count || led >= 4 && led * 2 > found.count)
    return (isList, run.end)
  }

  private func recurs(_ title: String, after index: Int) -> Bool {
    title.count > 3 && (places[title] ?? -1) > index
  }

  /// The entries from a block on, with the lines between them that they go over.
  private func run(from start: Int, isHeaded: Bool) -> (entries: [ContentsEntry], end: Int)? {
    var found: [ContentsEntry] = []
    var titles: Set<String> = []
    var page = 0
    var end = start
    var index = start
    while index < blocks.count, index - end <= (isHeaded ? 2 : 1) {
      if let entries = entries(of: blocks[index]), entries.allSatisfy({ $0.page >= page }),
        isHeaded || entries.count > 1 || entries[0].hasLeader || recurs(entries[0].title, after: index)
      {
        found += entries
        titles.formUnion(entries.map(\.title))
        page = entries.last?.page ?? page
        end = index + 1
      } else if case .table = blocks[index].kind {
        break
      } else if titles.contains(ContentsTitle.key(blocks[index].text)) {
        break
      } else if isHeaded,
        ContentsTitle.isColumnHead(blocks[index].text) || isTitleOnly(blocks[index], at: index)
      {
        titles.insert(ContentsTitle.key(blocks[index].text))
        end = index + 1
      }
      index += 1
    }
    return end > start ? (found, end) : nil
  }

  /// A title without a page, as lists of links have it: all of it comes again.
  private func isTitleOnly(_ block: Block, at index: Int) -> Bool {
    recurs(ContentsTitle.key(block.text), after: index)
  }

  /// A line's entry, or those of a table.
  private func entries(of block: Block) -> [ContentsEntry]? {
    guard case .table(let table) = block.kind else { return ContentsEntry(block.text).map { [$0] } }
    guard Self.endsInPages(table) else { return nil }
    return Self.rows(of: table).compactMap { row in
      Int(row.last ?? "").map {
        ContentsEntry(
          title: ContentsTitle.key(row.dropLast().joined(separator: " ")), page: $0, hasLeader: false)
      }
    }
  }

  /// Whether the last cell of each row, but for a head, is a page, and pages go up.
  private static func endsInPages(_ table: Table) -> Bool {
    var rows = rows(of: table)
    let isHeaded = rows.first?.last.map { ContentsTitle.isColumnHead($0) } ?? false
    if isHeaded { rows.removeFirst() }
    let pages = rows.map { row in row.count >= 2 ? Int(row.last ?? "") : nil }
    guard pages.count >= 2, pages.allSatisfy({ $0.map { (1...999).contains($0) } ?? false }) else {
      return false
    }
    return zip(pages, pages.dropFirst()).allSatisfy { ($0 ?? 0) <= ($1 ?? 0) }
  }

  /// The filled cells of each row; two columns of lines side by side are as many rows.
  private static func rows(of table: Table) -> [[String]] {
    if table.rows.count == 1, let row = table.rows.first, row.cells.count == 2, let left = row.cells[0],
      let right = row.cells[1], left.paragraphs.count == right.paragraphs.count
    {
      return zip(left.paragraphs, right.paragraphs).map { [$0, $1] }
    }
    return table.rows.map { row in row.cells.compactMap { $0?.text }.filter { !$0.isEmpty } }
  }
}

extension DocumentText {
  /// The same without tables of contents; the readable source keeps them.
  var withoutContents: DocumentText {
    var text = self
    guard ContentsList.remove(from: &text.blocks), !text.blocks.isEmpty else { return self }
    if !text.diagnostics.contains(where: { $0.code == Diagnostic.contentsLeftOut.code }) {
      text.diagnostics.append(.contentsLeftOut)
    }
    return text
  }
}
