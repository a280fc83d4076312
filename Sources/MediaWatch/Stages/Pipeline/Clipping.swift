import Core
import Markup

/// A text that was collected, a page or an entry of a feed, with what the stages say of it (tin đã thu thập).
package struct Clipping: Sendable {
  package var id: JSONScalar
  package var url: String?
  package var title = ""
  /// Paragraphs, with LF between them.
  package var text = ""
  /// Milliseconds since 1970.
  package var published: Int64?
  package var language: LanguageTag?
  package var site: String?
  package var image: String?
  /// The first clipping of which this is a copy, by its id.
  package var original: JSONScalar?
  /// The same number in all clippings of a story.
  package var story: Int?
  /// Stories in other languages that tell the same.
  package var linked: [Int] = []
  package var topic: TopicModel.Prediction?
  package var tone: ToneModel.Prediction?
  package var watches: [WatchMatch] = []

  package init(id: JSONScalar) { self.id = id }
}
