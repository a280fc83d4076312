/// Builds a `MarkupTree` from the events of a parser, and stops it at the limits.
final class TreeBuilder {
  private(set) var failure: UnreadableMarkup?
  private var names: [String] = [""]
  private var places: [String: Int32] = [:]
  private var nodes: [MarkupTree.Node] = [MarkupTree.Node(name: 0, payload: 0)]
  private var texts: [String] = []
  private var attributes: [MarkupTree.Attribute] = []
  /// The open elements, each with its last child so far.
  private var open: [(element: Int32, lastChild: Int32)] = [(0, -1)]
  /// Open elements beyond the depth of the tree, whose content goes to the deepest one.
  private var flattened = 0
  private let limits: MarkupLimits
  private let flattens: Bool

  /// - Parameter flattens: too deep elements lose their nesting instead of failing, up to five times the depth.
  init(limits: MarkupLimits, flattens: Bool) {
    self.limits = limits
    self.flattens = flattens
  }

  func fail(_ reason: UnreadableMarkup) {
    if failure == nil { failure = reason }
  }

  /// The place of a name in the table of names.
  func place(of name: String) -> Int32 {
    if let place = places[name] { return place }
    let place = Int32(names.count)
    names.append(name)
    places[name] = place
    return place
  }

  func begin(_ name: Int32) {
    guard failure == nil else { return }
    guard open.count <= limits.depth else {
      flattened += 1
      if !flattens || flattened > limits.depth * 4 { fail(.tooLarge) }
      return
    }
    let index = add(MarkupTree.Node(name: name, payload: Int32(attributes.count)))
    open.append((index, -1))
  }

  /// Adds an attribute to the element that has just begun.
  func attribute(_ name: Int32, _ value: String) {
    guard failure == nil, flattened == 0 else { return }
    guard nodes.count + attributes.count < limits.nodes else { return fail(.tooLarge) }
    attributes.append(MarkupTree.Attribute(name: name, value: value))
    nodes[Int(open[open.count - 1].element)].attributeCount += 1
  }

  func end() {
    if flattened > 0 {
      flattened -= 1
    } else if open.count > 1 {
      open.removeLast()
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let last = open[open.count - 1].lastChild
    if last >= 0, nodes[Int(last)].name < 0 {
      texts[Int(nodes[Int(last)].payload)] += text
    } else {
      texts.append(text)
      add(MarkupTree.Node(name: -1, payload: Int32(texts.count - 1)))
    }
  }

  func tree() -> MarkupTree {
    MarkupTree(names: names, nodes: nodes, texts: texts, attributes: attributes)
  }

  @discardableResult
  private func add(_ node: MarkupTree.Node) -> Int32 {
    let index = Int32(nodes.count)
    if nodes.count + attributes.count >= limits.nodes { fail(.tooLarge) }
    nodes.append(node)
    let top = open.count - 1
    if open[top].lastChild >= 0 {
      nodes[Int(open[top].lastChild)].nextSibling = index
    } else {
      nodes[Int(open[top].element)].firstChild = index
    }
    open[top].lastChild = index
    return index
  }
}
