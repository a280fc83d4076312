import Markup
import VietnameseText

/// The body that a page states in JSON-LD (schema.org `articleBody`), for pages whose text comes by script.
enum StatedBody {
  private static let scripts = 16
  private static let bytes = 4 << 20

  static func text(in tree: PageTree) -> String? {
    var best: String?
    var count = 0
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard count < scripts, let type = tree.attributeText(.type, of: node),
        type.lowercased().contains("ld+json")
      else { continue }
      count += 1
      for inner in node..<tree.end(of: node) where tree.nodes[inner].tag == .raw {
        let raw = tree.bytes[tree.nodes[inner].range]
        guard raw.count <= bytes, let found = body(Array(raw)) else { continue }
        if found.utf8.count > best?.utf8.count ?? 0 { best = found }
      }
    }
    return best
  }

  /// The longest `articleBody` of the object, its graph or its list.
  private static func body(_ bytes: [UInt8]) -> String? {
    guard let root = try? JSONDocument(bytes).root else { return nil }
    var nodes = root.kind == .array ? root.elements : [root]
    for node in nodes { nodes += node["@graph"]?.elements ?? [] }
    let bodies = nodes.compactMap { $0["articleBody"]?.string }
    guard let longest = bodies.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    return plain(longest)
  }

  /// Lines with white space collapsed; markup, if the site left any in, is read as markup.
  private static func plain(_ text: String) -> String {
    if text.contains("</") {
      let page = PageBlocks(PageTree(Array(text.utf8)))
      return page.blocks.map { String(decoding: page.bytes(of: $0), as: UTF8.self) }.joined(separator: "\n")
    }
    return text.split(whereSeparator: \.isNewline)
      .map(\.collapsed)
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
