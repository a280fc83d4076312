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
    let page = UTF8Repair.repaired(bytes) ?? bytes
    let decoded = TextEncoding.decodePage(page, contentType: contentType).utf8
    let tree = PageTree(UTF8Repair.withoutLostEnds(decoded))
    let text = ArticleBody.text(of: tree)
    let spoken = text.utf8.count < shortBytes ? nil : sure(LanguageIdentifier.identify(sample(text)))
    let facts = PageFacts(tree, address: address, spoken: spoken, now: now)
    return Article(
      title: facts.title, text: text, published: facts.published,
      language: spoken ?? language(of: text, title: facts.title, declared: facts.language),
      canonical: facts.canonical,
      image: facts.image, site: facts.site)
  }

  /// Bytes of a text that tell its language as well as the whole, and of one too short to tell it alone.
  private static let sampleBytes = 2_000
  private static let shortBytes = 200

  private static func language(of text: String, title: String?, declared: LanguageTag?) -> LanguageTag? {
    let found = LanguageIdentifier.identify(
      text.utf8.count < shortBytes ? (title ?? "") + "\n" + text : sample(text))
    return sure(found) ?? declared ?? (found.confidence > 0 ? found.tag : nil)
  }

  private static func sample(_ text: String) -> String {
    String(decoding: text.utf8.prefix(sampleBytes), as: UTF8.self)
  }

  private static func sure(_ found: IdentifiedLanguage) -> LanguageTag? {
    found.confidence >= 0.5 ? found.tag : nil
  }
}
