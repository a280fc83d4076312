/// How much one XML or HTML document may hold.
package struct MarkupLimits: Hashable, Sendable {
  /// Elements within elements.
  package var depth: Int
  /// Elements, texts and attributes in all.
  package var nodes: Int
  /// Bytes of the document.
  package var bytes: Int

  package init(depth: Int = 200, nodes: Int = 2_000_000, bytes: Int = 48 << 20) {
    self.depth = depth
    self.nodes = nodes
    self.bytes = bytes
  }
}

/// Why a document gives no tree.
package enum UnreadableMarkup: Error, Hashable, Sendable {
  /// Not well-formed.
  case damaged
  /// Beyond `MarkupLimits`.
  case tooLarge
  /// An XML document with a DTD, where none is taken.
  case hasDocumentType
}
