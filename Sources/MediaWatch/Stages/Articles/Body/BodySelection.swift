import Markup

/// Which blocks of the container are the article's text, with the lead before it.
struct BodySelection {
  private struct Choice {
    var place: Int
    var isKept: Bool
    var isInTable = false
    var isInItem = false
    /// A lead that stands before the container.
    var isLead = false
  }

  private let page: PageBlocks
  private let container: BodyContainer
  private let titles: [[UInt8]]
  private let end: Int
  private var choices: [Choice] = []

  init(_ container: BodyContainer) {
    self.container = container
    page = container.page
    end = page.tree.end(of: container.node)
    titles = PageTitles.folded(page)
  }

  /// The places of the chosen blocks in order.
  mutating func chosen() -> [Int] {
    for (place, block) in container.blocks.enumerated() {
      if Int(block.node) >= end { break }
      if Int(block.node) < container.node {
        considerLead(place, block)
      } else if block.isNoise {
        choices.append(Choice(place: place, isKept: false))
      } else {
        choices.append(judge(place, block))
      }
    }
    dropTeasers()
    dropEdges()
    dropLabels()
    return choices.filter(\.isKept).map(\.place)
  }

  private func block(_ choice: Choice) -> PageBlock { container.blocks[choice.place] }
  private func kind(_ block: PageBlock) -> BodyTags { page.tags(of: block.tag) }

  /// A paragraph between the main heading and the container.
  private mutating func considerLead(_ place: Int, _ block: PageBlock) {
    guard !block.isNoise, Int(block.node) >= container.heading ?? 0 else { return }
    guard !kind(block).contains(.heading) || block.tag == .h2 else { return }
    var isNamed = false
    var node = Int(block.parent)
    for _ in 0..<3 where node >= 0 {
      isNamed = isNamed || page.hint(of: node).isLead
      node = Int(page.tree.nodes[node].parent)
    }
    let isLead =
      (isNamed && block.length >= 400 && block.linkShare < 0.3)
      || (container.heading != nil && block.tag == .p && block.endsSentence && block.length >= 700
        && block.linkShare < 0.15)
    guard isLead, !titles.contains(folded(block)) else { return }
    choices.append(Choice(place: place, isKept: true, isLead: true))
  }

  private func judge(_ place: Int, _ block: PageBlock) -> Choice {
    var choice = Choice(place: place, isKept: true)
    var isInFigure = false
    var node = Int(block.parent)
    for _ in 0..<6 where node > container.node {
      let tag = page.tree.nodes[node].tag
      isInFigure = isInFigure || tag == .figure
      choice.isInTable = choice.isInTable || tag == .table
      choice.isInItem = choice.isInItem || page.tags(of: tag).contains(.item)
      node = Int(page.tree.nodes[node].parent)
    }
    choice.isKept = !isForeign(block, isInFigure: isInFigure, isInTable: choice.isInTable)
    return choice
  }

  /// Whether a block inside the container is not text of the article: the title, captions, links by themselves,
  /// scraps, and what the phrases tell.
  private func isForeign(_ block: PageBlock, isInFigure: Bool, isInTable: Bool) -> Bool {
    switch block.tag {
    case .h1, .figcaption, .caption, .legend: return true
    default: break
    }
    if isInFigure, block.worth == 0 { return true }
    if !isInTable {
      if block.linkShare > 0.6, block.length < 2_000 { return true }
      if block.worth == 0, kind(block).contains(.box), block.length < 250 { return true }
    }
    guard block.length < 2_500 else { return false }
    let text = folded(block)
    if isTitle(text, block) { return true }
    guard block.length < 2_200 else { return false }
    let isProse = block.endsSentence && block.length > 1_200 && block.linkShare < 0.1
    if !isProse, AsidePhrases.shared.start(text) { return true }
    let isTelling = block.linkShare > 0.1 || block.length < 1_200
    return isTelling && AsidePhrases.shared.occur(in: text)
  }

  private func isTitle(_ text: [UInt8], _ block: PageBlock) -> Bool {
    titles.contains {
      $0 == text || (text.count > 15 && kind(block).contains(.heading) && $0.starts(with: text))
    }
  }

  private func folded(_ block: PageBlock) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(block.range.count)
    FoldedCase.append(page.bytes(of: block), to: &text)
    return text
  }

  /// Three blocks or more that end in dots are teasers of other articles.
  private mutating func dropTeasers() {
    let teasers = choices.indices.filter {
      choices[$0].isKept && block(choices[$0]).endsInEllipsis && block(choices[$0]).length < 7_000
    }
    guard teasers.count >= 3 else { return }
    for index in teasers { choices[index].isKept = false }
  }

  /// Scraps before the first and behind the last paragraph: dates, names, keywords.
  private mutating func dropEdges() {
    let prose = choices.indices.filter { choices[$0].isKept && block(choices[$0]).worth > 0 }
    guard let first = prose.first, let last = prose.last else { return }
    for index in choices.indices[..<first] {
      let block = block(choices[index])
      if !choices[index].isLead, !block.endsSentence, block.length < 800, !kind(block).contains(.heading),
        !choices[index].isInTable
      {
        choices[index].isKept = false
      }
    }
    for index in choices.indices[(last + 1)...] {
      let block = block(choices[index])
      if !block.endsSentence, block.length < 600, !choices[index].isInTable, !choices[index].isInItem {
        choices[index].isKept = false
      }
    }
  }

  /// Headings and labels whose content was dropped go with it.
  private mutating func dropLabels() {
    var dropped = 0
    var isLast = true
    for index in choices.indices.reversed() {
      let block = block(choices[index])
      guard choices[index].isKept else {
        if block.linkShare > 0.5 { dropped += 1 }
        continue
      }
      let isHeading = kind(block).contains(.heading)
      let isLabel = page.text[block.range].last == UInt8(ascii: ":") && block.length < 800
      let isEmpty = isHeading ? isLast || dropped >= 1 : isLabel && dropped >= 2
      if isEmpty, !choices[index].isLead, !choices[index].isInTable {
        choices[index].isKept = false
        dropped += 1
      } else {
        isLast = false
        dropped = 0
      }
    }
  }
}
