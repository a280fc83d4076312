import Markup

/// The blocks of a page in order, and what the search asks of its nodes.
struct PageBlocks: Sendable {
  let tree: PageTree
  private(set) var blocks: [PageBlock] = []
  /// The text of the blocks, white space collapsed, a line feed behind each and for each `br`.
  private(set) var text: [UInt8] = []
  /// For each node, how many blocks start before it: the blocks of node `i` are those from `starts[i]` up to
  /// `starts[end of i]`.
  private(set) var starts: [Int32] = []
  private(set) var hints: [NodeHint] = []
  /// The place in `hints` of each node; 0 for those whose names say nothing.
  private(set) var hintPlaces: [Int32] = []
  /// Nodes that are no part of any article whatever their text: 1 cut by tag, 2 hidden.
  private(set) var dropped: [UInt8] = []
  private(set) var hasHidden = false
  let tags = BodyTags.table

  /// - Parameter showsHidden: also reads what the page hides until a script shows it.
  init(_ tree: PageTree, showsHidden: Bool = false) {
    self.tree = tree
    let count = tree.nodes.count
    dropped = [UInt8](repeating: 0, count: count)
    hintPlaces = [Int32](repeating: 0, count: count)
    hints = [NodeHint()]
    starts.reserveCapacity(count + 1)
    text.reserveCapacity(tree.bytes.count / 8)
    collect(showsHidden: showsHidden)
    finishLast()
    for index in blocks.indices {
      blocks[index].judge(isHeading: self.tags(of: blocks[index].tag).contains(.heading))
    }
  }

  @inline(__always) func tags(of tag: Tag) -> BodyTags { BodyTags.of(tag, tags) }
  @inline(__always) func hint(of node: Int) -> NodeHint { hints[Int(hintPlaces[node])] }
  @inline(__always) func blocks(of node: Int) -> Range<Int> {
    Int(starts[node])..<Int(starts[tree.end(of: node)])
  }

  func bytes(of block: PageBlock) -> ArraySlice<UInt8> { text[block.range] }

  private mutating func collect(showsHidden: Bool) {
    let nodes = tree.nodes
    var parents = [Int32](repeating: 0, count: nodes.count)
    var linkEnd = 0
    var breaks = true
    // Ends of the open blocks; a block that ends parts the text before from the text after.
    var ends: [Int] = []
    var node = 0
    while node < nodes.count {
      while let end = ends.last, end <= node {
        ends.removeLast()
        breaks = true
      }
      starts.append(Int32(truncatingIfNeeded: blocks.count))
      let tag = nodes[node].tag
      let parent = Int(nodes[node].parent)
      if parent >= 0 {
        parents[node] =
          tags(of: nodes[parent].tag).contains(.block) ? Int32(truncatingIfNeeded: parent) : parents[parent]
      }
      guard tag.isElement else {
        if tag == .text {
          addText(node, parents[node], isLink: node < linkEnd, breaks: &breaks)
        } else if tag == .space, !breaks, !blocks.isEmpty {
          tree.appendText(of: node, to: &text)
        }
        node += 1
        continue
      }
      let kind = tags(of: tag)
      if kind.contains(.block) {
        breaks = true
        ends.append(tree.end(of: node))
      } else if tag == .br, !breaks, !blocks.isEmpty {
        addLineBreak()
      } else if tag == .a {
        linkEnd = max(linkEnd, tree.end(of: node))
      }
      let state: UInt8 = kind.contains(.cut) ? 1 : isHidden(node) ? 2 : 0
      if state == 2 { hasHidden = true }
      if state == 1 || (state == 2 && !showsHidden) {
        let end = tree.end(of: node)
        for inner in node..<end { dropped[inner] = state }
        for _ in node + 1..<max(end, node + 1) { starts.append(Int32(truncatingIfNeeded: blocks.count)) }
        node = end
        continue
      }
      readHint(node, kind)
      node += 1
    }
    starts.append(Int32(truncatingIfNeeded: blocks.count))
  }

  private mutating func readHint(_ node: Int, _ kind: BodyTags) {
    let hint = NodeHint(tree, node, isHeading: kind.contains(.heading))
    guard hint.noise > 0 || hint.body > 0 || hint.isLead else { return }
    hintPlaces[node] = Int32(truncatingIfNeeded: hints.count)
    hints.append(hint)
  }

  private mutating func addText(_ node: Int, _ parent: Int32, isLink: Bool, breaks: inout Bool) {
    if breaks || blocks.isEmpty || blocks[blocks.count - 1].parent != parent {
      finishLast()
      blocks.append(
        PageBlock(
          node: Int32(truncatingIfNeeded: node), parent: parent, tag: tree.nodes[Int(parent)].tag,
          range: text.count..<text.count))
      breaks = false
    }
    let start = text.count
    tree.appendText(of: node, to: &text)
    var measure = BlockMeasure()
    measure.add(text[start...])
    let last = blocks.count - 1
    blocks[last].length = clampedSum(blocks[last].length, measure.length)
    blocks[last].stops = clampedSum(blocks[last].stops, measure.stops)
    blocks[last].commas = clampedSum(blocks[last].commas, measure.commas)
    if isLink { blocks[last].linkLength = clampedSum(blocks[last].linkLength, measure.length) }
    // Thai and Lao: a space between long runs of letters parts clauses as a comma does elsewhere, and a paragraph of
    // some length is a sentence without a sign at its end.
    if measure.unmarkedLength > measure.length / 2 {
      blocks[last].commas = clampedSum(blocks[last].commas, measure.spaces / 2)
      if measure.length > 800 { blocks[last].endsSentence = true }
    }
  }

  private mutating func addLineBreak() {
    while let byte = text.last, byte == 0x20 { text.removeLast() }
    if text.last != 0x0A { text.append(0x0A) }
  }

  /// Closes the block at hand: its text ends in a line feed that is not part of it.
  private mutating func finishLast() {
    guard let start = blocks.last?.range.lowerBound else { return }
    while text.count > start, let byte = text.last, byte <= 0x20 { text.removeLast() }
    let last = blocks.count - 1
    blocks[last].range = start..<text.count
    let ending = BlockMeasure.ending(text, start..<text.count)
    blocks[last].endsSentence = blocks[last].endsSentence || ending.stop
    blocks[last].endsInEllipsis = ending.ellipsis
    text.append(0x0A)
  }

  private func clampedSum(_ first: Int32, _ second: Int32) -> Int32 {
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? Int32.max : sum
  }

  private func isHidden(_ node: Int) -> Bool {
    for index in tree.attributeRange(of: node) {
      let attribute = tree.attributes[index]
      if attribute.key == .hidden { return true }
      if attribute.key == .style, hides(attribute.value) { return true }
    }
    return false
  }

  /// "display: none" or "visibility: hidden" in a style.
  private func hides(_ range: Range<Int>) -> Bool {
    var wanted: [UInt8] = []
    for index in range.prefix(400) where tree.bytes[index] > 0x20 { wanted.append(tree.bytes[index] | 0x20) }
    return wanted.holds(Self.none) || wanted.holds(Self.invisible)
  }

  private static let none = Array("display:none".utf8).map { $0 | 0x20 }
  private static let invisible = Array("visibility:hidden".utf8).map { $0 | 0x20 }
}
