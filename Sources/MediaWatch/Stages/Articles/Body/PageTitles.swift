import Markup

/// The titles of a page, in lower case, so that a body does not repeat them.
enum PageTitles {
  private static let read = 8
  private static let bytes = 2_000

  static func folded(_ page: PageBlocks) -> [[UInt8]] {
    var titles: [[UInt8]] = []
    var count = 0
    for node in page.tree.nodes.indices where count < read {
      let tag = page.tree.nodes[node].tag
      guard tag == .h1 || (tag == .title && node < page.tree.body) else { continue }
      count += 1
      var title: [UInt8] = []
      FoldedCase.append(Array(page.tree.text(in: node, limit: bytes).utf8)[...], to: &title)
      if !title.isEmpty { titles.append(title) }
    }
    return titles
  }
}
