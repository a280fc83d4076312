import Markup
import VietnameseText

/// Times in the data of pages that are drawn by scripts: `"publishedDate":"2026-11-21T09:30:00Z"`.
enum ScriptTimes {
  private static let keys: [[UInt8]] = [
    "datePublished", "publishedDate", "publishDate", "published_at", "publishedAt", "publishedTime",
    "publish_date",
    "pubDate", "publicationDate", "firstPublished", "published_time", "date_published",
  ].map { Array($0.utf8) }
  private static let maximumBytes = 1 << 20

  static func published(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    let tree = survey.tree
    var budget = maximumBytes
    for node in tree.nodes.indices where tree.nodes[node].tag == .raw {
      let range = tree.nodes[node].range.prefix(budget)
      budget -= range.count
      if let time = time(in: tree.bytes[range], reader) { return time }
    }
    return nil
  }

  private static func time(in bytes: ArraySlice<UInt8>, _ reader: StatedTimeReader) -> PublishedTime? {
    var index = bytes.startIndex
    while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      index = quote + 1
      let rest = bytes[index...]
      guard let first = rest.first,
        first == UInt8(ascii: "d") || first == UInt8(ascii: "p")
          || first == UInt8(ascii: "f"), let key = keys.first(where: { rest.starts(with: $0) })
      else { continue }
      let value = rest.dropFirst(key.count).prefix(60).drop {
        $0 == 0x22 || $0 == 0x3A || $0 <= 0x20 || $0 == 0x5C
      }
      .prefix { $0 != 0x22 && $0 != 0x5C && $0 != UInt8(ascii: ",") }
      if let time = reader.time(utf8: Array(value), strayWords: 0) { return time }
    }
    return nil
  }
}
