import Core
import Markup
import VietnameseText

/// The body of an article out of its page: the text a reader came for, without what stands around it.
/// Signs of no one language are used, and no list of sites: docs/listening/articles.md has the recipe.
package enum ArticleBody {
  /// Length, in tenths of a letter, below which hidden text and what scripts state are looked at.
  private static let short: Float = 3_000

  /// Paragraphs, headings, items and cells, each in a line of its own, white space collapsed, in NFC. Empty when the
  /// page holds no text.
  package static func text(of tree: PageTree) -> String {
    var page = PageBlocks(tree)
    var container = BodyContainer(page)
    if container.total < short, page.hasHidden {
      let shown = PageBlocks(tree, showsHidden: true)
      let other = BodyContainer(shown)
      if other.total > 2 * container.total { (page, container) = (shown, other) }
    }
    var text = container.total > 0 ? selected(container) : remaining(page)
    if text.utf8.count < 300, let stated = StatedBody.text(in: tree), stated.utf8.count > 2 * text.utf8.count
    {
      text = stated
    }
    return text.composed
  }

  private static func selected(_ container: BodyContainer) -> String {
    var selection = BodySelection(container)
    return joined(selection.chosen().map { container.blocks[$0] }, container.page)
  }

  /// A page without paragraphs: whatever is neither link nor heading.
  private static func remaining(_ page: PageBlocks) -> String {
    joined(
      page.blocks.filter {
        $0.linkShare < 0.5 && $0.length > 300 && !page.tags(of: $0.tag).contains(.heading)
      }, page)
  }

  /// The texts of the blocks; of long ones that come again, the first.
  private static func joined(_ blocks: [PageBlock], _ page: PageBlocks) -> String {
    var output: [UInt8] = []
    var seen: [UInt64: PageBlock] = [:]
    for block in blocks {
      let text = page.bytes(of: block)
      if block.length > 600 {
        // A block is told from another of the same digest by its bytes.
        let digest = FNV1a(text).value
        if let first = seen[digest], page.bytes(of: first) == text { continue }
        seen[digest] = block
      }
      if !output.isEmpty { output.append(0x0A) }
      output += text
    }
    return String(decoding: output, as: UTF8.self)
  }
}
