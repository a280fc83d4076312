import Core
import OfficeFiles

/// Page numbers and running headers: what the printer put on each page and nobody wrote into the text.
struct PageFurniture {
  /// Texts that come back on at least three pages and on most of them.
  private var running: [String: Int] = [:]

  init(_ blocks: [Block]) {
    var pages: [String: (first: Int, pages: Set<Int>)] = [:]
    var last = 0
    for block in blocks {
      guard case .line = block.kind, let page = block.place.page else { continue }
      last = max(last, page)
      guard block.text.utf8.count < 160 else { continue }
      pages[block.text, default: (block.place.line, [])].pages.insert(page)
    }
    for (text, seen) in pages where seen.pages.count >= 3 && seen.pages.count * 3 >= last {
      running[text] = seen.first
    }
  }

  /// Whether a line is a page number or a running header; its first appearance stays.
  func drops(_ block: Block) -> Bool {
    guard case .line = block.kind else { return false }
    if let first = running[block.text], block.place.line != first { return true }
    return block.text.utf8.count <= 4 && block.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
