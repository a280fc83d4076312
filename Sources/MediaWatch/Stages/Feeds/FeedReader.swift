import Markup
import VietnameseText

/// Reads feeds of every kind: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps and news sitemaps,
/// well-formed or not. Pure: bytes in, a feed out; nothing is fetched.
package struct FeedReader {
  /// The feed, and where in the document its parts stand.
  let page: XMLPage
  private(set) var outline: FeedOutline
  let format: FeedFormat
  let allowance: SafeHTML.Allowance
  private(set) var feed: Feed
  /// How the feed writes times; nil until all of it has been looked at.
  private(set) var times: FeedTimes?

  /// Reads a feed.
  /// - Parameters:
  ///   - bytes: the file as it came; what lies beyond `ListeningLimits.sourceBytes` is left out.
  ///   - headers: what the server said of it.
  package static func read(_ bytes: [UInt8], headers: FeedHeaders = FeedHeaders()) -> Feed {
    let source = FeedSource(bytes, headers: headers)
    if let feed = JSONFeed.read(source, headers: headers) { return feed }
    var reader = FeedReader(source, headers: headers)
    reader.times = reader.feedTimes(headers)
    reader.feed.updated = reader.updated
    reader.readEntries()
    return reader.feed
  }

  init(_ source: FeedSource, headers: FeedHeaders, allowance: SafeHTML.Allowance = .reading) {
    self.allowance = allowance
    page = source.page
    outline = FeedOutline(page, base: headers.address, language: headers.language)
    format = FeedFormat(page, outline)
    feed = Feed()
    feed.format = format.name
    if format.name.isEmpty {
      feed.root = outline.root.map { String(page.names[Int(page.nodes[$0].name)].prefix(100)) }
    }
    feed.encoding = source.encoding
    feed.fault = source.fault ?? (page.fault == nil ? nil : .illFormed)
    readFeed()
  }

  /// Where nobody knows the feed's address, relative ones start from its site's.
  private mutating func readEntries() {
    if let url = feed.url { outline.assume(base: url) }
    feed.entries.reserveCapacity(outline.entries.count)
    for entry in outline.entries { feed.entries.append(read(entry)) }
  }

  // MARK: Values

  func text(_ field: FeedOutline.Field) -> FeedText {
    FeedText.read(page, field, base: outline.scopes[field.scope].base, format: format, allowance: allowance)
  }

  /// The text as it stands, without blanks around it.
  func plain(_ field: FeedOutline.Field) -> String { plain(node: field.node) }

  func plain(node: Int) -> String {
    var out: [UInt8] = []
    page.appendText(of: node, into: &out)
    return String(decoding: FeedText.trimmed(out), as: UTF8.self)
  }

  /// A safe address, resolved; nil for none and for schemes that may not be followed.
  func address(_ text: String, _ scope: Int) -> String? {
    let text = FeedAddress.trim(text)
    guard !text.isEmpty, text.utf8.count <= 8_000 else { return nil }
    return FeedAddress.safe(text, base: outline.scopes[scope].base)
  }

  /// What a link element points at: its href or, in RSS, its text.
  func target(_ field: FeedOutline.Field) -> String? {
    address(page.value("href", of: field.node) ?? plain(field), field.scope)
  }

  func child(_ local: String, of node: Int) -> Int? {
    var place = node + 1
    let end = Int(page.nodes[node].next)
    while place < end {
      let inner = page.nodes[place]
      if inner.kind == .element {
        let name = page.names[Int(inner.name)]
        if name == local || (name.hasSuffix(local) && name.dropLast(local.count).last == ":") { return place }
      }
      place = Int(inner.next)
    }
    return nil
  }

  // MARK: Feed

  private mutating func readFeed() {
    var later: String?
    for field in outline.fields {
      switch field.tag {
      case .title: feed.title = feed.title ?? present(text(field).line)
      case .laterTitle: later = later ?? present(text(field).line)
      case .subtitle, .description: feed.subtitle = feed.subtitle ?? present(text(field).value)
      case .link:
        let relation = page.value("rel", of: field.node)
        if feed.url == nil, relation == nil || relation == "alternate" { feed.url = target(field) }
      case .language: feed.language = present(plain(field))
      case .image, .imageLink: feed.image = feed.image ?? image(field)
      case .address where outline.name(field) == "logo":
        feed.image = feed.image ?? address(plain(field), field.scope)
      case .unknown where outline.name(field) == "ttl":
        feed.minutesToLive = Int(plain(field)).map { max(0, $0) }
      default: break
      }
    }
    feed.title = feed.title ?? later
    if let channel = outline.channel {
      feed.url = feed.url ?? page.value("href", of: channel).flatMap { address($0, 0) }
    }
    feed.language = feed.language ?? rootLanguage
  }

  private var rootLanguage: String? {
    guard let place = outline.channel ?? outline.root else { return outline.scopes[0].language }
    let stated = page.value("xml:lang", of: place)?.replacing("_", with: "-")
    return stated.flatMap(present) ?? outline.scopes[0].language
  }

  func image(_ field: FeedOutline.Field) -> String? {
    if let href = page.value("href", of: field.node) { return address(href, field.scope) }
    guard let inner = child("url", of: field.node) ?? child("loc", of: field.node) else {
      return page.hasElements(field.node) ? nil : address(plain(field), field.scope)
    }
    return address(plain(node: inner), field.scope)
  }

  func present(_ text: String) -> String? { text.isEmpty ? nil : text }
}
