import Core
import OfficeFiles

/// Stage 3: the tree of headings and items that the labels tell.
struct Outline: Sendable {
  struct Node: Sendable {
    var content: Piece
    var parent: Int?
    var children: [Int] = []
    /// 0 for top sections.
    var depth: Int

    var paragraph: Paragraph? {
      if case .paragraph(let paragraph) = content { return paragraph }
      return nil
    }

    var label: Label? { paragraph?.label }
  }

  private(set) var nodes: [Node] = []
  private(set) var roots: [Int] = []
  private var stack: [(style: Label.Style?, node: Int, rank: Int)] = []
  /// The letter of the last heading "B.".
  private var lastCapital: UInt8?

  static func build(_ pieces: [Piece]) -> Outline {
    var outline = Outline()
    for piece in pieces {
      switch piece {
      case .paragraph(let paragraph): outline.add(paragraph, piece)
      case .table: outline.attach(piece, to: outline.holder(ofPlain: nil))
      }
    }
    return outline
  }

  private mutating func add(_ paragraph: Paragraph, _ piece: Piece) {
    guard var label = paragraph.label else {
      let isHeading = isBareHeading(paragraph)
      if isHeading { stack.removeAll { $0.rank > Self.bareRank - 1 } }
      let node = attach(piece, to: isHeading ? stack.last?.node : holder(ofPlain: paragraph))
      if isHeading { stack.append((nil, node, Self.bareRank)) }
      return
    }
    var piece = piece
    if label.style == .roman, let style = romanOrCapital(label) {
      label.style = style
      var paragraph = paragraph
      paragraph.label = label
      piece = .paragraph(paragraph)
    }
    if let index = sibling(of: paragraph, label) {
      stack.removeSubrange(index...)
    } else if restarts(label) {
      // It goes on below the heading that stands open.
    } else if !label.style.isBullet, !isDirectlyBelowHeading(label.style) {
      let rank = label.style.rank
      stack.removeAll { $0.rank > rank }
    }
    let rank = label.style.isBullet ? 40 + stack.count : max(label.style.rank, (stack.last?.rank ?? 0))
    let node = attach(piece, to: stack.last?.node)
    stack.append((label.style, node, rank))
    if label.style == .capital { lastCapital = label.printed.utf8.first }
  }

  /// Whether a row of plain numbers begins anew below "3.1".
  private func restarts(_ label: Label) -> Bool {
    guard label.style == .number(depth: 1), label.numbers == [1], case .number(let depth)? = stack.last?.style
    else {
      return false
    }
    return depth > 1
  }

  /// The place in the stack of the item or heading beside which a label stands; of two rows of numbers one within the other,
  /// the one that looks like it and that it continues.
  private func sibling(of paragraph: Paragraph, _ label: Label) -> Int? {
    let places = stack.indices.filter { stack[$0].style == label.style }
    guard !restarts(label), let last = places.last else { return nil }
    guard places.count > 1, let value = label.numbers.last else { return last }
    func continues(_ place: Int) -> Bool { nodes[stack[place].node].label?.numbers.last == value - 1 }
    func resembles(_ place: Int) -> Bool {
      nodes[stack[place].node].paragraph.map { $0.form == paragraph.form && $0.isBold == paragraph.isBold }
        ?? false
    }
    return places.last { continues($0) && resembles($0) } ?? places.last(where: continues) ?? last
  }

  /// "B. NỘI DUNG" and on the next line "Phần I. …": whatever is usual, the second stands below the first.
  private func isDirectlyBelowHeading(_ style: Label.Style) -> Bool {
    guard style.rank <= Label.Style.roman.rank, let top = stack.last, top.node == nodes.count - 1,
      let above = top.style, above.rank <= Label.Style.roman.rank, let head = nodes[top.node].paragraph
    else { return false }
    return !ItemShape.isSentence(head)
  }

  private static let bareRank = 28

  /// "C.", "D." and "I." may be letters or Roman numbers: the row of letters that they continue decides.
  private func romanOrCapital(_ label: Label) -> Label.Style? {
    guard label.printed.utf8.count == 1, let letter = label.printed.utf8.first else { return nil }
    return lastCapital == letter - 1 ? .capital : nil
  }

  /// An unnumbered heading: bold or marked as heading, and no sentence.
  private func isBareHeading(_ paragraph: Paragraph) -> Bool {
    guard paragraph.isBold || paragraph.form != .plain || paragraph.body.isInCapitals else { return false }
    if case .listItem = paragraph.form { return false }
    guard paragraph.body.count <= 40, paragraph.body.lead.isPlain, !stack.isEmpty else { return false }
    return ![0x2E, 0x3B, 0x2C].contains(paragraph.body.lastByte)
  }

  /// Where an unlabelled paragraph goes: into the innermost item that reads as a heading, else past the bullets.
  private func holder(ofPlain paragraph: Paragraph?) -> Int? {
    for entry in stack.reversed() {
      guard let style = entry.style, style.isBullet else { return entry.node }
      if let head = nodes[entry.node].paragraph, ItemShape.opensItems(head),
        nodes[entry.node].children.isEmpty
          || !hasLabelledChild(entry.node)
      {
        return entry.node
      }
    }
    return nil
  }

  private func hasLabelledChild(_ node: Int) -> Bool {
    nodes[node].children.contains { nodes[$0].label != nil }
  }

  @discardableResult
  private mutating func attach(_ content: Piece, to parent: Int?) -> Int {
    let index = nodes.count
    nodes.append(Node(content: content, parent: parent, depth: parent.map { nodes[$0].depth + 1 } ?? 0))
    if let parent { nodes[parent].children.append(index) } else { roots.append(index) }
    return index
  }

  /// Up to three nodes before and three behind a node, below the same heading.
  func neighbours(of node: Int) -> [Int] {
    let family = nodes[node].parent.map { nodes[$0].children } ?? roots
    // The nodes of a family stand in the order of the document.
    var low = 0
    var high = family.count
    while low < high {
      let middle = (low + high) / 2
      if family[middle] < node { low = middle + 1 } else { high = middle }
    }
    return family[max(0, low - 3)..<min(family.count, low + 4)].filter { $0 != node }
  }

  /// The path of labels of a node as printed: "II.3.1.a"; a number that repeats its parent's stands for both.
  func ref(of node: Int) -> String {
    var path: [String] = []
    var current: Int? = node
    var innermost: Label?
    while let index = current {
      if let label = nodes[index].label, !label.style.isBullet {
        let isRepeated =
          innermost.map {
            $0.numbers.count > label.numbers.count
              && Array($0.numbers.prefix(label.numbers.count)) == label.numbers
          }
          ?? false
        if !isRepeated || label.style == .roman { path.append(label.printed) }
        innermost = label
      }
      current = nodes[index].parent
    }
    return path.reversed().joined(separator: ".")
  }
}
