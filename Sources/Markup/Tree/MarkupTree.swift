/// A read XML or HTML document: a plain tree of elements and texts, freed from the parser that made it.
///
/// Nodes lie in one array, so a tree is one value to free and deep documents cost no recursion.
package final class MarkupTree: Sendable {
  struct Node: Sendable {
    /// Place in `names`; negative for a text.
    var name: Int32
    /// Indices of other nodes; negative for none.
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// For a text its place in `texts`, for an element where its attributes begin.
    var payload: Int32
    var attributeCount: Int32 = 0
  }

  struct Attribute: Sendable {
    var name: Int32
    var value: String
  }

  let names: [String]
  let nodes: [Node]
  let texts: [String]
  let attributes: [Attribute]

  init(names: [String], nodes: [Node], texts: [String], attributes: [Attribute]) {
    self.names = names
    self.nodes = nodes
    self.texts = texts
    self.attributes = attributes
  }

  /// The element that holds all others: an element of no name, whose children are the document's.
  package var root: MarkupElement { MarkupElement(tree: self, index: 0) }
}

/// One element of a tree.
package struct MarkupElement: Sendable {
  let tree: MarkupTree
  let index: Int32

  /// Tells elements of one tree apart.
  package var place: Int32 { index }

  /// The name: in HTML in lower case, in XML with the prefix that the reader asked for ("w:p").
  package var name: String { tree.names[Int(node.name)] }

  /// The value of an attribute.
  package subscript(_ attribute: String) -> String? {
    let first = Int(node.payload)
    for place in first..<first + Int(node.attributeCount)
    where tree.names[Int(tree.attributes[place].name)] == attribute {
      return tree.attributes[place].value
    }
    return nil
  }

  package var children: MarkupChildren { MarkupChildren(tree: tree, place: node.firstChild) }

  /// The children that are elements.
  package var elements: some Sequence<MarkupElement> {
    children.lazy.compactMap { (child: MarkupNode) -> MarkupElement? in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The first child element of that name.
  package func first(_ name: String) -> MarkupElement? {
    for element in elements where element.name == name { return element }
    return nil
  }

  /// The first element of that name anywhere below, in reading order.
  package func descendant(_ name: String) -> MarkupElement? {
    var found: MarkupElement?
    walk { element in
      if found == nil && element.name == name { found = element }
      return found == nil
    }
    return found
  }

  /// All elements of that name below, in reading order.
  package func descendants(_ name: String) -> [MarkupElement] {
    var found: [MarkupElement] = []
    walk { element in
      if element.name == name { found.append(element) }
      return true
    }
    return found
  }

  /// All text below, put together.
  package var text: String {
    var text = ""
    walkText { text += $0 }
    return text
  }

  /// Whether there is any text but white space below.
  package var hasText: Bool {
    var found = false
    walkNodes { node in
      if node.name < 0 {
        found = tree.texts[Int(node.payload)].unicodeScalars.contains { !$0.properties.isWhitespace }
      }
      return !found
    }
    return found
  }

  /// Visits every text below in reading order.
  package func walkText(_ visit: (String) -> Void) {
    walkNodes { node in
      if node.name < 0 { visit(tree.texts[Int(node.payload)]) }
      return true
    }
  }

  /// Visits the elements below in reading order until `visit` returns false.
  package func walk(_ visit: (MarkupElement) -> Bool) {
    walkIndices { index in
      tree.nodes[Int(index)].name < 0 || visit(MarkupElement(tree: tree, index: index))
    }
  }

  private var node: MarkupTree.Node { tree.nodes[Int(index)] }

  private func walkNodes(_ visit: (MarkupTree.Node) -> Bool) {
    walkIndices { visit(tree.nodes[Int($0)]) }
  }

  private func walkIndices(_ visit: (Int32) -> Bool) {
    var pending = [node.firstChild]
    while let next = pending.popLast() {
      guard next >= 0 else { continue }
      guard visit(next) else { return }
      let node = tree.nodes[Int(next)]
      pending.append(node.nextSibling)
      pending.append(node.firstChild)
    }
  }
}

/// A child of an element.
package enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(String)
}

/// The children of an element, in order.
package struct MarkupChildren: Sequence, IteratorProtocol, Sendable {
  let tree: MarkupTree
  /// The node that comes next; negative at the end.
  var place: Int32

  package mutating func next() -> MarkupNode? {
    guard place >= 0 else { return nil }
    let index = place
    let node = tree.nodes[Int(index)]
    place = node.nextSibling
    return node.name < 0
      ? .text(tree.texts[Int(node.payload)]) : .element(MarkupElement(tree: tree, index: index))
  }
}
