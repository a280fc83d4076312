extension PageTree {
  /// Appends a text node with references replaced and white space collapsed: runs of it (no-break spaces too)
  /// become one space, none where `output` is empty or ends in white space already.
  /// Other nodes than text and space add nothing.
  package func appendText(of node: Int, to output: inout [UInt8]) {
    let tag = nodes[node].tag
    if tag == .text {
      appendCollapsed(nodes[node].range, to: &output)
    } else if tag == .space {
      Self.appendSpace(to: &output)
    }
  }

  /// The text of a whole subtree in one line; scripts and styles are left out, blocks are parted by a space.
  package func text(in root: Int, limit: Int = .max) -> String {
    var output: [UInt8] = []
    for node in root..<end(of: root) where output.count < limit {
      if nodes[node].tag.isElement {
        if traits(of: node).contains(.breaksLine) || nodes[node].tag == .br { Self.appendSpace(to: &output) }
      } else {
        appendText(of: node, to: &output)
      }
    }
    while output.last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends part of the bytes as `appendText(of:to:)` does.
  package func appendCollapsed(_ range: Range<Int>, to output: inout [UInt8]) {
    var index = range.lowerBound
    let end = range.upperBound
    var start = index
    while index < end {
      let byte = bytes[index]
      if byte > 0x20 && byte != UInt8(ascii: "&") && byte != 0xC2 {
        index &+= 1
        continue
      }
      if byte == 0xC2 {
        // A no-break space is a space; any other character is itself.
        guard index + 1 < end, bytes[index + 1] == 0xA0 else {
          index &+= 1
          continue
        }
        output += bytes[start..<index]
        Self.appendSpace(to: &output)
        index &+= 2
      } else if byte == UInt8(ascii: "&") {
        guard let found = CharacterReferences.find(bytes, at: index, limit: end, isAttribute: false) else {
          index &+= 1
          continue
        }
        output += bytes[start..<index]
        if found.first == 0xA0 || found.first <= 0x20 {
          Self.appendSpace(to: &output)
        } else {
          CharacterReferences.encode(found.first, to: &output)
        }
        if found.second != 0 { CharacterReferences.encode(found.second, to: &output) }
        index += found.length
      } else {
        if byte == 0x20, index > start, index + 1 < end, bytes[index + 1] > 0x20 {
          index &+= 1  // one space between words: part of the run
          if bytes[index] != 0xC2 { continue }
          if index + 1 < end, bytes[index + 1] != 0xA0 { continue }
          index &-= 1
        }
        output += bytes[start..<index]
        Self.appendSpace(to: &output)
        index &+= 1
      }
      start = index
    }
    if start < end { output += bytes[start..<end] }
  }

  private static func appendSpace(to output: inout [UInt8]) {
    guard let last = output.last, last > 0x20 else { return }
    output.append(0x20)
  }
}
