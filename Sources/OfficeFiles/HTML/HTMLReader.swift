import Core
import Markup
import VietnameseText

/// Reads HTML: pages of official sites, and what Word saves as a web page.
package enum HTMLReader {
  /// - Parameter stated: the encoding that came with the page, if any.
  package static func read(
    _ bytes: [UInt8], stated: TextEncoding? = nil, limits: ReadingLimits = .standard
  ) throws -> DocumentText {
    guard bytes.count <= limits.textBytes else { throw UnreadableDocument.tooLarge(bytes: limits.textBytes) }
    let decoded = try HTMLEncoding.decode(bytes, stated: stated)
    let bounds = MarkupLimits(depth: limits.depth, nodes: limits.nodes, bytes: limits.textBytes * 3)
    let tree: MarkupTree
    do {
      tree = try HTMLTreeReader.read(utf8: decoded.bytes, limits: bounds)
    } catch {
      throw UnreadableDocument.tooComplex
    }
    var walk = HTMLWalk(
      boilerplate: HTMLBoilerplate(tree), sheet: HTMLStyleSheet(tree), letters: HTMLLetters(tree),
      limits: limits)
    walk.output.diagnostics = decoded.diagnostics
    try walk.read(walk.boilerplate.main)
    walk.flush()
    return try walk.output.document()
  }
}
