import Markup

/// Which element holds the article: the noise is cut first, then the element is chosen that names itself a body, or
/// failing that the smallest one with most of what looks like paragraphs. Every pass is linear in the nodes.
struct BodyContainer {
  private(set) var page: PageBlocks
  private(set) var blocks: [PageBlock]
  /// Nodes of cut subtrees.
  private(set) var noise: [Bool]
  private(set) var node = 0
  /// The sum of all worth that is not noise.
  private(set) var total: Float = 0
  private var worths: [Float] = []
  private var links: [Float] = []
  private var lengths: [Float] = []
  let heading: Int?

  init(_ page: PageBlocks) {
    self.page = page
    blocks = page.blocks
    noise = [Bool](repeating: false, count: page.tree.nodes.count)
    heading = page.tree.nodes.indices.first { page.tree.nodes[$0].tag == .h1 && page.dropped[$0] == 0 }
    cutNoise()
    sumUp()
    guard total > 0 else { return }
    let chosen = chooseNamed()
    node = descend(from: chosen ?? 0, share: chosen == nil ? 0.75 : 0.92)
  }

  /// Worth of a subtree, noise left out.
  func worth(of node: Int) -> Float {
    let range = page.blocks(of: node)
    return worths[range.upperBound] - worths[range.lowerBound]
  }

  /// Cuts what names itself noise unless it holds much of the page's text.
  private mutating func cutNoise() {
    var sums: [Float] = [0]
    sums.reserveCapacity(blocks.count + 1)
    for block in blocks { sums.append(sums[sums.count - 1] + block.worth) }
    let whole = max(1, sums[sums.count - 1])
    let tree = page.tree
    var node = 0
    while node < tree.nodes.count {
      let tag = tree.nodes[node].tag
      guard tag.isElement, page.dropped[node] == 0, tag != .html, tag != .body else {
        node += 1
        continue
      }
      let hint = page.hint(of: node)
      var signs = hint.noise + (tag == .aside ? 1 : 0)
      guard signs > 0 else {
        node += 1
        continue
      }
      if tag == .article || tag == .main { signs -= 1 }
      if hint.body >= 3 { signs -= 2 }
      if hint.isLead, signs <= 1, tag != .aside { signs = 0 }
      let range = page.blocks(of: node)
      let share = (sums[range.upperBound] - sums[range.lowerBound]) / whole
      guard signs > 0, share < limit(tag, hint) else {
        node += 1
        continue
      }
      let end = tree.end(of: node)
      for inner in node..<end { noise[inner] = true }
      for place in range { blocks[place].isNoise = true }
      node = end
    }
  }

  /// The share of the page's text up to which an element with signs of noise is cut.
  private func limit(_ tag: Tag, _ hint: NodeHint) -> Float {
    let kind = page.tags(of: tag)
    if kind.contains(.heading) || tag == .tr || tag == .td || tag == .tbody { return 0.05 }
    if kind.contains(.phrase) { return 0.15 }
    return hint.body > 0 ? 0.3 : 0.5
  }

  private mutating func sumUp() {
    worths = [0]
    links = [0]
    lengths = [0]
    for block in blocks {
      let last = worths.count - 1
      worths.append(worths[last] + (block.isNoise ? 0 : block.worth))
      links.append(links[last] + (block.isNoise ? 0 : Float(block.linkLength)))
      lengths.append(lengths[last] + (block.isNoise ? 0 : Float(block.length)))
    }
    total = worths[worths.count - 1]
  }

  /// The best of the elements that say they hold the article or the main part.
  private func chooseNamed() -> Int? {
    let tree = page.tree
    let marks = DescriptionMark.blocks(page, blocks)
    var nested = NestedArticles()
    var best: (node: Int, score: Float)?
    for candidate in candidates() {
      let hint = page.hint(of: candidate)
      let range = page.blocks(of: candidate)
      let own = worth(of: candidate)
      let linked =
        (links[range.upperBound] - links[range.lowerBound])
        / max(1, lengths[range.upperBound] - lengths[range.lowerBound])
      var factor: Float = hint.body == 4 ? 1.5 : hint.body == 3 ? 1.3 : 1
      if tree.nodes[candidate].tag == .article { factor = max(factor, 1.1) }
      var score = own * factor * (1 - 0.7 * linked)
      if marks.contains(where: range.contains) { score *= 2 }
      if nested.isList(candidate, worth: own) { score *= 0.5 }
      if follows(candidate) { score *= 1.6 }
      guard score > 0 else { continue }
      if let last = best {
        let ties = score >= last.score * 0.999 && own >= worth(of: last.node)
        guard score > last.score || ties else { continue }
      }
      best = (candidate, score)
    }
    guard let best else { return nil }
    let own = worth(of: best.node)
    let range = page.blocks(of: best.node)
    let isSure =
      marks.contains(where: range.contains) || heading.map { tree.contains(best.node, $0) } ?? false
    if !isSure, own < 0.35 * total, own < 15_000 { return nil }
    return own < (isSure ? 0.1 : 0.2) * total ? nil : best.node

    func candidates() -> [Int] {
      var found: [Int] = []
      for node in tree.nodes.indices where tree.nodes[node].tag.isElement && !noise[node] {
        let tag = tree.nodes[node].tag
        let isNamed = tag == .article || tag == .main || page.hint(of: node).body >= 2
        guard isNamed, page.dropped[node] == 0, tag != .html, tag != .body else { continue }
        found.append(node)
        nested.enter(node, isArticle: tag == .article, end: tree.end(of: node), worth: worth(of: node))
      }
      return found
    }
  }

  /// Whether an element holds the main heading or follows it with little text between.
  private func follows(_ node: Int) -> Bool {
    guard let heading else { return false }
    if page.tree.contains(node, heading) { return true }
    guard node > heading else { return false }
    return worths[Int(page.starts[node])] - worths[Int(page.starts[heading])] < 0.15 * total
  }

  /// Goes down as long as one child holds nearly all.
  private func descend(from start: Int, share: Float) -> Int {
    let tree = page.tree
    var current = start
    while true {
      var best: (node: Int, worth: Float) = (-1, 0)
      for child in tree.children(of: current)
      where tree.nodes[child].tag.isElement && !noise[child] && page.dropped[child] == 0 {
        let own = worth(of: child)
        if own > best.worth { best = (child, own) }
      }
      guard best.node >= 0, best.worth >= share * worth(of: current) else { return current }
      let kind = page.tags(of: tree.nodes[best.node].tag)
      guard kind.contains(.block), !kind.contains(.leaf) else { return current }
      current = best.node
    }
  }
}

/// Candidates that hold several articles, and little else, are lists of articles.
private struct NestedArticles {
  private var counts: [Int: (count: Int, worth: Float)] = [:]
  private var open: [(node: Int, end: Int, isArticle: Bool)] = []

  /// An article counts for the candidates around it, up to and with the nearest article; the nearest eight only, so
  /// that nesting costs no more.
  mutating func enter(_ node: Int, isArticle: Bool, end: Int, worth: Float) {
    while let last = open.last, last.end <= node { open.removeLast() }
    if isArticle {
      for outer in open.suffix(8).reversed() {
        counts[outer.node, default: (0, 0)].count += 1
        counts[outer.node, default: (0, 0)].worth += worth
        if outer.isArticle { break }
      }
    }
    open.append((node, end, isArticle))
  }

  func isList(_ node: Int, worth: Float) -> Bool {
    guard let inner = counts[node] else { return false }
    return inner.count >= 2 && inner.worth > 0.5 * worth
  }
}
