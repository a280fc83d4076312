import Markup
import VietnameseText

extension FeedReader {
  /// How the feed writes times, told from all that it holds.
  func feedTimes(_ headers: FeedHeaders) -> FeedTimes {
    var found: [FeedTimes.Written] = []
    if hasNumericDates {
      forEachTime { field in
        found.append(FeedTimes.Written(name: field.name, text: written(field)))
        return true
      }
    }
    let addresses = [feed.url, outline.entries.first.flatMap(firstAddress), headers.address]
    return FeedTimes(
      found, hosts: addresses.compactMap { $0.flatMap { WebAddress($0).host } },
      language: feed.language ?? outline.entries.first.flatMap { outline.scopes[$0.scope].language })
  }

  /// The feed's own time.
  var updated: PublishedTime? {
    for field in outline.fields where field.tag.isTime {
      if let time = time(field) { return time }
    }
    return outline.channel.flatMap { time(in: "lastmod", of: $0) }
  }

  /// Whether it has dates that leave a doubt: nearly all feeds have none, and need no second look.
  private var hasNumericDates: Bool {
    var text: [UInt8] = []
    var hasAny = false
    forEachTime { field in
      text.removeAll(keepingCapacity: true)
      page.appendText(of: field.node, into: &text)
      hasAny = NumericDate.mayStand(in: text)
      return !hasAny
    }
    return hasAny
  }

  /// Goes through the times of the feed and its entries until `body` says false.
  private func forEachTime(_ body: (FeedOutline.Field) -> Bool) {
    for field in outline.fields where field.tag.isTime && !body(field) { return }
    for entry in outline.entries {
      for field in entry.fields where field.tag.isTime && !body(field) { return }
    }
  }

  private func firstAddress(of entry: FeedOutline.Entry) -> String? {
    for field in entry.fields {
      switch field.tag {
      case .link: if let address = target(field) { return address }
      case .location, .guid: if let address = address(plain(field), field.scope) { return address }
      default: break
      }
    }
    return nil
  }

  func time(_ field: FeedOutline.Field) -> PublishedTime? {
    times?.time(written(field), name: field.name)
  }

  /// The time in an attribute, as CDF has it.
  func time(in attribute: String, of node: Int) -> PublishedTime? {
    page.value(attribute, of: node).flatMap { times?.time(Array($0.utf8), name: FeedTimes.attribute) }
  }

  func written(_ field: FeedOutline.Field) -> [UInt8] {
    var out: [UInt8] = []
    page.appendText(of: field.node, into: &out)
    return out
  }
}
