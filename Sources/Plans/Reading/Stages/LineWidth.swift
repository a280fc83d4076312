import Core
import OfficeFiles

/// How wide the printed lines of a document are, page by page where pages are known: tells a line that was broken
/// because it was full from one that ends its paragraph.
struct LineWidth {
  private struct Measure {
    var full: Double
    /// Width of one letter, in the unit of `full`.
    var letter: Double
  }

  private var pages: [Int: Measure] = [:]
  /// Whether empty lines stand between paragraphs; in some files they stand between all printed lines.
  let emptyLinesDivide: Bool

  init(_ blocks: [Block]) {
    emptyLinesDivide = Self.emptyLinesDivide(blocks)
    var widths: [Int: [Double]] = [:]
    var letters: [Int: (width: Double, count: Double)] = [:]
    for block in blocks {
      guard case .line = block.kind, !block.text.isEmpty else { continue }
      let page = block.place.page ?? 0
      let count = Double(block.text.unicodeScalars.count)
      if let box = block.box {
        widths[page, default: []].append(box.right)
        letters[page, default: (0, 0)].width += box.right - box.left
        letters[page, default: (0, 0)].count += count
      } else {
        widths[page, default: []].append(count)
      }
    }
    for (page, list) in widths {
      let sorted = list.sorted()
      let full = sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
      let letter = letters[page].map { $0.count > 0 ? $0.width / $0.count : 1 } ?? 1
      // Long lines of all lengths are whole paragraphs, not printed lines.
      guard letters[page] != nil || full <= 130 else { continue }
      pages[page] = Measure(full: full, letter: letter)
    }
  }

  /// Whether lines of this page are printed lines, broken where the line was full.
  func isWrapped(_ paragraph: OpenParagraph) -> Bool {
    paragraph.isLine && pages[paragraph.lastPage ?? 0] != nil
  }

  /// Whether the next word would not have fitted on the last line of `paragraph`.
  func isFull(_ paragraph: OpenParagraph, next: Passage) -> Bool {
    guard let measure = pages[paragraph.lastPage ?? 0], let word = next.words.first else { return false }
    let length = Double(word.end - word.start) * measure.letter
    return paragraph.lastWidth + length >= measure.full * 0.9
  }

  /// Lines behind an empty one that go on in lower case are rare where empty lines divide paragraphs.
  private static func emptyLinesDivide(_ blocks: [Block]) -> Bool {
    var spaced = 0
    var goingOn = 0
    for (before, block) in zip(blocks, blocks.dropFirst()) {
      guard case .line = block.kind, block.place.page == before.place.page,
        block.place.line == before.place.endLine + 2
      else { continue }
      spaced += 1
      let start = block.text.unicodeScalars.prefix(2)
      // "a) …" begins an item.
      if start.first?.properties.isLowercase ?? false, start.last != ")" { goingOn += 1 }
    }
    return goingOn * 10 < spaced
  }
}
