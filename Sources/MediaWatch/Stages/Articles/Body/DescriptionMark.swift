import Markup

/// What a page says in its head it is about: sites fill the description with the first words of the body, so that a
/// block with the same words is part of the article.
enum DescriptionMark {
  private static let keyBytes = 48
  private static let keyMinimum = 20
  private static let blockBytes = 600
  private static let marks = 16

  /// The places of the blocks that hold the start of a description.
  static func blocks(_ page: PageBlocks, _ blocks: [PageBlock]) -> [Int] {
    let keys = keys(page.tree)
    guard !keys.isEmpty else { return [] }
    var found: [Int] = []
    var plain: [UInt8] = []
    for (place, block) in blocks.enumerated()
    where !block.isNoise && block.linkShare <= 0.5 && block.length >= 200 {
      plain.removeAll(keepingCapacity: true)
      reduce(page.text[block.range.prefix(blockBytes)], to: &plain)
      if keys.contains(where: { plain.holds($0) }) { found.append(place) }
      if found.count >= marks { break }
    }
    return found
  }

  private static func keys(_ tree: PageTree) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    for node in tree.nodes.indices {
      if node >= tree.body || keys.count >= 4 { break }
      guard tree.nodes[node].tag == .meta else { continue }
      let named = tree.attributeText(.name, of: node) ?? tree.attributeText(.property, of: node) ?? ""
      guard ["description", "og:description", "twitter:description"].contains(named.lowercased()),
        let content = tree.attributeText(.content, of: node)
      else { continue }
      var key: [UInt8] = []
      reduce(Array(content.utf8.prefix(blockBytes))[...], to: &key)
      key = Array(key.prefix(keyBytes))
      if key.count >= keyMinimum, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// Letters and digits only, ASCII ones in lower case; typographic signs are left out.
  private static func reduce(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        index += 3
        continue
      }
      if byte >= 0x80 || byte &- 0x30 < 10 {
        output.append(byte)
      } else if (byte | 0x20) &- 0x61 < 26 {
        output.append(byte | 0x20)
      }
      index += 1
    }
  }
}
