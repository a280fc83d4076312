import VietnameseText

/// Where a page states when it was published, the surest first.
package enum TimeSource: String, Sendable, CaseIterable {
  case linkedData = "json-ld"
  case meta
  /// `itemprop`, `time` and the like.
  case markup
  case address = "url"
  /// Text beside the title, or a dateline.
  case text
  /// Data that a script shows the page from.
  case script
  /// Nothing but the time of the last change is stated.
  case modified
}

/// When a page says that it was published, and where it says so.
package struct StatedTime: Hashable, Sendable {
  package var time: PublishedTime
  package var source: TimeSource
}
