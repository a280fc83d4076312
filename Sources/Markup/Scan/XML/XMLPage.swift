/// An XML document as flat arrays of places in its bytes, in the order of the text: what a feed or sitemap is read
/// from. Nothing is copied or decoded before it is asked for, and no depth of nesting costs recursion.
package struct XMLPage: Sendable {
  package enum Kind: UInt8, Sendable {
    case element, text, characterData
  }

  package struct Node: Sendable {
    package let kind: Kind
    /// Element: place in `names`.
    package let name: Int32
    /// Element: place in `spaces`.
    package let space: Int32
    /// Text: its bytes. Element: its attributes in `attributes`.
    package let start: Int32
    package internal(set) var end: Int32
    /// The node behind this one and all within it.
    package internal(set) var next: Int32
  }

  package struct Attribute: Sendable {
    package let name: Int32
    package let start: Int32
    package let end: Int32
  }

  /// UTF-8.
  package let bytes: [UInt8]
  package internal(set) var nodes: [Node] = []
  package internal(set) var attributes: [Attribute] = []
  /// Qualified names in lower case ("dc:creator"); beyond `nameLimit` all others are the first, empty one.
  package internal(set) var names: [String] = [""]
  /// Addresses of namespaces in lower case; the first is none.
  package internal(set) var spaces: [String] = [""]
  /// Entities that the document declares, short ones without references only.
  package internal(set) var entities: [String: String] = [:]
  /// The first thing that makes the document not well-formed.
  package internal(set) var fault: XMLFault?
  /// The document type's text, as "rss PUBLIC …".
  package internal(set) var documentType = ""

  static let nameLimit = 2_000

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a document, well-formed or not: what cannot be is passed over and noted as `fault`.
  package static func read(utf8 bytes: [UInt8]) -> XMLPage {
    var scan = XMLScan(bytes: bytes.count < Int32.max ? bytes : Array(bytes.prefix(1 << 30)))
    scan.read()
    return scan.page
  }

  /// The raw bytes of an attribute; nil where the element has none of that name.
  package func attribute(_ name: String, of node: Int) -> Attribute? {
    let node = nodes[node]
    guard node.kind == .element else { return nil }
    for place in Int(node.start)..<Int(node.end) where names[Int(attributes[place].name)] == name {
      return attributes[place]
    }
    return nil
  }

  /// An attribute's value, references decoded.
  package func value(_ name: String, of node: Int) -> String? {
    attribute(name, of: node).map(value)
  }

  package func value(_ attribute: Attribute) -> String {
    var out: [UInt8] = []
    XMLText.decode(bytes, Int(attribute.start), Int(attribute.end), entities, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the texts within an element, those of its elements too unless it is said not to.
  package func appendText(of node: Int, into out: inout [UInt8], deep: Bool = true) {
    var place = node + 1
    let end = Int(nodes[node].next)
    while place < end {
      let inner = nodes[place]
      switch inner.kind {
      case .element: break
      case .text: XMLText.decode(bytes, Int(inner.start), Int(inner.end), entities, into: &out)
      case .characterData: out.append(contentsOf: bytes[Int(inner.start)..<Int(inner.end)])
      }
      place = deep ? place + 1 : Int(inner.next)
    }
  }

  /// Whether an element holds other elements.
  package func hasElements(_ node: Int) -> Bool {
    var place = node + 1
    let end = Int(nodes[node].next)
    while place < end {
      if nodes[place].kind == .element { return true }
      place += 1
    }
    return false
  }
}

/// What keeps a document from being well-formed.
package enum XMLFault: String, Hashable, Sendable {
  case noElement, unclosedElement, mismatchedEnd, trailingContent, badTag, badReference, unclosedSection
  case undeclaredPrefix, forbiddenCharacter
}
