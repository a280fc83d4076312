import Core
import Markup
import VietnameseText

/// What the press says on one page. There is no author in it, on purpose.
package struct Article: Sendable, Equatable {
  package var title: String?
  /// Paragraphs joined by line feeds; empty when the page holds none.
  package var text: String
  /// When it was published and where the page says so.
  package var published: StatedTime?
  /// Of the text, or what the page declares where the text is too short to tell.
  package var language: LanguageTag?
  /// The one address of the page.
  package var canonical: String?
  package var image: String?
  package var site: String?
}

/// Reads articles out of pages: docs/listening/articles.md.
package enum ArticleReader {
  /// - Parameters:
  ///   - bytes: the page as it came, in any encoding.
  ///   - address: where it was found.
  ///   - contentType: the header of that name.
  ///   - now: milliseconds since 1970; later dates are not believed.
  package static func read(
    _ bytes: [UInt8], address: String? = nil, contentType: String? = nil, now: Int64
  ) -> Article {
    let tree = PageTree(TextEncoding.decodePage(bytes, contentType: contentType).utf8)
    let facts = PageFacts(tree, address: address, now: now)
    let text = ArticleBody.text(of: tree)
    return Article(
      title: facts.title, text: text, published: facts.published,
      language: language(of: text, title: facts.title, declared: facts.language), canonical: facts.canonical,
      image: facts.image, site: facts.site)
  }

  /// Bytes of a text that tell its language as well as the whole.
  private static let sampleBytes = 2_000

  private static func language(of text: String, title: String?, declared: LanguageTag?) -> LanguageTag? {
    let sample =
      text.utf8.count < 200
      ? (title ?? "") + "\n" + text : String(decoding: text.utf8.prefix(sampleBytes), as: UTF8.self)
    let found = LanguageIdentifier.identify(sample)
    if found.confidence >= 0.5 { return found.tag }
    return declared ?? (found.confidence > 0 ? found.tag : nil)
  }
}
