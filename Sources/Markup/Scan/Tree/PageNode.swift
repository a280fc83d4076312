/// A node of a `PageTree`: an element, or a stretch of text. Twenty-four bytes.
package struct PageNode: Sendable {
  package let tag: Tag
  /// Elements around it: 0 for the root.
  package let depth: UInt16
  /// The element around it; -1 for the root.
  package let parent: Int32
  /// One past its last descendant: the subtree of node `i` is `i..<end`. Its next sibling, if any, is there.
  package internal(set) var end: Int32
  /// Where it stands in the bytes: a text, or the start tag (empty for elements that no tag stands for).
  package let from: Int32
  package let to: Int32
  /// Its first attribute in `PageTree.attributes`.
  let firstAttribute: Int32

  @inlinable package var range: Range<Int> { Int(from)..<Int(to) }
}
