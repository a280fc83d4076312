import Markup

/// Which kind of feed a document is.
struct FeedFormat {
  let name: String
  var isAtom: Bool { name.hasPrefix("Atom") }

  init(_ page: XMLPage, _ outline: FeedOutline) {
    guard let root = outline.root else {
      name = ""
      return
    }
    let node = page.nodes[root]
    let element = FeedVocabulary.name(page.names[Int(node.name)], in: page.spaces[Int(node.space)])
    let version = page.value("version", of: root)
    switch element {
    case "rss": name = Self.rss(version, page.documentType)
    case "rdf:rdf", "rdf", "rdf:RDF": name = Self.rdf(page)
    case "feed": name = Self.atom(version, page.spaces[Int(node.space)])
    case "channel" where page.spaces[Int(node.space)] == "http://purl.org/net/rss1.1#": name = "RSS 1.1"
    case "channel": name = page.value("href", of: root) != nil || outline.isDefinition(page) ? "CDF" : "RSS"
    case "urlset": name = page.spaces.contains { $0.contains("sitemap-news") } ? "News sitemap" : "Sitemap"
    case "sitemapindex": name = "Sitemap index"
    default: name = ""
    }
  }

  private static func rss(_ version: String?, _ documentType: String) -> String {
    guard let version else { return "RSS" }
    switch version {
    case "0.90": return "RSS 0.90"
    case "0.91": return documentType.lowercased().contains("netscape") ? "RSS 0.91 (Netscape)" : "RSS 0.91"
    case "0.92", "0.93", "0.94": return "RSS \(version)"
    case let two where two.hasPrefix("2."): return "RSS 2.0"
    default: return "RSS"
    }
  }

  private static func rdf(_ page: XMLPage) -> String {
    let isOld = page.spaces.contains {
      $0 == "http://my.netscape.com/rdf/simple/0.9/" || $0 == "http://channel.netscape.com/rdf/simple/0.9/"
    }
    return isOld && !page.spaces.contains("http://purl.org/rss/1.0/") ? "RSS 0.90" : "RSS 1.0"
  }

  private static func atom(_ version: String?, _ space: String) -> String {
    if space == "http://www.w3.org/2005/atom" { return "Atom 1.0" }
    switch version {
    case "0.1", "0.2", "0.3": return "Atom \(version ?? "")"
    default: return space == "http://purl.org/atom/ns#" ? "Atom 0.3" : "Atom"
    }
  }
}

extension FeedOutline {
  /// Whether a channel without a feed around it is CDF: its items have addresses as attributes.
  func isDefinition(_ page: XMLPage) -> Bool {
    entries.first.map {
      page.attribute("href", of: $0.node) != nil || page.attribute("lastmod", of: $0.node) != nil
    }
      ?? (root.map { page.attribute("base", of: $0) != nil || page.attribute("lastmod", of: $0) != nil }
        ?? false)
  }
}
