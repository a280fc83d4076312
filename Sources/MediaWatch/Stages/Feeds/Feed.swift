import VietnameseText

/// A feed or sitemap as the stages behind take it. Names of authors are not read.
package struct Feed: Sendable {
  /// "RSS 2.0", "Atom 1.0", "RSS 1.0 (RDF)", "JSON Feed 1.1", "News sitemap" …
  package var format = ""
  /// The outermost element where the format is not known.
  package var root: String?
  /// The encoding it was read in, as the WHATWG names it.
  package var encoding = ""
  /// What is wrong with it, for the person who looks after the source.
  package var fault: FeedFault?
  package var title: String?
  /// The site's address.
  package var url: String?
  package var subtitle: String?
  package var language: String?
  package var updated: PublishedTime?
  package var image: String?
  /// Minutes that the feed asks to wait between readings.
  package var minutesToLive: Int?
  package var entries: [FeedEntry] = []

  package init() {}
}

/// One article that a feed announces.
package struct FeedEntry: Sendable {
  /// What the feed calls it by; its address where it has no other name.
  package var id: String?
  package var url: String?
  /// Plain text on one line.
  package var title: String?
  package var published: PublishedTime?
  package var updated: PublishedTime?
  /// As the entry, or else the feed, states it ("vi", "en-US").
  package var language: String?
  /// Safe HTML: the summary, or the content where there is none.
  package var summary: String?
  /// Safe HTML: the content where the feed has it beside the summary.
  package var content: String?
  package var media: [FeedMedia] = []
  package var topics: [String] = []

  package init() {}
}

/// A picture, sound or film of an entry.
package struct FeedMedia: Hashable, Sendable {
  package var url: String
  /// A media type where stated ("image/jpeg").
  package var type: String?

  package init(url: String, type: String? = nil) {
    self.url = url
    self.type = type
  }
}

/// What is wrong with a feed; it is read all the same.
package enum FeedFault: String, Hashable, Sendable {
  /// Not well-formed XML or JSON.
  case illFormed
  /// Not in the encoding it names.
  case encodingDiffers
  /// Bytes that no encoding explains.
  case unreadableBytes
  /// The server calls it something that is no feed.
  case notXMLType
  /// Longer than is read.
  case cut
}
