/// An HTML page as a flat array of nodes in document order: node 0 is `html`, the subtree of node `i` is
/// `i..<nodes[i].end`, so that a walk in document order is a loop over indices and skipping a subtree a jump.
///
/// ```swift
/// let tree = PageTree(bytes)
/// var node = tree.body
/// while node < tree.nodes.count {
///   let tag = tree.nodes[node].tag
///   if tag == .script || tag == .nav { node = tree.end(of: node); continue }
///   if tag == .text { tree.appendText(of: node, to: &output) }
///   node += 1
/// }
/// ```
///
/// The tree is built by the practical part of WHATWG HTML, section 13.2.6: implied end tags, scopes, void and raw
/// elements, tables, misnested formatting closed with the block it stands in. Left out: moving text out of
/// tables, reopening formatting in the next block, implied `tbody`. Comments are dropped. Elements nested deeper
/// than 512 lose their nesting. Time and memory are linear in the bytes.
package struct PageTree: Sendable {
  /// UTF-8; broken sequences are kept until text is made of them.
  package let bytes: [UInt8]
  package let nodes: [PageNode]
  package let attributes: [ScannedAttribute]
  /// The `head` and `body` elements; `nodes.count` when there is none.
  package let head: Int
  package let body: Int

  /// - Parameter bytes: a page in UTF-8, at most 2 GB of it.
  package init(_ bytes: [UInt8]) {
    var builder = PageTreeBuilder(bytes)
    builder.build()
    self.bytes = builder.scanner.bytes
    nodes = builder.nodes
    attributes = builder.scanner.attributes
    head = builder.head ?? builder.nodes.count
    body = builder.body ?? builder.nodes.count
  }

  /// One past the last descendant.
  @inlinable package func end(of node: Int) -> Int { Int(nodes[node].end) }

  /// The element around a node; nil for the root.
  @inlinable package func parent(of node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    return parent >= 0 ? parent : nil
  }

  @inlinable package func contains(_ ancestor: Int, _ node: Int) -> Bool {
    ancestor <= node && node < Int(nodes[ancestor].end)
  }

  @inlinable package func nextSibling(of node: Int) -> Int? {
    guard let parent = parent(of: node) else { return nil }
    let next = Int(nodes[node].end)
    return next < Int(nodes[parent].end) ? next : nil
  }

  /// The children in order: elements and texts.
  package func children(of node: Int) -> PageChildren {
    PageChildren(tree: self, next: node + 1, end: Int(nodes[node].end))
  }

  /// The first element with this tag in the subtree of `root`, itself included.
  package func first(_ tag: Tag, in root: Int) -> Int? {
    (root..<Int(nodes[root].end)).first { nodes[$0].tag == tag }
  }
}

/// The children of a node, one after the other.
package struct PageChildren: Sequence, IteratorProtocol {
  let tree: PageTree
  private var place: Int
  private let end: Int

  init(tree: PageTree, next: Int, end: Int) {
    self.tree = tree
    place = next
    self.end = end
  }

  package mutating func next() -> Int? {
    guard place < end else { return nil }
    defer { place = Int(tree.nodes[place].end) }
    return place
  }
}
