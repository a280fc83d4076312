/// Parameters of the story stream; one set for every stream (`docs/listening/stories.md` says how they were
/// chosen).
package struct StoryRules: Sendable {
  /// Weight of a new story against those that run: larger makes more, smaller stories.
  package var newStory = 200.0
  /// Weight of words up to which the bar for joining a story stays the same; then it rises in proportion.
  package var wordsOfBar = 8.0
  /// Smoothing of a word's share in a story: the same for every word …
  package var evenSmoothing = 0.02
  /// … and in proportion to its share in the whole stream, so that common words prove little.
  package var streamSmoothing = 100.0
  /// Articles after which an article's weight in the size of its story has fallen to 1/e, in a stream without
  /// times.
  package var memory = 1_000.0
  /// The same with times, as half-life in hours.
  package var halfLife = 24.0
  /// Articles that stay open to change; an article's story is settled when so many have come after it.
  package var openArticles = 1_000
  /// Weight of all words of a title, at most; longer titles weigh less a word.
  package var titleWeight: Float = 12
  /// Words of the text that count, those that are frequent in it and rare in the stream.
  package var leadTerms = 8
  package var leadWeight: Float = 0.25

  /// Stories whose weight has fallen below are forgotten.
  var leastWeight = 1e-4
  var mostStories = 1 << 16
  /// Words in more running stories than this tell nothing and are passed over: bounds the time of an article.
  var mostPostings = 4_096
  /// Different words counted for smoothing, at most.
  var mostWordsInSmoothing = 10_000
  /// Words kept; then rare ones of no running story are forgotten.
  var mostWords = 1 << 20

  package init() {}
}
