import Markup
import VietnameseText

/// What a server said of a feed.
package struct FeedHeaders: Sendable {
  /// The Content-Type line; nil for a file.
  package var contentType: String?
  /// Where the feed is: relative addresses start from it. Empty where nobody knows.
  package var address: String
  /// The Content-Language line.
  package var language: String?

  package init(contentType: String? = nil, address: String = "", language: String? = nil) {
    self.contentType = contentType
    self.address = address
    self.language = language.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A feed's text in UTF-8, its page, and what was wrong with its bytes.
struct FeedSource {
  let page: XMLPage
  private(set) var encoding: String
  private(set) var fault: FeedFault?

  var bytes: [UInt8] { page.bytes }

  init(_ bytes: [UInt8], headers: FeedHeaders) {
    let isCut = bytes.count > ListeningLimits.sourceBytes
    let bytes = isCut ? Array(bytes.prefix(ListeningLimits.sourceBytes)) : bytes
    let reading = FeedEncoding.read(bytes, contentType: headers.contentType)
    encoding = reading.encoding
    page = XMLPage.read(utf8: UTF8Repair.withoutLostEnds(reading.utf8))
    fault = reading.fault ?? (isCut ? .cut : nil)
  }
}
