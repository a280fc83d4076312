/// What an element of a feed is, whatever namespace or version it comes from.
enum FeedTag: UInt8 {
  case unknown
  // Containers.
  case rss, rdf, channel, feed, entry, wrapper, sitemapSet, sitemapIndex
  // Texts, which may hold HTML.
  case title, laterTitle, subtitle, summary, description, content, encoded, body, rights, info
  // Addresses and identity.
  case link, identifier, guid, address, location
  // Times.
  case published, updated, anyDate, otherDate
  // Others that the product reads.
  case language, enclosure, mediaContent, mediaGroup, mediaThumbnail, image, imageLink, newsDetail
  case person, group

  var isTime: Bool { self == .published || self == .updated || self == .anyDate }
}

/// Namespaces of feeds by address, and their elements.
enum FeedVocabulary {
  /// The prefix that stands for a namespace; nil for one that feeds are not known to use.
  static func prefix(_ space: String) -> String? {
    if let known = prefixes[space] { return known }
    if space.hasPrefix("http://backend.userland.com/rss")
      || space.hasPrefix("http://blogs.law.harvard.edu/tech/rss")
    {
      return ""
    }
    return nil
  }

  /// The element's name with its usual prefix ("dc:creator"), none for the elements of feeds themselves.
  static func name(_ name: String, in space: String) -> String {
    let colon = name.firstIndex(of: ":")
    let local = colon.map { String(name[name.index(after: $0)...]) } ?? name
    if space.isEmpty {
      guard let colon, name[..<colon] != "atom", name[..<colon] != "rss" else { return local }
      return name
    }
    guard let prefix = prefix(space) else { return colon == nil ? local : name }
    return prefix.isEmpty ? local : "\(prefix):\(local)"
  }

  static func tag(_ name: String) -> FeedTag { tags[name] ?? .unknown }

  private static let prefixes: [String: String] = [
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://example.com/newformat#": "",
    "http://example.com/necho": "", "http://purl.org/echo/": "", "uri/of/echo/namespace#": "",
    "http://purl.org/net/rss1.1#": "", "http://purl.org/pie/": "", "http://purl.org/atom/ns#": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/rss/1.0/modules/rss091#": "", "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "", "http://www.google.com/schemas/sitemap/0.84": "",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
    "http://www.google.com/schemas/sitemap-image/1.1": "image",
    "http://www.google.com/schemas/sitemap-video/1.1": "video",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content", "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/2000/svg": "svg", "http://www.w3.org/1998/math/mathml": "math",
    "http://search.yahoo.com/mrss": "media", "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.itunes.com/dtds/pod-cast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.georss.org/georss": "georss", "http://www.opengis.net/gml": "gml",
    "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "http://web.resource.org/cc/": "cc", "http://wellformedweb.org/commentapi/": "wfw",
    "http://purl.org/syndication/thread/1.0": "thr", "http://podlove.org/simple-chapters": "psc",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner", "http://webns.net/mvcb/": "admin",
    "http://purl.org/rss/1.0/modules/syndication/": "sy", "http://purl.org/rss/1.0/modules/slash/": "slash",
  ]

  private static let tags: [String: FeedTag] = {
    var tags: [String: FeedTag] = [:]
    func add(_ tag: FeedTag, _ names: StaticString) {
      for name in "\(names)".split(whereSeparator: \.isWhitespace) { tags[String(name)] = tag }
    }
    add(.rss, "rss")
    add(.rdf, "rdf:rdf rdf")
    add(.channel, "channel")
    add(.feed, "feed")
    add(.entry, "entry item product url sitemap")
    add(.wrapper, "items items-list entries")
    add(.sitemapSet, "urlset")
    add(.sitemapIndex, "sitemapindex")
    add(.title, "title itunes:title news:title")
    add(.laterTitle, "dc:title media:title")
    add(.subtitle, "subtitle tagline itunes:subtitle")
    add(.summary, "summary itunes:summary")
    add(.description, "description abstract dc:description media:description")
    add(.content, "content")
    add(.encoded, "content:encoded fullitem")
    add(.body, "body xhtml:body prodlink")
    add(.rights, "rights copyright dc:rights")
    add(.info, "info feedburner:browserfriendly")
    add(.link, "link")
    add(.identifier, "id")
    add(.guid, "guid")
    add(.address, "docs comments wfw:comment wfw:commentrss icon logo")
    add(.location, "loc")
    add(.published, "pubdate published issued dcterms:issued news:publication_date")
    add(.updated, "updated modified lastbuilddate dcterms:modified lastmod")
    add(.anyDate, "dc:date")
    add(.otherDate, "created dcterms:created expirationdate dcterms:valid")
    add(.language, "language dc:language news:language")
    add(.enclosure, "enclosure")
    add(.mediaContent, "media:content")
    add(.mediaGroup, "media:group")
    add(.mediaThumbnail, "media:thumbnail")
    add(.image, "image image:image")
    add(.imageLink, "itunes:image itunes:link")
    add(.newsDetail, "news:news news:publication")
    add(
      .person, "author contributor publisher dc:creator dc:author dc:contributor dc:publisher managingeditor")
    add(.person, "webmaster itunes:author itunes:owner")
    add(.group, "source textinput")
    return tags
  }()
}
