extension PageTree {
  /// The attributes of a node as indices of `attributes`; repeated names included, of which the first counts.
  package func attributeRange(of node: Int) -> Range<Int> {
    let first = Int(nodes[node].firstAttribute)
    let end = node + 1 < nodes.count ? Int(nodes[node + 1].firstAttribute) : attributes.count
    return first..<max(first, end)
  }

  /// Where the value of an attribute stands in the bytes, its references not yet replaced; empty when the
  /// attribute has no value, nil when the element has no such attribute.
  package func attribute(_ name: AttributeName, of node: Int) -> Range<Int>? {
    for index in attributeRange(of: node) where attributes[index].key == name {
      return attributes[index].value
    }
    return nil
  }

  /// The value of an attribute as text, references replaced.
  package func attributeText(_ name: AttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { CharacterReferences.text(bytes, $0, isAttribute: true) }
  }

  /// The value of an attribute that has no constant (`data-author-id`); `name` in lower case.
  package func attribute(named name: String, of node: Int) -> Range<Int>? {
    let wanted = Array(name.utf8)
    for index in attributeRange(of: node) where attributes[index].key == .other {
      let written = attributes[index].name
      guard written.count == wanted.count else { continue }
      let same = bytes[written].elementsEqual(wanted) { $0 == $1 || ($0.isASCIILetter && $0 | 0x20 == $1) }
      if same { return attributes[index].value }
    }
    return nil
  }

  /// The name of an element in lower case, as written for those without a constant.
  package func name(of node: Int) -> String {
    let tag = nodes[node].tag
    guard tag == .other else { return TagNames.shared.name(of: tag) }
    let written = bytes[nodes[node].range].dropFirst().prefix {
      !$0.isMarkupSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    return String(decoding: written, as: UTF8.self).lowercased()
  }

  /// What the builder knows of a tag; `.breaksLine` says whether it is a block.
  package func traits(of node: Int) -> TagTraits { TagTraits.table[Int(nodes[node].tag.rawValue)] }
}
