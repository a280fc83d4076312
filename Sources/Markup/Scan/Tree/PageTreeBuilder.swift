/// Builds the nodes of a `PageTree` from tags: a stack of open elements, no recursion, nodes only ever appended.
struct PageTreeBuilder {
  struct OpenElement {
    var node: Int
    var tag: Tag
    var digest: UInt64
    /// Its end tag has come while blocks inside it were still open: it ends with them.
    var isEnding = false
  }

  static let maximumDepth = 512

  var scanner: MarkupScanner
  var nodes: [PageNode] = []
  var open: [OpenElement] = []
  /// How many elements of each tag are open: most questions about the stack are answered here.
  var openCounts = [Int32](repeating: 0, count: Tag.count)
  var head: Int?
  var body: Int?
  /// Elements opened beyond the depth that lost their nesting; as many end tags go with them.
  var flattened = 0
  var hasDoctype = false
  let traits = TagTraits.table

  init(_ bytes: [UInt8]) {
    scanner = MarkupScanner(bytes, mode: .html, keepsAttributes: true)
    nodes.reserveCapacity(bytes.count / 24 + 16)
    scanner.attributes.reserveCapacity(bytes.count / 40)
    open.reserveCapacity(64)
  }

  mutating func build() {
    while scanner.next() {
      switch scanner.kind {
      case .start: start()
      case .end: end()
      case .text: text(scanner.content)
      case .raw: append(.raw, scanner.content)
      case .doctype: hasDoctype = true
      case .comment, .instruction: break
      }
    }
    if nodes.isEmpty { openImplied(.html) }
    pop(downTo: 0)
  }

  func isOpen(_ tag: Tag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

  func traits(_ tag: Tag) -> TagTraits { traits[Int(tag.rawValue)] }

  /// Appends a node below the innermost open element.
  @inline(__always) mutating func append(_ tag: Tag, _ range: Range<Int>) {
    let next = nodes.count
    nodes.append(
      PageNode(
        tag: tag, depth: UInt16(truncatingIfNeeded: open.count),
        parent: Int32(truncatingIfNeeded: open.last?.node ?? -1), end: Int32(truncatingIfNeeded: next + 1),
        from: Int32(truncatingIfNeeded: range.lowerBound), to: Int32(truncatingIfNeeded: range.upperBound),
        firstAttribute: Int32(
          truncatingIfNeeded: tag.isElement && !range.isEmpty
            ? scanner.firstAttribute : scanner.attributes.count)))
  }

  /// Opens the element appended last, unless the stack is full.
  mutating func push(_ tag: Tag, digest: UInt64) {
    guard open.count < Self.maximumDepth else {
      flattened += 1
      return
    }
    open.append(OpenElement(node: nodes.count - 1, tag: tag, digest: digest))
    openCounts[Int(tag.rawValue)] += 1
  }

  /// Opens an element that no tag stands for.
  mutating func openImplied(_ tag: Tag) {
    append(tag, scanner.whole.lowerBound..<scanner.whole.lowerBound)
    push(tag, digest: 0)
  }

  /// Closes elements until `count` are open, and those around that were waiting for it.
  mutating func pop(downTo count: Int) {
    flattened = 0
    while let last = open.last, open.count > count || last.isEnding {
      nodes[last.node].end = Int32(truncatingIfNeeded: nodes.count)
      openCounts[Int(last.tag.rawValue)] -= 1
      open.removeLast()
    }
  }

  private mutating func text(_ range: Range<Int>) {
    let isBlank = scanner.bytes[range].allSatisfy { $0.isMarkupSpace }
    if body == nil, !isInsideHeadElement {
      if isBlank { return }
      openBody()
    }
    append(isBlank ? .space : .text, range)
  }

  /// Inside a title, noscript or template of the head, where text and any element are at home.
  var isInsideHeadElement: Bool {
    guard let last = open.last else { return false }
    return last.tag != .html && last.tag != .head
  }

  /// Ends the head and begins the body.
  mutating func openBody() {
    if nodes.isEmpty { openImplied(.html) }
    pop(downTo: 1)
    append(.body, scanner.whole.lowerBound..<scanner.whole.lowerBound)
    body = nodes.count - 1
    push(.body, digest: 0)
  }
}
