import Markup
import VietnameseText

extension FeedReader {
  /// What an entry's fields come to, gathered before it is decided which counts.
  private struct Gathered {
    var laterTitle: String?
    var permanent: String?
    var summary: FeedOutline.Field?
    var content: FeedOutline.Field?
    var anyDate: PublishedTime?
  }

  func read(_ place: FeedOutline.Entry) -> FeedEntry {
    var entry = FeedEntry()
    var found = Gathered()
    for field in place.fields { take(field, &entry, &found) }
    entry.title = entry.title ?? found.laterTitle
    entry.url = entry.url ?? found.permanent
    entry.id = entry.id ?? page.value("rdf:about", of: place.node).flatMap(present)
    readChannelDefinition(place, &entry)
    entry.id = entry.id ?? entry.url
    if entry.published == nil { entry.published = found.anyDate ?? entry.updated }
    entry.language = entry.language ?? outline.scopes[place.scope].language ?? feed.language
    let first = found.summary ?? found.content
    if let first { entry.summary = bounded(text(first)) }
    if found.summary != nil, let content = found.content { entry.content = bounded(text(content)) }
    return entry
  }

  private func take(_ field: FeedOutline.Field, _ entry: inout FeedEntry, _ found: inout Gathered) {
    switch field.tag {
    case .title: entry.title = entry.title ?? present(text(field).line)
    case .laterTitle: found.laterTitle = found.laterTitle ?? present(text(field).line)
    case .link: take(link: field, &entry)
    case .location: entry.url = entry.url ?? address(plain(field), field.scope)
    case .identifier: entry.id = entry.id ?? present(plain(field))
    case .guid:
      let name = plain(field)
      entry.id = entry.id ?? present(name)
      if page.value("ispermalink", of: field.node)?.lowercased() != "false" {
        found.permanent = address(name, field.scope)
      }
    case .published: entry.published = entry.published ?? time(field)
    case .updated: entry.updated = entry.updated ?? time(field)
    case .anyDate: found.anyDate = found.anyDate ?? time(field)
    case .language: entry.language = present(plain(field)) ?? entry.language
    case .summary, .description: take(summary: field, &found)
    case .content, .encoded, .body: found.content = found.content ?? field
    case .enclosure, .mediaContent, .mediaThumbnail:
      take(media: page.value("url", of: field.node), field, &entry)
    case .image, .imageLink: take(media: image(field), field, &entry)
    case .unknown where outline.name(field) == "category" || outline.name(field) == "dc:subject":
      guard entry.topics.count < 50 else { break }
      if let topic = present(page.value("term", of: field.node) ?? plain(field)) {
        entry.topics.append(topic.utf8.count <= 200 ? topic : String(topic.prefix(100)))
      }
    default: break
    }
  }

  /// The first summary counts; a description behind a summary is the content.
  private func take(summary field: FeedOutline.Field, _ found: inout Gathered) {
    if found.summary == nil {
      found.summary = field
    } else if found.content == nil {
      found.content = field
    }
  }

  private func take(link field: FeedOutline.Field, _ entry: inout FeedEntry) {
    switch page.value("rel", of: field.node) {
    case nil, "alternate": entry.url = entry.url ?? target(field)
    case "enclosure": take(media: target(field), field, &entry)
    default: break
    }
  }

  private func take(media url: String?, _ field: FeedOutline.Field, _ entry: inout FeedEntry) {
    guard entry.media.count < 50, let url, let address = address(url, field.scope) else { return }
    let media = FeedMedia(url: address, type: page.value("type", of: field.node).flatMap(present))
    if !entry.media.contains(where: { $0.url == address }) { entry.media.append(media) }
  }

  /// CDF has addresses and times as attributes of its elements.
  private func readChannelDefinition(_ place: FeedOutline.Entry, _ entry: inout FeedEntry) {
    let node = page.nodes[place.node]
    guard node.start < node.end else { return }
    entry.url = entry.url ?? page.value("href", of: place.node).flatMap { address($0, place.scope) }
    entry.updated = entry.updated ?? time(in: "lastmod", of: place.node)
  }

  /// A text of a length that the stages behind look at; none where it is empty.
  private func bounded(_ text: FeedText) -> String? {
    guard !text.bytes.isEmpty else { return nil }
    guard text.bytes.count > ListeningLimits.textBytes else { return text.value }
    // Cut where no element can be left open half-way, between characters.
    let plain = PlainText.strip(Array(text.bytes[..<text.bytes.wholeCharacters(ListeningLimits.textBytes)]))
    return String(decoding: SafeHTML.escaped(plain), as: UTF8.self)
  }
}
