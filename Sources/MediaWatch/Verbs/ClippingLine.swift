import Core
import Markup
import MediaStages
import VietnameseText

/// Clippings as lines of JSON.
struct ClippingLine {
  private let object: LineObject

  init(_ line: InputLine) throws(BadLine) { object = try line.object() }

  /// A line with `html` is a page; one with `text` or `summary` an entry.
  func prepared(by reader: ClippingReader, now: Int64) throws(BadLine) -> PreparedClipping {
    var clipping = Clipping(id: try object.id())
    clipping.url = object.optionalText("url")
    clipping.title = object.optionalText("title") ?? ""
    clipping.published = object.published
    clipping.language = object.optionalText("language").flatMap(LanguageTag.init)
    clipping.site = object.optionalText("site")
    clipping.image = object.optionalText("image")
    if let html = object.optionalText("html") {
      return reader.read(Array(html.utf8), as: clipping, contentType: "text/html; charset=utf-8", now: now)
    }
    if let text = object.optionalText("text") {
      clipping.text = text
    } else if let summary = object.optionalText("summary") {
      clipping.text = ClippingReader.text(ofSummary: summary)
    } else if clipping.title.isEmpty {
      throw BadLine(
        vi: "không có “html”, “text”, “summary” hay “title”",
        en: "there is no “html”, “text”, “summary” or “title”")
    }
    return reader.read(clipping)
  }

  /// - Parameter clipping: nil for an empty line of the input.
  static func written(_ clipping: Clipping?) -> [UInt8] {
    var line = JSONObjectWriter()
    line.field("id", clipping?.id)
    line.field("url", clipping?.url)
    line.field("title", clipping?.title)
    line.field("text", clipping?.text)
    line.field("published", clipping?.published.map { PublishedTime(milliseconds: $0).rfc3339 })
    line.field("language", clipping?.language?.description)
    line.field("site", clipping?.site)
    line.field("image", clipping?.image)
    line.field("original", clipping?.original)
    line.field("story", clipping?.story)
    line.field("linked", clipping?.linked ?? [])
    line.field("topic", clipping?.topic?.topic)
    line.field("topicConfidence", clipping?.topic?.confidence)
    line.field("tone", clipping?.tone?.tone)
    line.field("toneConfidence", clipping?.tone?.confidence)
    line.field("sentence", clipping?.tone?.sentence)
    line.field("watches", clipping?.watches ?? []) { inner, match in match.write(to: &inner) }
    return line.finished()
  }
}
