import Core
import Markup
import VietnameseText

/// All stages that look at one text alone: article, language, names, topic, tone, and what copies and stories count.
package struct ClippingReader: Sendable {
  private let names: RelevanceMatcher
  private let topics: TopicModel?
  private let tones: ToneModel?

  /// Without a model the clippings have no topic or no tone.
  package init(names: RelevanceMatcher, topics: TopicModel? = nil, tones: ToneModel? = nil) {
    self.names = names
    self.topics = topics
    self.tones = tones
  }

  /// Reads a page.
  /// - Parameter clipping: what is known beforehand, from a feed for instance; it goes before what the page says of itself,
  ///   but for the text.
  package func read(_ page: [UInt8], as clipping: Clipping, contentType: String? = nil, now: Int64)
    -> PreparedClipping
  {
    let article = ArticleReader.read(page, address: clipping.url, contentType: contentType, now: now)
    var clipping = clipping
    clipping.url = clipping.url ?? article.canonical
    if clipping.title.isEmpty { clipping.title = article.title ?? "" }
    clipping.text = article.text
    clipping.published = clipping.published ?? article.published?.time.milliseconds
    clipping.language = article.language ?? clipping.language
    clipping.site = clipping.site ?? article.site
    clipping.image = clipping.image ?? article.image
    return prepare(clipping)
  }

  /// Reads an entry of a feed that has text or a summary of its own.
  package func read(_ entry: Clipping) -> PreparedClipping {
    var clipping = entry
    let sample = clipping.text.utf8.count < 200 ? clipping.title + "\n" + clipping.text : clipping.text
    let found = LanguageIdentifier.identify(sample)
    if found.confidence > 0 { clipping.language = found.tag }
    return prepare(clipping)
  }

  /// The text of a summary, which is HTML.
  package static func text(ofSummary html: String) -> String {
    let tree = PageTree(Array(html.utf8))
    return tree.text(in: 0, limit: ListeningLimits.textBytes)
  }

  private func prepare(_ clipping: Clipping) -> PreparedClipping {
    var clipping = clipping
    let scanned = ScannedText(title: clipping.title, text: clipping.text)
    clipping.watches = names.matches(scanned)
    clipping.topic = topics.flatMap { $0.predict(scanned, address: clipping.url) }
    clipping.tone = tones.flatMap { $0.predict(scanned.body) }
    return PreparedClipping(
      clipping: clipping, fingerprint: Fingerprint(scanned.body), terms: StoryTerms(scanned),
      evidence: StoryEvidence(scanned, language: clipping.language ?? .undetermined))
  }
}
