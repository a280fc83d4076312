import Markup
import VietnameseText

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
  /// Nil where the text is no JSON Feed.
  static func read(_ source: FeedSource, headers: FeedHeaders) -> Feed? {
    guard source.bytes.first(where: { $0 > 0x20 }) == 0x7B, let root = try? JSONDocument(source.bytes).root,
      let version = root["version"]?.string, version.contains("jsonfeed.org")
    else { return nil }
    var feed = Feed()
    feed.format = version.hasSuffix("1.1") ? "JSON Feed 1.1" : "JSON Feed 1.0"
    feed.encoding = source.encoding
    feed.fault = source.fault
    feed.title = root["title"]?.string.map(line)
    feed.url = address(root["home_page_url"], base: "")
    let base = feed.url ?? ""
    feed.subtitle = root["description"]?.string
    feed.language = root["language"]?.string
    feed.image = address(root["icon"], base: base)
    let items = root["items"]?.elements.prefix(ListeningLimits.entries) ?? []
    let times = times(items, feed, headers)
    for item in items { feed.entries.append(entry(item, feed, base, times)) }
    return feed
  }

  private static let timeKeys = ["date_published", "date_modified"]

  private static func times(_ items: ArraySlice<JSONNode>, _ feed: Feed, _ headers: FeedHeaders) -> FeedTimes
  {
    var found: [FeedTimes.Written] = []
    for item in items {
      for (name, key) in timeKeys.enumerated() {
        if let text = item[key]?.string {
          found.append(FeedTimes.Written(name: name, text: Array(text.utf8)))
        }
      }
    }
    let addresses = [feed.url, items.first?["url"]?.string, headers.address]
    return FeedTimes(
      found, hosts: addresses.compactMap { $0.flatMap { WebAddress($0).host } },
      language: feed.language ?? items.first?["language"]?.string)
  }

  private static func entry(
    _ item: JSONNode, _ feed: Feed, _ base: String, _ times: FeedTimes
  ) -> FeedEntry {
    func time(_ name: Int) -> PublishedTime? {
      item[timeKeys[name]]?.string.flatMap { times.time(Array($0.utf8), name: name) }
    }
    var entry = FeedEntry()
    entry.url = address(item["url"], base: base) ?? address(item["external_url"], base: base)
    entry.id = item["id"]?.string ?? item["id"].map { String(decoding: $0.raw, as: UTF8.self) } ?? entry.url
    entry.title = item["title"]?.string.map(line)
    entry.published = time(0)
    entry.updated = time(1)
    entry.published = entry.published ?? entry.updated
    entry.language = item["language"]?.string ?? feed.language
    let content =
      item["content_html"]?.string.map { SafeHTML.clean(Array($0.utf8), base: entry.url ?? base) }
      ?? item["content_text"]?.string.map { SafeHTML.escaped(Array($0.utf8)) }
    let summary = item["summary"]?.string.map { SafeHTML.escaped(Array($0.utf8)) }
    entry.summary = (summary ?? content).map { String(decoding: $0, as: UTF8.self) }
    if summary != nil { entry.content = content.map { String(decoding: $0, as: UTF8.self) } }
    for key in ["image", "banner_image"] {
      if let url = address(item[key], base: base) { entry.media.append(FeedMedia(url: url)) }
    }
    for attachment in item["attachments"]?.elements.prefix(50) ?? [] {
      guard let url = address(attachment["url"], base: base) else { continue }
      entry.media.append(FeedMedia(url: url, type: attachment["mime_type"]?.string))
    }
    entry.topics = (item["tags"]?.elements.prefix(50) ?? []).compactMap {
      $0.string.map { String($0.prefix(200)) }
    }
    return entry
  }

  private static func address(_ node: JSONNode?, base: String) -> String? {
    guard let text = node?.string, !text.isEmpty, text.utf8.count <= 8_000 else { return nil }
    return FeedAddress.safe(text, base: base)
  }

  private static func line(_ text: String) -> String {
    FeedText(type: FeedText.plain, bytes: Array(text.utf8)).line
  }
}
