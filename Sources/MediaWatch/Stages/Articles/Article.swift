import Markup

/// What the press says on one page.
package struct Article: Sendable, Equatable {
  package var title: String?
  /// Paragraphs joined by line feeds; empty when the page holds none.
  package var text: String
}

/// Reads articles out of pages: docs/listening/articles.md.
package enum ArticleReader {
  package static func read(_ bytes: [UInt8], address: String?, contentType: String? = nil) -> Article {
    let tree = PageTree(bytes)
    return Article(title: nil, text: ArticleBody.text(of: tree))
  }
}
